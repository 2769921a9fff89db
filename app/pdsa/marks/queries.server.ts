import { monthAt } from '#app/kernel/time/month.ts'
import { teamMeasureParam } from '#app/measures/forms.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { teamReach } from '#app/policy/reach.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { readableSharings } from '../sharing/readable.server.ts'
import { listTestMarks } from './store.server.ts'

/**
 * The tests of a team that are shown on the chart of one of its measures, as far as the asker may read them.
 */
export const readTestMarks = defineQuery({
  action: 'test.list',
  form: teamMeasureParam,
  load: async (context, { team }) => loadTeam(context, team),
  run: async ({ db, now, actor, may }, { subject, team }, { measure }) => ({
    tests: await listTestMarks(db, {
      ...{
        team,
        measure,
        sharings: readableSharings(may, subject),
        reach: teamReach(actor),
        until: monthAt(now),
      },
    }),
  }),
})
