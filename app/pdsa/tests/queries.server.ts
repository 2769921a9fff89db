import { teamParam } from '#app/kernel/params.ts'
import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { namedIdea } from '#app/toolkit/idea-texts/index.ts'
import { isOpenStage } from './transitions/stage.ts'
import { testParam } from '../forms.ts'
import { rampOfTest } from '../ramps/ramp-of-test.server.ts'
import { loadOffer } from '../create/offer.server.ts'
import { chartsOfTest } from '../marks/test-charts.server.ts'
import { readableSharings, testReader } from '../sharing/readable.server.ts'
import { findDefaultSharing, listTeamTests } from './store.server.ts'
import { loadSuggestions } from '../study/suggest.server.ts'
import { loadTest } from './load-test.server.ts'

/** The tests of a team that the asker may read, stage by stage. */
export const readTeamTests = defineQuery({
  action: 'test.list',
  form: teamParam,
  load: async (context, { team }) => loadTeam(context, team),
  run: async ({ db, now, actor, may }, { subject, team }) => {
    const sharings = readableSharings(may, subject)
    const [stages, usual] = await Promise.all([
      listTeamTests(db, team.id, { sharings, reader: testReader(actor) }),
      findDefaultSharing(db, team.id),
    ])
    return {
      team,
      stages,
      today: dayAt(now),
      /** Whether all tests of the team are among them, or only the shared ones. */
      readsAll: sharings.includes('team'),
      /** Who may read new tests; null: nobody was asked yet. */
      usual,
      may: { write: may('test.write', subject), setUsual: may('team.tests.share', subject) },
    }
  },
})

const STUDIED: readonly string[] = ['do', 'study', 'act']

/** One test with all its parts; for those who carry it on, what its forms offer. */
export const readTest = defineQuery({
  action: 'test.read',
  form: testParam,
  load: loadTest,
  run: async (granted, loaded) => {
    const { db, now, may } = granted
    const { subject, team, test } = loaded
    const writes = may('test.write', subject)
    const [charts, ramp, offer, suggested, usual] = await Promise.all([
      chartsOfTest(granted, loaded),
      rampOfTest(granted, loaded),
      writes && isOpenStage(test.stage) ? loadOffer({ db }, team.id) : null,
      writes && STUDIED.includes(test.stage) ? loadSuggestions(granted, team.slug, test) : {},
      writes ? findDefaultSharing(db, team.id) : null,
    ])
    return {
      team,
      test,
      idea: namedIdea(test.ideaSlug),
      charts,
      ramp,
      today: dayAt(now),
      offer,
      suggested,
      usual,
      may: {
        write: writes,
        share: may('test.share', subject),
        setUsual: may('team.tests.share', subject),
      },
    }
  },
})
