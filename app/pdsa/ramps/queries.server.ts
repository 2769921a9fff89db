import { teamParam } from '#app/kernel/params.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { namedIdea } from '#app/toolkit/idea-texts/index.ts'
import { readableSharings } from '../sharing/readable.server.ts'
import { listRamps } from './store.server.ts'

/** The ramps of a team: its chains of tests, as far as the asker may read them. */
export const readRamps = defineQuery({
  action: 'test.list',
  form: teamParam,
  load: async (context, { team }) => loadTeam(context, team),
  run: async ({ db, may }, { subject, team }) => {
    const ramps = await listRamps(db, { teamId: team.id, sharings: readableSharings(may, subject) })
    return {
      team,
      total: ramps.total,
      ramps: ramps.ramps.map((ramp) => ({ ...ramp, idea: namedIdea(ramp.ideaSlug) })),
      may: { write: may('test.write', subject) },
    }
  },
})
