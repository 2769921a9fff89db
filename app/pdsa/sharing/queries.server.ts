import { teamParam } from '#app/kernel/params.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { testParam } from '../forms.ts'
import { findDefaultSharing } from '../tests/store.server.ts'
import { loadTest } from '../tests/load-test.server.ts'

/** One test, for those who may say who reads it. */
export const readTestToShare = defineQuery({
  action: 'test.share',
  form: testParam,
  load: loadTest,
  run: async (_, { team, test }) => ({ team, test }),
})

/** Who may read the new tests of a team; null: nobody was asked yet. */
export const readUsualSharing = defineQuery({
  action: 'team.tests.share',
  form: teamParam,
  load: async (context, { team }) => loadTeam(context, team),
  run: async ({ db }, { team }) => ({ team, usual: await findDefaultSharing(db, team.id) }),
})
