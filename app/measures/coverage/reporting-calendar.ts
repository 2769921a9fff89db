import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { addMonths, firstDay } from '#app/kernel/time/month.ts'
import { lastMonthOf, type Frequency, type Period } from '#app/kernel/time/period.ts'
import { dueOn, type ReportingCalendar } from '../calendar/due-on.ts'

type Lagging = { readonly frequency: Frequency; readonly usualLagMonths: number }

/**
 * The days of one figure: from when it is requested, by when it is due, and the last day on which it is not
 * called late.
 */
export type FigureDays = {
  readonly asksFrom: CalendarDay
  readonly dueOn: CalendarDay
  readonly lateAfter: CalendarDay
}

/** The days of a measure's figure for a period, by the reporting calendar. */
export function figureDays(measure: Lagging, period: Period, calendar: ReportingCalendar): FigureDays {
  const { due, lateAfter } = dueOn(measure, period, calendar)
  const asksFrom = firstDay(addMonths(lastMonthOf(period), measure.usualLagMonths + 1))
  return { asksFrom, dueOn: due, lateAfter }
}

/** `figureDays` by one calendar, for many measures: those with the same lag share the days of a period. */
export function daysByCalendar(
  calendar: ReportingCalendar,
): (measure: Lagging, period: Period) => FigureDays {
  const known = new Map<string, FigureDays>()
  return (measure, period) => {
    // A period's name carries its frequency.
    const key = `${period} ${measure.usualLagMonths}`
    const days = known.get(key) ?? figureDays(measure, period, calendar)
    known.set(key, days)
    return days
  }
}
