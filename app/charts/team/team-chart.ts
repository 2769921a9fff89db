import type { EventSeries } from '#app/measures/events/event-days.ts'
import type { TeamSeries } from '#app/measures/team-measure.ts'
import { memoizeByJson } from '#app/kernel/memoize-by-json.ts'
import { targetValue } from '#app/teams/aims/aim.ts'
import type { TeamAim } from '#app/teams/aims/team-aim.ts'
import { isChartType, styleOf } from '../view/chart-choice.ts'
import type { RunChartInput, RunChartView } from '../view/chart.ts'
import { marksOn, NO_MARKS, type ChartMarks, type TeamMarks } from '../marks/marks.ts'
import { eventGaps } from '../statistics/event-gaps.ts'
import { pooledQuarters } from '../statistics/pooling.ts'
import type { SeriesValue } from '../statistics/series.ts'
import type { ChartType } from '../spc/chart-type.ts'
import type { RuleSet } from '../spc/rule-set.ts'
import { buildRunChartView } from '../view/view.ts'

/**
 * How a chart is looked at: what was written on it, the rules of its collaborative, and, for this look alone,
 * another chart type.
 */
export interface TeamChartOptions {
  readonly marks?: ChartMarks
  readonly ruleSet?: RuleSet
  readonly type?: ChartType | null
}

/** A picked measure with its figures, as far as a chart is concerned. */
type Charted = Pick<TeamSeries, 'measure' | 'goal' | 'baseline' | 'chartType' | 'events'> & {
  readonly values: readonly SeriesValue[]
}

/** What is written on the chart of one measure, out of what is written on all charts of its team. */
export const optionsFrom = (written: TeamMarks, measureId: string): TeamChartOptions => ({
  marks: marksOn(written, measureId),
  ruleSet: written.ruleSet,
})

/**
 * The chart of a team's measure: its own goal, or else the target of the aim that is read from it; the chart
 * type that fits or was chosen; quarters where its months are too small, and a point for each gap where the
 * team enters the dates of rare events.
 */
export function teamChart(
  series: Charted,
  aims: readonly TeamAim[] = [],
  options: TeamChartOptions = {},
): RunChartView {
  const { marks = NO_MARKS, ruleSet = 'ihi', type = null } = options
  const { measure, values, baseline, chartType } = series
  const aim = aims.find((one) => one.measureId === measure.id)
  const goal = series.goal ?? (aim ? targetValue(aim.aim) : null)
  const chosen = type ?? (isChartType(chartType) ? chartType : null)
  const figures = { measure, recorded: values, baseline, goal, marks, ruleSet }
  return chartOf({ figures, events: series.events ?? null, chosen })
}

interface ChartInput {
  readonly figures: RunChartInput & { readonly marks: ChartMarks; readonly ruleSet: RuleSet }
  readonly events: EventSeries | null
  readonly chosen: ChartType | null
}

/** Pages are read far more often than figures change, and a page of a team reads twelve charts. */
const MOST_CACHED = 600

const chartOf = memoizeByJson(({ figures, events, chosen }: ChartInput): RunChartView => {
  const input = { ...figures, ...(eventGaps(figures, events) ?? pooledQuarters(figures)) }
  const out = new Set(input.marks.points.flatMap((mark) => (mark.kind === 'excluded' ? [mark.period] : [])))
  const counted = input.recorded.flatMap(({ period, reported }) =>
    reported.state === 'value' && !out.has(period) ? [reported] : [],
  )
  return buildRunChartView({
    ...input,
    style: styleOf(figures.measure, counted, { ruleSet: figures.ruleSet, chosen }),
  })
}, MOST_CACHED)
