import { capitalized, countWord, listed } from '#app/kernel/text/text.ts'
import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { Scale } from '../tests/scale.ts'
import { SCALE_LABEL } from '../tests/scale.ts'
import { OUTCOMES, type Outcome } from '../spread/family/family.ts'
import { copiedWords } from '../spread/words.ts'
import type { Match } from '../tests/test.ts'

/** What a begun test came to. A plan is no test yet. */
export type TestedOutcome = Exclude<Outcome, 'planned'>
export const TESTED_OUTCOMES = OUTCOMES.filter((outcome): outcome is TestedOutcome => outcome !== 'planned')

/** The outcome of one team's cycles on an idea: the newest begun cycle, as far as the reader may read it. */
export type LedgerEntry = {
  readonly id: string
  readonly team: { readonly id: string; readonly slug: string; readonly name: string; readonly code: string }
  readonly change: string
  readonly outcome: TestedOutcome
  readonly cycles: number
  readonly smallest: Scale
  readonly largest: Scale
  readonly startedOn: CalendarDay
  readonly learned: string | null
  /** Why it was decided so, or why it was stopped. */
  readonly reason: string | null
  readonly matched: Match | null
  readonly measure: { readonly id: string; readonly slug: string; readonly name: string } | null
}

/** What the linked chart did afterwards, or that it is not open to the reader. Null: no measure is linked. */
export type Afterwards =
  | { readonly kind: 'shown'; readonly words: string; readonly href: string }
  | { readonly kind: 'closed' }
  | null

export type LedgerGroup = {
  readonly outcome: TestedOutcome
  readonly total: number
  readonly entries: readonly (LedgerEntry & { readonly after: Afterwards })[]
}

/** Counts in ramps, which are one team's cycles on the idea. */
export type LedgerCounts = {
  readonly teams: number
  readonly planned: number
  readonly unshared: number
  /** Some of what is listed belongs to the demo story. */
  readonly demo: boolean
}

const IN_A_SENTENCE: Record<TestedOutcome, string> = {
  adopt: 'adopted',
  adapt: 'adapted',
  abandon: 'abandoned',
  open: 'still being tested',
  stopped: 'stopped',
}

const times = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${countWord(count)} times`

/**
 * `Tested by four teams: adopted twice, abandoned once and still being tested
 * once`: every outcome in the same words.
 */
export function ledgerWords(
  groups: readonly Pick<LedgerGroup, 'outcome' | 'total'>[],
  { teams }: Pick<LedgerCounts, 'teams'>,
): string {
  if (teams === 0) return 'Nobody has tested it yet'
  const parts = TESTED_OUTCOMES.flatMap((outcome) => {
    const total = groups.find((group) => group.outcome === outcome)?.total ?? 0
    return total === 0 ? [] : [`${IN_A_SENTENCE[outcome]} ${times(total)}`]
  })
  return `Tested by ${countWord(teams)} ${teams === 1 ? 'team' : 'teams'}: ${listed(parts)}`
}

/** `One more is planned. Two more, kept by their teams.` What is not listed above; null when that is all. */
export function besideWords({
  planned,
  unshared,
}: Pick<LedgerCounts, 'planned' | 'unshared'>): string | null {
  const waits =
    planned === 0 ? null : `${countWord(planned)} ${planned === 1 ? 'is' : 'are'} planned and not begun`
  const parts = [waits, copiedWords(unshared)].filter((part) => part !== null)
  return parts.length === 0 ? null : `${capitalized(parts.join('; '))}.`
}

/** `One site`, or from where to where a ramp climbed. */
export const scaleWords = ({ smallest, largest }: Pick<LedgerEntry, 'smallest' | 'largest'>): string =>
  smallest === largest
    ? SCALE_LABEL[largest]
    : `From ${SCALE_LABEL[smallest].toLowerCase()} to ${SCALE_LABEL[largest].toLowerCase()}`
