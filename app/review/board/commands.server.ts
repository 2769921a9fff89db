import { done, failed } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { personIdOf } from '#app/policy/actor.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { pinForm } from './forms.ts'
import { setPin } from './store.server.ts'

/** Keeps a team at the top of the asker's board, or no longer. */
export const pinTeam = defineCommand({
  action: 'team.review',
  form: pinForm,
  load: async (context, { team }) => loadTeam(context, team),
  run: async ({ db, actor, now }, { team }, { pinned }) => {
    const personId = personIdOf(actor)
    if (personId === null) return failed({ field: '', message: 'Only a person has a board.' })
    await setPin(db, { personId, teamId: team.id }, pinned, now)
    const event = { teamId: team.id, subject: { kind: 'board', id: personId }, data: { pinned } }
    return done({ output: { team: team.slug }, events: [event] })
  },
})
