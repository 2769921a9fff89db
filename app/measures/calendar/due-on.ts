import { addDays, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { addMonths } from '#app/kernel/time/month.ts'
import { lastMonthOf, type Frequency, type Period } from '#app/kernel/time/period.ts'

/**
 * When the collaborative wants its data: the day of the month, how many days late is not yet called late, and
 * periods with a day of their own.
 */
export type ReportingCalendar = {
  /** 1 to 28, so that every month has it. */
  readonly dueDay: number
  readonly graceDays: number
  readonly exceptions: readonly CalendarException[]
}

export type CalendarException = {
  readonly id: string
  readonly period: Period
  readonly dueOn: CalendarDay
  readonly reason: string
}

/** `due`: the day a figure is due. `lateAfter`: the last day it is not called late. */
export type Deadline = { readonly due: CalendarDay; readonly lateAfter: CalendarDay }

/**
 * When the figure of a period is due: on the calendar's day of the month in which its usual lag has passed,
 * or on the day set for that period. A figure is requested from the first of that month on (decision 005);
 * this is the day by which it is due.
 */
export function dueOn(
  measure: { readonly frequency: Frequency; readonly usualLagMonths: number },
  period: Period,
  { dueDay, graceDays, exceptions }: ReportingCalendar,
): Deadline {
  // Every month has a day from 1 to 28.
  const usual =
    `${addMonths(lastMonthOf(period), measure.usualLagMonths + 1)}-${String(dueDay).padStart(2, '0')}` as CalendarDay
  const own = exceptions.find((exception) => exception.period === period)?.dueOn ?? null
  // A period with a day of its own never makes a slow figure due before it can be had.
  const due = own !== null && own > usual ? own : own !== null && measure.usualLagMonths === 0 ? own : usual
  return { due, lateAfter: addDays(due, graceDays) }
}

/** Whether a figure that is not there on `day` is late. */
export const isLate = ({ lateAfter }: Deadline, day: CalendarDay): boolean => day > lateAfter
