import { addDays, calendarDay, type CalendarDay } from '#app/kernel/calendar-day.ts'
import { addMonths, firstDay } from '#app/kernel/month.ts'
import { lastMonthOf, type Period } from '#app/kernel/period.ts'

/** What the staff of a collaborative set for one period in place of the usual rule. */
export type CalendarEntry = {
  readonly period: Period
  /** Last day on which its figures are in time; null for the usual one. */
  readonly dueOn: CalendarDay | null
  /** First day on which nothing of it can be written any more; null for never. */
  readonly locksOn: CalendarDay | null
}

/** When a collaborative wants its figures. */
export type ReportingCalendar = {
  /** Days from the one on which a figure is asked for to the one by which it is due. */
  readonly daysToReport: number
  readonly entries: readonly CalendarEntry[]
}

/** Without a word of the staff: two weeks, and nothing is ever locked by a date. */
export const USUAL_CALENDAR: ReportingCalendar = { daysToReport: 14, entries: [] }

type Lagging = { readonly usualLagMonths: number }

/** The day from which a figure is asked for: its period has ended and its usual lag has passed. */
export const asksFrom = ({ usualLagMonths }: Lagging, period: Period): CalendarDay =>
  calendarDay(firstDay(addMonths(lastMonthOf(period), usualLagMonths + 1)))

/**
 * The last day on which a figure is in time. The calendar's own day for the period holds for figures that exist by then; one that
 * lags behind it has the usual number of days from when it is asked for.
 */
export function dueOn(measure: Lagging, period: Period, calendar: ReportingCalendar): CalendarDay {
  const from = asksFrom(measure, period)
  const set = entryOf(calendar, period)?.dueOn ?? null
  return set !== null && set >= from ? set : addDays(from, calendar.daysToReport)
}

/** The first day on which a period is closed to everybody; null for never. */
export const locksOn = (calendar: ReportingCalendar, period: Period): CalendarDay | null =>
  entryOf(calendar, period)?.locksOn ?? null

const entryOf = ({ entries }: ReportingCalendar, period: Period) =>
  entries.find((entry) => entry.period === period)
