import { periodLabel } from '#app/kernel/time/period.ts'
import { frameOf } from '../drawing/frame.ts'
import { PANEL } from '../drawing/panel.ts'
import { roundScale } from '../drawing/axes/scale.ts'
import type { RunChartFacts } from '../view/chart.ts'
import { formatLevel, formatWithFraction } from '../words/format.ts'
import { pathOf } from './strata-drawing.ts'
import type { StrataView, StratumLine } from './strata-view.ts'

export interface StrataPanelsDrawing {
  /** Where time and values run from and to, in a sentence: the panels carry no axis labels. */
  readonly axes: string
  readonly axis: string
  /** Everybody, as a broad line behind each group. */
  readonly everybody: string
  readonly panels: readonly {
    readonly slug: string
    readonly name: string
    readonly line: string
    readonly dots: string
    readonly last: string
  }[]
}

/** A small chart for each group, all on the same axes. */
export function drawStrataPanels(facts: RunChartFacts, view: StrataView): StrataPanelsDrawing {
  const { points, measure } = facts
  const values = [...points, ...view.lines.flatMap((line) => line.points)].flatMap(({ value }) => value ?? [])
  const scale = roundScale(Math.min(0, ...values), Math.max(1, ...values), 3)
  const frame = frameOf(points.length, scale, PANEL)
  const [first, last] = [points[0], points.at(-1)]
  const level = (value: number) => formatLevel(value, measure.unit)
  return {
    axes:
      first && last
        ? `Time runs from ${periodLabel(first.period)} to ${periodLabel(last.period)} in every panel, the value axis from ${level(scale.min)} to ${level(scale.max)}. The broad line is everybody.`
        : '',
    axis: `M${PANEL.left} ${PANEL.bottom}H${PANEL.right}`,
    everybody: pathOf(points, frame),
    panels: view.lines.map((line) => ({
      slug: line.slug,
      name: line.name,
      line: pathOf(line.points, frame),
      dots: line.points
        .map(({ value }, at) => (value === null ? '' : `M${frame.x(at)},${frame.y(value)}h0`))
        .join(''),
      last: lastInWords(line, facts),
    })),
  }
}

function lastInWords({ points }: StratumLine, { measure }: RunChartFacts): string {
  const last = points.findLast(({ value }) => value !== null)
  if (last === undefined || last.value === null) return 'No figure yet.'
  const value = formatWithFraction(last.value, measure.unit, last.reported, measure.shape)
  return `Last: ${value}, ${periodLabel(last.period)}${last.provisional ? ', provisional' : ''}.`
}
