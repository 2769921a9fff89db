import { teamParam } from '#app/kernel/params.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { personIdOf } from '#app/policy/actor.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { listCoachNotes } from './store.server.ts'

/** What coaches and national staff noted down about a team. */
export const readCoachNotes = defineQuery({
  action: 'team.coachnotes',
  form: teamParam,
  load: async (context, { team }) => loadTeam(context, team),
  run: async ({ db, actor }, { team }) => ({
    team,
    asker: personIdOf(actor),
    notes: await listCoachNotes(db, team.id),
  }),
})
