import { dayAt, daysBetween, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { monthLabel, type Month } from '#app/kernel/time/month.ts'
import { counted, pluralOf } from '#app/kernel/text/plural.ts'

/** Why a team needs its coach, the most pressing first; `none`: it is up to date. */
export const NEED_KINDS = [
  'no-data',
  'signal',
  'question',
  'promise',
  'late',
  'not-reviewed',
  'none',
] as const
export type NeedKind = (typeof NEED_KINDS)[number]

/** What each need is called where a board is narrowed by it. */
export const NEED_LABEL: Readonly<Record<NeedKind, string>> = {
  'no-data': 'No data for months',
  signal: 'Signal of concern',
  question: 'Question unanswered',
  promise: 'Promise overdue',
  late: 'Data late',
  'not-reviewed': 'Not reviewed for long',
  none: 'Up to date',
}

/** One reason, in words, and how much of it there is: what decides between teams with the same need. */
export type Need = { readonly kind: NeedKind; readonly words: string; readonly amount: number }

export type NeedFacts = {
  /** The latest months for which data were due and none was reported. */
  readonly missing: { readonly to: Month; readonly months: number } | null
  /** Measures with a signal away from the direction of improvement, the strongest first. */
  readonly concerns: readonly string[]
  readonly questions: { readonly count: number; readonly oldest: { readonly startedAt: Date } } | null
  readonly promises: { readonly overdue: number; readonly oldestDue: CalendarDay | null } | null
  /** When somebody last reviewed the team. */
  readonly reviewedAt: Date | null
}

/**
 * The needs of one team, the most pressing first, at least one. A low value is no need: only a signal of the
 * rules, missing data, a question without an answer, a promise that is overdue and a long time without review are.
 */
export function needsOf(facts: NeedFacts, now: Date): readonly [Need, ...Need[]] {
  const needs = [
    noData(facts),
    signal(facts),
    question(facts, now),
    promise(facts, now),
    late(facts),
    notReviewed(facts, now),
  ].filter((need) => need !== null)
  const [first, ...others] = needs
  return first === undefined ? [{ kind: 'none', words: 'Up to date', amount: 0 }] : [first, ...others]
}

function noData({ missing }: NeedFacts): Need | null {
  if (missing === null || missing.months < 2) return null
  return { kind: 'no-data', words: `No data for ${missing.months} months`, amount: missing.months }
}

function signal({ concerns }: NeedFacts): Need | null {
  const [first, ...others] = concerns
  if (first === undefined) return null
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  return {
    kind: 'signal',
    words: `Concern: ${first}${more}`,
    amount: concerns.length,
  }
}

function question({ questions }: NeedFacts, now: Date): Need | null {
  if (questions === null) return null
  const days = daysSince(questions.oldest.startedAt, now)
  const howLong = days === 0 ? 'since today' : `for ${counted(days, { one: 'day', other: 'days' })}`
  const words =
    questions.count === 1
      ? `Question unanswered ${howLong}`
      : `${questions.count} questions unanswered, the oldest ${howLong}`
  return { kind: 'question', words, amount: days }
}

function promise({ promises }: NeedFacts, now: Date): Need | null {
  if (promises === null || promises.oldestDue === null) return null
  const days = daysBetween(promises.oldestDue, dayAt(now))
  const howLong = counted(days, { one: 'day', other: 'days' })
  const words =
    promises.overdue === 1
      ? `Promise ${howLong} overdue`
      : `${promises.overdue} promises overdue, the oldest ${howLong}`
  return { kind: 'promise', words, amount: days }
}

function late({ missing }: NeedFacts): Need | null {
  if (missing === null || missing.months >= 2) return null
  return { kind: 'late', words: `No data reported for ${monthLabel(missing.to)}`, amount: 1 }
}

/** Days after which a team needs another review: a month with its calls. */
export const REVIEW_DAYS = 35

function notReviewed({ reviewedAt }: NeedFacts, now: Date): Need | null {
  if (reviewedAt === null) return { kind: 'not-reviewed', words: 'Not reviewed yet', amount: Infinity }
  const days = daysSince(reviewedAt, now)
  return days <= REVIEW_DAYS
    ? null
    : { kind: 'not-reviewed', words: `Not reviewed for ${days} days`, amount: days }
}

/** Whole days of the calendar since an instant. */
export const daysSince = (instant: Date, now: Date): number => daysBetween(dayAt(instant), dayAt(now))

/** `today`, `1 day ago`, `12 days ago` */
export function agoWords(instant: Date, now: Date): string {
  const days = daysSince(instant, now)
  return days === 0 ? 'today' : `${days} ${pluralOf(days, { one: 'day', other: 'days' })} ago`
}

type Waiting = { readonly name: string; readonly needs: readonly [Need, ...Need[]] }

/**
 * Teams by need: the kind of the first reason, then how much of it there is, then how many reasons there are,
 * then the name.
 */
export function byNeed(a: Waiting, b: Waiting): number {
  const [first, other] = [a.needs[0], b.needs[0]]
  return (
    NEED_KINDS.indexOf(first.kind) - NEED_KINDS.indexOf(other.kind) ||
    compare(other.amount, first.amount) ||
    b.needs.length - a.needs.length ||
    a.name.localeCompare(b.name, 'en-US')
  )
}

/** Also of two that are both without end, whose difference is no number. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b)
