import { calendarDayLabel, daysBetween, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { counted, pluralOf } from '#app/kernel/text/plural.ts'

/** Whose side the person who promised was on: the coach's, with national staff, or the team's. */
export type Side = 'coach' | 'team'

/** What a promise can become; `dropped`: it is no longer needed, or will not be kept. */
export type PromiseState = 'open' | 'kept' | 'dropped'

export type StepName = 'made' | 'moved' | 'kept' | 'dropped' | 'reopened'

/** One thing that happened to a promise. */
export type PromiseStep = {
  readonly step: StepName
  /** By when it was meant to be kept from then on. */
  readonly dueOn: CalendarDay
  readonly words: string | null
  readonly at: Date
  readonly by: string
}

/** What somebody said they would do, and by when; `steps` from the first on. */
export type TeamPromise = {
  readonly id: string
  readonly who: string
  readonly side: Side
  readonly what: string
  readonly dueOn: CalendarDay
  readonly state: PromiseState
  readonly stateAt: Date
  readonly steps: readonly PromiseStep[]
}

export const isOverdue = ({ state, dueOn }: Pick<TeamPromise, 'state' | 'dueOn'>, today: CalendarDay) =>
  state === 'open' && dueOn < today

/** `By Mar 20, 2026`, `Due today`, `3 days overdue`; of a promise that is open. */
export function dueWords({ dueOn }: Pick<TeamPromise, 'dueOn'>, today: CalendarDay): string {
  const days = daysBetween(dueOn, today)
  if (days === 0) return 'Due today'
  return days < 0
    ? `By ${calendarDayLabel(dueOn)}`
    : `${counted(days, { one: 'day', other: 'days' })} overdue`
}

const DID: Readonly<Record<StepName, string>> = {
  made: 'Promised',
  moved: 'Moved',
  kept: 'Kept',
  dropped: 'Dropped',
  reopened: 'Reopened',
}

/** `Moved to Mar 20, 2026: the unit was short of staff` */
export function stepWords({ step, dueOn, words }: PromiseStep): string {
  const day =
    step === 'made'
      ? ` by ${calendarDayLabel(dueOn)}`
      : step === 'moved'
        ? ` to ${calendarDayLabel(dueOn)}`
        : ''
  return `${DID[step]}${day}${words === null ? '' : `: ${words}`}`
}

/** How many promises of a team are open, and since when the oldest of those is overdue that are. */
export type PromisesPanel = {
  readonly open: number
  readonly overdue: number
  readonly oldestDue: CalendarDay | null
}

export const NO_PROMISES: PromisesPanel = { open: 0, overdue: 0, oldestDue: null }

/** What the page of all promises says first. */
export function promisesHeadline({ open, overdue }: PromisesPanel): string {
  if (open === 0) return 'No open promises'
  const words = counted(open, { one: 'open promise', other: 'open promises' })
  return overdue === 0
    ? words
    : `${words}, ${overdue} ${pluralOf(overdue, { one: 'is', other: 'are' })} overdue`
}

/** The panel of a team whose promises are at hand. */
export function panelOf(promises: readonly TeamPromise[], today: CalendarDay): PromisesPanel {
  const open = promises.filter(({ state }) => state === 'open')
  const overdue = open.filter((one) => isOverdue(one, today)).map(({ dueOn }) => dueOn)
  return { open: open.length, overdue: overdue.length, oldestDue: overdue.toSorted()[0] ?? null }
}
