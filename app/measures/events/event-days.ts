import { mean } from '#app/kernel/statistics.ts'
import { addDays, calendarDay, daysBetween } from '#app/kernel/time/calendar-day.ts'
import { addMonths, firstDay, month, type Month } from '#app/kernel/time/month.ts'
import { periodOf, type Period } from '#app/kernel/time/period.ts'
import type { ReportedValue } from '#app/kernel/reported-value.ts'

/** A calendar day, `YYYY-MM-DD`; days sort as text. */
export type Day = string

/**
 * From one event to the next. It carries the month it ended in and no day: the days themselves stay with the
 * team.
 */
export type EventGap = { readonly number: number; readonly month: Month; readonly days: number }

/** What charts know of rare events. Serialisable, and without a date of an event. */
export type EventSeries = {
  /** From the second event on, oldest first; `number` counts events from one. */
  readonly gaps: readonly EventGap[]
  readonly count: number
  /**
   * Days since the last event, as far as somebody confirmed that there was none since; null while nobody did.
   */
  readonly running: { readonly days: number; readonly through: Day } | null
}

const apart = (from: Day, to: Day): number => daysBetween(calendarDay(from), calendarDay(to))
const monthOfDay = (day: Day): Month => month(day.slice(0, 7))

/**
 * The gaps between events. Two on one day are none apart, which a G chart can show and a T chart cannot.
 * `days`: of each event, oldest first.
 */
export function eventSeries(days: readonly Day[], through: Day | null): EventSeries {
  const last = days.at(-1)
  return {
    count: days.length,
    gaps: days.slice(1).map((day, at) => ({
      number: at + 2,
      month: monthOfDay(day),
      days: apart(days[at]!, day),
    })),
    running:
      last !== undefined && through !== null && through > last
        ? { days: apart(last, through), through }
        : null,
  }
}

export type MonthlyFigure = {
  readonly period: Period
  readonly reported: ReportedValue
  readonly provisional: boolean
}

/**
 * The monthly figures that follow from the days of events: the mean of the gaps that end in the month, "not
 * applicable" for a month that is confirmed and has none, and nothing to say of a month that nobody
 * confirmed. A month is final once it is confirmed to its end. `from`: first month to speak of. `answered`:
 * months that have a figure already, which must not go on saying what no longer holds.
 */
export function monthlyFigures(
  days: readonly Day[],
  through: Day | null,
  from: Month,
  answered: ReadonlySet<string>,
): MonthlyFigure[] {
  const { gaps } = eventSeries(days, through)
  const first = days[0] !== undefined && monthOfDay(days[0]) < from ? monthOfDay(days[0]) : from
  const ends = [...days, ...(through === null ? [] : [through])].map(monthOfDay)
  const last = [...ends, ...(days.length === 0 ? [] : [...answered].map((text) => month(text)))].sort().at(-1)
  const figures: MonthlyFigure[] = []
  for (let at = first; last !== undefined && at <= last; at = addMonths(at, 1)) {
    const confirmed = through !== null && through >= lastDayOf(at)
    const own = gaps.filter((gap) => gap.month === at).map((gap) => gap.days)
    const period = periodOf('month', at)
    if (own.length > 0) {
      const gap = Number(mean(own)!.toFixed(4))
      figures.push({
        period,
        reported: { state: 'value', numerator: gap, denominator: null },
        provisional: !confirmed,
      })
    } else if (confirmed) figures.push({ period, reported: { state: 'not-applicable' }, provisional: false })
    else if (answered.has(period))
      figures.push({ period, reported: { state: 'not-yet' }, provisional: false })
  }
  return figures
}

const lastDayOf = (m: Month): Day => addDays(firstDay(addMonths(m, 1)), -1)
