import { calendarDay, type CalendarDay } from '#app/kernel/calendar-day.ts'
import { addMonths, firstDay } from '#app/kernel/month.ts'
import { lastMonthOf, type Frequency, type Period } from '#app/kernel/period.ts'
import { dueOn, type ReportingCalendar } from '../calendar/due-on.ts'

type Lagging = { readonly frequency: Frequency; readonly usualLagMonths: number }

/** The days of one figure: from when it is asked for, by when it is due, and the last day on which it is not called late. */
export type FigureDays = {
  readonly asksFrom: CalendarDay
  readonly dueOn: CalendarDay
  readonly lateAfter: CalendarDay
}

/** The days of a measure's figure for a period, by the reporting calendar. */
export function figureDays(measure: Lagging, period: Period, calendar: ReportingCalendar): FigureDays {
  const { due, lateAfter } = dueOn(measure, period, calendar)
  const asksFrom = firstDay(addMonths(lastMonthOf(period), measure.usualLagMonths + 1))
  return { asksFrom: calendarDay(asksFrom), dueOn: calendarDay(due), lateAfter: calendarDay(lateAfter) }
}
