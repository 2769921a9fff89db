import { monthLabel } from '#app/kernel/time/month.ts'
import type { Assessment, LatestScore, LatestScores } from './assessment.ts'
import { distanceWords, scoreLabel } from './score.ts'

const dated = ({ score, month }: LatestScore): string => `${scoreLabel(score)} for ${monthLabel(month)}`

/** The newest scores as a headline: `Coach 3.0, team 3.5 for Feb 2026`. */
export function scoreHeadline({ coach, team }: LatestScores): string {
  if (coach === null && team === null) return 'No score on the assessment scale yet'
  if (coach === null) return `The team scores itself ${dated(team!)}; no coach has scored it yet`
  if (team === null) return `Coach ${dated(coach)}; the team has not scored itself yet`
  if (coach.month !== team.month) return `Coach ${dated(coach)}, team ${dated(team)}`
  if (coach.score === team.score) return `Coach and team both ${dated(coach)}`
  return `Coach ${scoreLabel(coach.score)}, team ${scoreLabel(team.score)} for ${monthLabel(coach.month)}`
}

/** What the two scores give to talk about; null while there is only one side. */
export function talkingPoint({ coach, team }: LatestScores): string | null {
  if (coach === null || team === null) return null
  if (coach.month !== team.month)
    return `The newest scores are of different months, ${monthLabel(coach.month)} and ${monthLabel(team.month)}, so they are not compared.`
  if (coach.score === team.score)
    return 'Coach and team see the work at the same place. A question for the next call: what would the next half step take?'
  const far = distanceWords(coach.score, team.score)
  return team.score > coach.score
    ? `The team scores itself ${far} higher than its coach. A question for the next call: what does the team see that the evidence below does not show?`
    : `The team scores itself ${far} lower than its coach. A question for the next call: what does the team still miss?`
}

/** `3.0, half a point lower than for Jan 2026`: a score beside the one before it; without one, the score. */
export function beforeWords(
  now: Pick<Assessment, 'score'>,
  before: Pick<Assessment, 'score' | 'month'> | null,
): string {
  if (before === null) return 'The first score'
  if (before.score === now.score) return `As for ${monthLabel(before.month)}`
  const way = now.score > before.score ? 'higher' : 'lower'
  return `${distanceWords(now.score, before.score)} ${way} than for ${monthLabel(before.month)}`
}
