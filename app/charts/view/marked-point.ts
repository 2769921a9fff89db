import { firstMonthOf, isPeriod, lastMonthOf, type Period } from '#app/kernel/time/period.ts'
import type { RunChartFacts } from './chart.ts'

/**
 * The place of the point that an address names by its period, for which a pooled quarter stands where the
 * chart has no months; null where there is none.
 */
export function markedPoint(
  points: RunChartFacts['points'],
  asked: string | null,
): { readonly at: number; readonly period: Period } | null {
  if (asked === null || !isPeriod(asked)) return null
  const at = points.findIndex(
    ({ period }) =>
      isPeriod(period) &&
      firstMonthOf(period) <= firstMonthOf(asked) &&
      lastMonthOf(period) >= lastMonthOf(asked),
  )
  return at === -1 ? null : { at, period: asked }
}
