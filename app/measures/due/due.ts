import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { addMonths, monthAt, type Month } from '#app/kernel/time/month.ts'
import {
  addPeriods,
  lastMonthOf,
  periodOf,
  periodRange,
  type Frequency,
  type Period,
} from '#app/kernel/time/period.ts'
import { presenceOf } from '../coverage/presence.ts'
import type { RecordedValue } from '../team-measure.ts'

/**
 * When a measure is reported: how often, and how many months after a period's end its figure usually exists.
 */
export type Schedule = {
  readonly frequency: Frequency
  readonly usualLagMonths: number
  /** First month owed. */
  readonly dueFrom: Month
}

/** The newest period that may be entered at all: the one that `now` falls in. */
export const currentPeriod = (frequency: Frequency, now: Date): Period => periodOf(frequency, monthAt(now))

/**
 * The newest period whose figure is due: it has ended, and its usual lag has passed. March with no lag is due
 * from 1 April; with a lag of two months, from 1 June.
 */
export function newestDuePeriod(schedule: Omit<Schedule, 'dueFrom'>, now: Date): Period {
  const settled = addMonths(monthAt(now), -1 - schedule.usualLagMonths)
  const holding = periodOf(schedule.frequency, settled)
  return lastMonthOf(holding) <= settled ? holding : addPeriods(holding, -1)
}

/** Every period owed so far, oldest first: from the first month owed to the newest due. */
export const owedPeriods = (schedule: Schedule, now: Date): Period[] =>
  periodRange(periodOf(schedule.frequency, schedule.dueFrom), newestDuePeriod(schedule, now))

/**
 * The periods that need no asking: those with a word of the team, except "not available yet" whose day has
 * come.
 */
export function answeredPeriods(
  values: readonly Pick<RecordedValue, 'period' | 'reported' | 'expected'>[],
  now: Date,
): Period[] {
  const today = dayAt(now)
  return values
    .filter(
      ({ reported, expected }) =>
        presenceOf({ state: reported.state, expectedOn: expected?.on ?? null }, today) !== 'missing',
    )
    .map(({ period }) => period)
}

/**
 * The owed periods nobody has answered yet, oldest first. Any recorded state answers, also "not available
 * yet": saying so is communicating, and what stays silent is what is due.
 */
export function duePeriods(schedule: Schedule, answered: Iterable<Period>, now: Date): Period[] {
  const silent = new Set(owedPeriods(schedule, now))
  for (const period of answered) silent.delete(period)
  return [...silent]
}
