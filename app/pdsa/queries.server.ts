import { z } from 'zod'
import { dayAt } from '#app/kernel/calendar-day.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/team-subject.server.ts'
import { testParam } from './forms.ts'
import { rampOfTest } from './ramps/ramp-of-test.server.ts'
import { chartsOfTest } from './marks/test-charts.server.ts'
import { readableSharings } from './readable.server.ts'
import { listTeamTests } from './store.server.ts'
import { loadTest } from './team-test.server.ts'

/** The tests of a team that the asker may read, stage by stage. */
export const readTeamTests = defineQuery({
  action: 'test.list',
  form: z.object({ team: z.string().max(80) }),
  load: async (context, { team }) => loadTeam(context, team),
  run: async ({ db, now, may }, { subject, team }) => {
    const sharings = readableSharings(may, subject)
    return {
      team,
      stages: await listTeamTests(db, team.id, { sharings }),
      today: dayAt(now),
      /** Whether all tests of the team are among them, or only the shared ones. */
      readsAll: sharings.includes('team'),
      may: { write: may('test.write', subject) },
    }
  },
})

/** One test with all its parts. */
export const readTest = defineQuery({
  action: 'test.read',
  form: testParam,
  load: loadTest,
  run: async (granted, found) => {
    const { now, may } = granted
    const { subject, team, test } = found
    return {
      team,
      test,
      charts: await chartsOfTest(granted, found),
      ramp: await rampOfTest(granted, found),
      today: dayAt(now),
      may: { write: may('test.write', subject), share: may('test.share', subject) },
    }
  },
})
