import { teamParam } from '#app/kernel/params.ts'
import { formatLevel } from '#app/charts/words/format.ts'
import { loadTeamMeasures } from '#app/measures/api.server.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { aimSentence } from '#app/teams/aims/aim.ts'
import { loadAims, loadTeam } from '#app/teams/api.server.ts'
import { driverLabel } from '#app/toolkit/drivers/driver-label.ts'
import { driverPath } from '#app/toolkit/drivers/driver-path.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import type { Test } from '../tests/test.ts'
import { worksheetOf } from './worksheet.ts'
import { testParam } from '../forms.ts'
import { testReader } from '../sharing/readable.server.ts'
import { findTest } from '../tests/store.server.ts'
import { loadTest } from '../tests/load-test.server.ts'

/** The sentences of a team's aims in the area of a test. */
async function aimsFor(db: Db, { teamId, areaSlug }: Test): Promise<string[]> {
  const [aims, reported] = await Promise.all([loadAims(db, [teamId]), loadTeamMeasures({ db }, teamId)])
  return aims
    .filter((aim) => aim.areaSlug === areaSlug)
    .map(({ aim, measureId }) => {
      const unit = reported.find(({ measure }) => measure.id === measureId)?.measure.unit
      return aimSentence(aim, (value) => (unit === undefined ? String(value) : formatLevel(value, unit)))
    })
}

function ideaAndDriver({ areaSlug, ideaSlug }: Test) {
  const idea = ideaSlug === null ? null : ideaOf(ideaSlug)
  const path = idea && driverPath(areaSlug, idea.driver)
  return { idea: idea?.title ?? null, driver: path ? driverLabel(path.secondary ?? path.primary) : null }
}

/** The worksheet of a test, filled as far as it was written. */
export const readWorksheet = defineQuery({
  action: 'test.read',
  form: testParam,
  load: loadTest,
  run: async ({ db, actor, may }, { subject, team, test }) => {
    const [aims, previous] = await Promise.all([
      // Aims hold figures, which are not shared with a test.
      may('values.read', subject) ? aimsFor(db, test) : [],
      test.previousTestId === null
        ? null
        : findTest(db, { teamId: team.id, id: test.previousTestId }, testReader(actor)),
    ])
    const around = { teamName: team.name, aims, previous, ...ideaAndDriver(test) }
    return {
      team: { slug: team.slug, name: team.name, demo: team.demo },
      test: { id: test.id, change: test.change },
      sheet: worksheetOf(test, around),
    }
  },
})

/** The worksheet with nothing on it but the team's name. */
export const readBlankWorksheet = defineQuery({
  action: 'test.list',
  form: teamParam,
  load: async (context, { team }) => loadTeam(context, team),
  run: async (_, { team }) => ({
    team: { slug: team.slug, name: team.name },
    sheet: worksheetOf(null, { teamName: team.name, aims: [], idea: null, driver: null, previous: null }),
  }),
})
