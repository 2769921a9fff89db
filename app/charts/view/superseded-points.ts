import { plottedValue } from '#app/kernel/reported-value.ts'
import type { FormerValue } from '#app/measures/team-measure.ts'
import type { RunChartView, SupersededPoint } from './chart.ts'

/** Charts whose points are the figures themselves, so that a former figure has a place beside them. */
const OF_FIGURES = new Set(['run', 'i', 'p', 'pp', 'u', 'up', 'c'])

/**
 * The former figures of a chart, oldest period first, newest correction first within it; none where points
 * are pooled or are gaps between events. A correction that left the figure as it was (a comment, a status) is
 * none.
 */
export function supersededPoints(
  chart: Pick<RunChartView, 'points' | 'measure' | 'style' | 'pooled'>,
  former: readonly FormerValue[],
): SupersededPoint[] {
  if (chart.pooled !== null || !OF_FIGURES.has(chart.style.type)) return []
  return chart.points.flatMap((point, at) =>
    former
      .filter(({ period }) => period === point.period)
      .map((one) => ({
        at,
        period: one.period,
        value: plottedValue(one.reported, chart.measure.multiplier),
        former: one,
      }))
      .filter(({ value }) => value !== point.value),
  )
}
