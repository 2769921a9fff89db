import { addDays, dayAt, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { frequencyOf, periodOf, type Period } from '#app/kernel/time/period.ts'
import type { ReportingCalendar } from '../../calendar/due-on.ts'
import { figureDays } from '../../coverage/reporting-calendar.ts'
import { owedFigures, type Obligation } from '../../coverage/coverage.ts'

/** A period whose day to lock has come, and the day its last figure was due. */
export type PeriodToLock = { readonly period: Period; readonly dueOn: CalendarDay }

/**
 * The periods of a team that the reporting calendar locks: `lockDays` have passed since the last of their
 * figures was due. A period of which a figure is expected on a day to come is left open, and so is one with a
 * figure that is not requested yet.
 */
export function periodsToLock(
  obligations: readonly Obligation[],
  calendar: ReportingCalendar,
  lockDays: number,
  now: Date,
): PeriodToLock[] {
  const today = dayAt(now)
  const asked = owedFigures(obligations, calendar, now)
  const awaited = new Set(asked.flatMap(({ period, presence }) => (presence === 'awaited' ? [period] : [])))
  return [...new Set(asked.map(({ period }) => period))].flatMap((period) => {
    const dueOn = lastDueOn(obligations, calendar, period)
    return awaited.has(period) || addDays(dueOn, lockDays) >= today ? [] : [{ period, dueOn }]
  })
}

/** The day the last figure of a period is due, whether it is requested already or not. */
function lastDueOn(
  obligations: readonly Obligation[],
  calendar: ReportingCalendar,
  period: Period,
): CalendarDay {
  const frequency = frequencyOf(period)
  const days = obligations
    .filter(
      ({ measure, dueFrom }) => measure.frequency === frequency && periodOf(frequency, dueFrom) <= period,
    )
    .map(({ measure }) => figureDays(measure, period, calendar).dueOn)
  return days.sort().at(-1)!
}
