import { counted } from '#app/kernel/text/plural.ts'
import type { Decision, Stage } from '#app/pdsa/tests/transitions/stage.ts'
import type { TopicLine } from '../topics/topic.ts'

/** States that a question is put to, at most; also a rule of the database. */
export const MOST_ROUTED = 3
/** How often a state is asked in seven days; also a rule of the database. */
export const MOST_A_WEEK = 2
/** After so many days a question without a reply stands out, and those it was put to are reminded. */
export const WAITS_LONG_DAYS = 3

/** What a team did with an idea, as far as it shares that. */
export type Tested = {
  readonly change: string
  readonly decision: Decision | null
  readonly stage: Stage
  readonly sites: number | null
}

/** A state that could be asked, with why. */
export type Suggestion = {
  readonly team: { readonly slug: string; readonly name: string }
  readonly reason: string
  readonly test: string
}

const DID: Readonly<Record<Decision, string>> = {
  adopt: 'adopted',
  adapt: 'adapted',
  abandon: 'abandoned',
}

/**
 * Why a team may know, in a sentence: `Tennessee adopted this at 3 sites.` `named`: the question names the
 * idea that was tested.
 */
export function reasonWords(
  team: string,
  { change, decision, stage, sites }: Tested,
  { named, chart }: { readonly named: boolean; readonly chart: string | null },
): string {
  const did = decision !== null ? DID[decision] : stage === 'stopped' ? 'stopped testing' : 'is testing'
  const what = named ? 'this' : `"${change}"`
  const where = sites === null ? '' : ` at ${counted(sites, { one: 'site', other: 'sites' })}`
  return [`${team} ${did} ${what}${where}.`, chart].filter(Boolean).join(' ')
}

const DAY = 86_400_000

/** Whether a question has waited for its first reply for three days. */
export const waitsLong = (
  { kind, solved, replies, startedAt }: Pick<TopicLine, 'kind' | 'solved' | 'replies' | 'startedAt'>,
  now: Date,
): boolean =>
  kind === 'question' &&
  !solved &&
  replies === 0 &&
  now.getTime() - startedAt.getTime() >= WAITS_LONG_DAYS * DAY
