import { done, failed } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { personIdOf } from '#app/policy/actor.ts'
import { markForm, undoForm } from './forms.ts'
import { loadReview } from './load-review.server.ts'
import { seenUntil } from './review.ts'
import { addReview, undoReview } from './store.server.ts'

const BY_A_PERSON = 'A review is made by a person.'
const REVIEWED_SINCE = 'You have reviewed this team since you opened this page. Reload it.'

/**
 * Sets the asker's line of a team to what their page showed: what changed while they read it is in their next
 * review.
 */
export const markReviewed = defineCommand({
  action: 'team.review',
  form: markForm,
  once: true,
  load: async (context, input) => loadReview(context, input.team),
  run: async ({ db, actor, now }, { team, line }, { seen }) => {
    const personId = personIdOf(actor)
    if (personId === null) return failed({ field: '', message: BY_A_PERSON })
    const until = seenUntil(seen, now)
    if (line.last !== null && until < line.last.at) return failed({ field: '', message: REVIEWED_SINCE })
    const id = await addReview(db, { teamId: team.id, personId, until })
    const event = { teamId: team.id, subject: { kind: 'review', id } }
    return done({ output: { team: team.slug }, events: [event] })
  },
})

/** Takes one of the asker's reviews back; it stays on record as undone. */
export const undoOwnReview = defineCommand({
  action: 'team.review',
  form: undoForm,
  load: async (context, input) => loadReview(context, input.team),
  run: async ({ db, actor, signature }, { team }, { review }) => {
    const personId = personIdOf(actor)
    if (personId === null) return failed({ field: '', message: BY_A_PERSON })
    if (!(await undoReview(db, { id: review, teamId: team.id, personId }, signature)))
      return failed({ field: '', message: 'This review was undone already.' })
    const event = { teamId: team.id, subject: { kind: 'review', id: review }, data: { undone: true } }
    return done({ output: { team: team.slug }, events: [event] })
  },
})
