import {
  addPeriods,
  frequencyOf,
  isPeriod,
  period,
  periodRange,
  type Frequency,
  type Period,
} from '#app/kernel/time/period.ts'

/** How many columns a window has: what fits on an office screen. */
export const WINDOW: Record<Frequency, number> = { month: 6, quarter: 4, year: 4 }

/** Periods already answered that are shown before the due one, to compare with. */
const CONTEXT = 2

/** Windows do not lead further back. */
const OLDEST: Record<Frequency, Period> = {
  month: period('1980-01'),
  quarter: period('1980-Q1'),
  year: period('1980'),
}

export type WindowRequest = {
  readonly frequency: Frequency
  /** The first period requested, as the address has it: anything that is no such period is ignored. */
  readonly start: string | undefined
  /** Null when nothing is due. */
  readonly oldestDue: Period | null
  readonly newestDue: Period
  /** The newest that may be entered. */
  readonly current: Period
}

export type EntryWindow = {
  readonly periods: readonly Period[]
  readonly earlier: Period
  readonly later: Period | null
}

/**
 * The periods to show. Without a start: the oldest one due with what came before it, but no further than the
 * last period that has ended; when nothing is due, the newest. The period still running is one step further
 * on.
 */
export function entryWindow({ frequency, start, oldestDue, newestDue, current }: WindowRequest): EntryWindow {
  const size = WINDOW[frequency]
  const first = (last: Period) => addPeriods(last, 1 - size)
  const ended = later(newestDue, addPeriods(current, -1))
  const wanted =
    start !== undefined && isPeriod(start) && frequencyOf(start) === frequency
      ? earlier(start, first(current))
      : earlier(addPeriods(oldestDue ?? ended, -CONTEXT), first(ended))
  const from = later(wanted, OLDEST[frequency])
  const to = addPeriods(from, size - 1)
  return {
    periods: periodRange(from, to),
    earlier: later(addPeriods(from, -size), OLDEST[frequency]),
    later: to < current ? earlier(addPeriods(from, size), first(current)) : null,
  }
}

/** Periods of one frequency sort as text. */
const earlier = (a: Period, b: Period): Period => (a < b ? a : b)
const later = (a: Period, b: Period): Period => (a > b ? a : b)
