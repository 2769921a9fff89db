import { z } from 'zod'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/team-subject.server.ts'
import { readableSharings } from '../readable.server.ts'
import { listRamps } from './store.server.ts'

/** The ramps of a team: its chains of tests, as far as the asker may read them. */
export const readRamps = defineQuery({
  action: 'test.list',
  form: z.object({ team: z.string().max(80) }),
  load: async (context, { team }) => loadTeam(context, team),
  run: async ({ db, may }, { subject, team }) => ({
    team,
    ...(await listRamps(db, { teamId: team.id, sharings: readableSharings(may, subject) })),
    may: { write: may('test.write', subject) },
  }),
})
