import type { Month } from '#app/kernel/time/month.ts'
import type { Giver, Score } from './score.ts'

/** Where a coach, or the team itself, sees the team on the scale in a month. */
export type Assessment = {
  readonly id: string
  readonly month: Month
  readonly giver: Giver
  readonly score: Score
  /** Name of the step in the wording it was given under, and the number of that wording. */
  readonly level: string
  readonly wording: number
  readonly why: string
  readonly comments: string | null
  readonly by: { readonly id: string; readonly name: string }
  readonly at: Date
  /** When another score took its place; null while it stands. */
  readonly supersededAt: Date | null
}

/** A score as a list of teams shows it. */
export type LatestScore = Pick<Assessment, 'month' | 'score' | 'at'> & { readonly by: string }

/** The newest score of a coach and of the team itself; null where none was given. */
export type LatestScores = { readonly [G in Giver]: LatestScore | null }

export const NO_SCORES: LatestScores = { coach: null, team: null }

/** The fields of the form of an assessment as they stand; empty where none was given. */
export const assessmentFieldsOf = (
  standing: Pick<Assessment, 'score' | 'why' | 'comments'> | null,
): { score: Score | undefined; why: string | undefined; comments: string | undefined } => ({
  score: standing?.score,
  why: standing?.why,
  comments: standing?.comments ?? undefined,
})

/** The scores that stand, newest month first, and of one month the one given last. */
export const standing = (assessments: readonly Assessment[]): Assessment[] =>
  assessments
    .filter(({ supersededAt }) => supersededAt === null)
    .toSorted((a, b) => (a.month === b.month ? Number(b.at) - Number(a.at) : a.month < b.month ? 1 : -1))

/** The newest score of each side, of a list as `standing` gives it. */
export function latestOf(assessments: readonly Assessment[]): LatestScores {
  const of = (giver: Giver): LatestScore | null => {
    const newest = assessments.find((one) => one.giver === giver)
    return newest === undefined ? null : { ...newest, by: newest.by.name }
  }
  return { coach: of('coach'), team: of('team') }
}
