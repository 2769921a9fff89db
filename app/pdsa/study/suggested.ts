import { monthAt } from '#app/kernel/time/month.ts'
import { firstMonthOf, lastMonthOf, type Period } from '#app/kernel/time/period.ts'
import { plottedValue } from '#app/kernel/reported-value.ts'
import { startOfDay, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { TeamSeries } from '#app/measures/team-measure.ts'

/** A recorded figure that a test may be read by: rounded as a form shows it. */
export type Suggested = { readonly period: Period; readonly value: number }

/**
 * The recorded figure to fill in as the result of a test: that of the period in which it ended, else the
 * newest one since it began; null when nothing was recorded since.
 */
export function suggestedResult(
  { measure, values }: Pick<TeamSeries, 'measure' | 'values'>,
  ran: { readonly from: CalendarDay; readonly to: CalendarDay },
): Suggested | null {
  const [from, to] = [monthAt(startOfDay(ran.from)), monthAt(startOfDay(ran.to))]
  const since = values.flatMap(({ period, reported }) => {
    const value = plottedValue(reported, measure.multiplier)
    return value === null || lastMonthOf(period) < from ? [] : [{ period, value: Number(value.toFixed(2)) }]
  })
  const ended = since.find(({ period }) => firstMonthOf(period) <= to && to <= lastMonthOf(period))
  return ended ?? since.at(-1) ?? null
}
