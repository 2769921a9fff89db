import type { RunChartFacts } from '../../view/chart.ts'
import { formatValue } from '../../words/format.ts'
import { centerWord } from '../../sentences/center.ts'
import { tenth, type Frame } from '../frame.ts'
import { textWidth } from './text.ts'

export interface PhaseLabel {
  readonly x: number
  readonly text: string
  /** Estimated. */
  readonly width: number
}

type Facts = Pick<RunChartFacts, 'phases' | 'measure' | 'style'>

/** The baseline of each phase, as strips of the plot. */
export function shadedBaselines({ phases }: Facts, { x }: Frame): { x: number; width: number }[] {
  return phases.flatMap(({ analysis: { baseline } }) => {
    if (baseline === null) return []
    const left = x(baseline.from - 0.5)
    return [{ x: left, width: tenth(x(baseline.to + 0.5) - left) }]
  })
}

/** Above the plot: `Baseline` on a chart of one phase, else each phase as fully as it has room. */
export function phaseLabels(facts: Facts, frame: Frame, fontSize: number): PhaseLabel[] {
  const { phases, measure } = facts
  const label = (x: number, room: number, texts: readonly string[]): PhaseLabel[] => {
    const text = texts.find((one) => textWidth(one, fontSize) + 4 <= room)
    return text === undefined ? [] : [{ x: tenth(x + 2), text, width: textWidth(text, fontSize) }]
  }
  if (phases.length === 1) {
    return shadedBaselines(facts, frame).flatMap(({ x, width }) => label(x, width, ['Baseline']))
  }
  return phases.flatMap(({ from, to, analysis, broken }, i) => {
    const name = broken === null ? `Phase ${i + 1}` : 'New definition'
    const left = frame.x(from - 0.5)
    const level =
      analysis.center === null
        ? []
        : [
            `${name}: ${centerWord(facts)} ${formatValue(analysis.center, measure.unit === 'per-1000' ? 'ratio' : measure.unit)}`,
          ]
    return label(left, frame.x(to + 0.5) - left, [...level, name, `${i + 1}`])
  })
}
