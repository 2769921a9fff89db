import { monthLabel } from '#app/kernel/time/month.ts'
import type { LatestScores } from './assessment.ts'
import { scoreLabel } from './score.ts'

/** The newest score of one side in a list of teams, with its month; a dash where none was given. */
export function ScoreCell({ of }: { of: LatestScores['coach'] }) {
  if (of === null)
    return (
      <>
        <span aria-hidden>–</span>
        <span className="sr-only">No score yet</span>
      </>
    )
  return (
    <>
      <span className="font-semibold tabular-nums">{scoreLabel(of.score)}</span>{' '}
      <span className="whitespace-nowrap text-quiet">{monthLabel(of.month)}</span>
    </>
  )
}
