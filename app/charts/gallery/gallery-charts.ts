import { addPeriods, frequencyOf, period, type Period } from '#app/kernel/time/period.ts'
import type { ChartMeasure, RunChartInput, RunChartView } from '../view/chart.ts'
import { readRunChart } from '../sentences/reading.ts'
import { analyze } from '../spc/analyze.ts'
import { CHART_NAME, type ChartType } from '../spc/chart-type.ts'
import { buildRunChartView } from '../view/view.ts'

type GalleryText = Pick<ChartMeasure, 'name' | 'unit' | 'direction' | 'shape'> & {
  readonly type: ChartType
  readonly first: string
}
type Figure = readonly [numerator: number, denominator: number | null]

const MULTIPLIER = { percent: 100, 'per-1000': 1000, ratio: 1, count: 1, days: 1, minutes: 1 }

/**
 * A chart of the gallery: lines from all its points, because nothing here came before and after a change. A
 * run chart takes its first twelve.
 */
export function galleryChart(text: GalleryText, figures: readonly Figure[]): RunChartView {
  return buildRunChartView({
    ...inputOf(text, figures),
    style: { type: text.type, reason: CHART_NAME[text.type] },
    ...(text.type === 'run' ? {} : { ruleSet: 'anhoej' as const, baselinePoints: Infinity }),
  })
}

/**
 * A chart whose points are no figures of a measure but are made of several: ranges between neighbors, means
 * and spreads of samples. It is drawn with the lines that the analysis gives. Throws when a point lies beyond
 * them: then it would need a reading of its own.
 */
export function derivedChart(
  text: GalleryText,
  rows: { readonly y: readonly number[]; readonly x?: readonly number[] },
): RunChartView {
  const analyzed = analyze(text.type, rows)
  if (!analyzed.ok) throw new RangeError(analyzed.message)
  const { points: lines } = analyzed.value
  if (lines.some(({ beyond }) => beyond !== null)) throw new RangeError('A point lies beyond the limits')
  const figures = lines.map(({ value }): Figure | null => (value === null ? null : [value, null]))
  const plain = buildRunChartView({ ...inputOf(text, figures), baselinePoints: Infinity })
  const center = lines[0]?.center ?? null
  const facts = {
    ...plain,
    style: { type: text.type, reason: CHART_NAME[text.type] },
    ruleSet: 'anhoej' as const,
    details: plain.details.map((detail, at) => {
      const { lower, upper, lower2, upper2 } = lines[at]!
      return { ...detail, center, lower, upper, lower2, upper2, beyond: null, verdict: null, side: null }
    }),
    phases: plain.phases.map((phase) => ({ ...phase, analysis: { ...phase.analysis, center } })),
    analysis: { ...plain.analysis, center },
    signals: [],
    chartReading: { verdict: 'common-cause', story: 'no-shift', shift: null, signal: null } as const,
  }
  return { ...facts, ...readRunChart(facts) }
}

function inputOf({ first, ...measure }: GalleryText, figures: readonly (Figure | null)[]): RunChartInput {
  const start: Period = period(first)
  return {
    measure: { ...measure, frequency: frequencyOf(start), multiplier: MULTIPLIER[measure.unit] },
    recorded: figures.map((figure, at) => ({
      period: addPeriods(start, at),
      provisional: false,
      reported: figure
        ? { state: 'value', numerator: figure[0], denominator: figure[1] }
        : { state: 'not-applicable' },
    })),
  }
}
