import { addDuration } from '#app/kernel/time/add-duration.ts'
import { COACH } from './people.ts'
import { stableId } from './stable-id.ts'
import type { TeamSeed } from './team-seed.ts'

/** Days since the coach last reviewed a team, where it is not about three weeks ago. */
const LAST_REVIEWED: Readonly<Record<string, number>> = { OH: 33, KY: 12, VT: 48 }

const USUAL_DAYS = 20
/** The coach goes through each team once in four weeks. */
const BETWEEN_DAYS = 28
const REVIEWS = 6
/** A team that joined in these last months has not been reviewed yet. */
const NEW_MONTHS = 2
/** The team whose last review was undone: it was marked by mistake. */
const UNDONE = { code: 'OH', daysAgo: 5 }

/** What the coach of the story reviewed in the last half year. */
export function addReviews({ setting, story, team, rows, note }: TeamSeed): void {
  if (!story.coached || story.joinedAgo <= NEW_MONTHS) return
  const daysAgo = (days: number) => addDuration(setting.now, { days: -days })
  const add = (days: number, undone: boolean) => {
    const id = stableId('review', story.code, String(days))
    const reviewed_at = daysAgo(days)
    const undone_at = undone ? addDuration(reviewed_at, { minutes: 2 }) : null
    rows.team_review.push({
      ...{ id, team_id: team.id, person_id: COACH.id, reviewed_at, undone_at, origin: 'demo' },
    })
    note(reviewed_at, COACH, 'team.review', ['review', id], {})
    if (undone_at) note(undone_at, COACH, 'team.review', ['review', id], { undone: true })
  }
  const last = LAST_REVIEWED[story.code] ?? USUAL_DAYS
  for (let n = 0; n < REVIEWS; n += 1) {
    const days = last + n * BETWEEN_DAYS
    if (days < story.joinedAgo * 30) add(days, false)
  }
  if (story.code === UNDONE.code) add(UNDONE.daysAgo, true)
}
