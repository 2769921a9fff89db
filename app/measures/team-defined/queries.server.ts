import { nameReader } from '#app/accounts/api.server.ts'
import { teamParam } from '#app/kernel/params.ts'
import { addMonths, monthAt } from '#app/kernel/time/month.ts'
import { addPeriods, firstMonthOf, periodOf } from '#app/kernel/time/period.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { listVersions } from '../definitions/store.server.ts'
import { teamMeasureParam } from '../forms.ts'
import { loadTeamMeasure } from '../load-series.server.ts'
import { loadOwnMeasure } from './load-own.server.ts'

/** The team that is about to write a measure of its own, and the month it would be owed from. */
export const readNewOwnMeasure = defineQuery({
  action: 'team.measures.define',
  form: teamParam,
  load: async (context, input) => loadTeam(context, input.team),
  run: async ({ now }, { team }) => ({ team, dueFrom: addMonths(monthAt(now), -1) }),
})

/** A measure of a team's own whose definition is about to change, or that is about to be shared. */
export const readOwnMeasure = defineQuery({
  action: 'team.measures.define',
  form: teamMeasureParam,
  load: loadOwnMeasure,
  run: async ({ db, now, actor }, { team, measure }) => ({
    team,
    measure,
    versions: (await listVersions(db, [measure.id], nameReader(actor))).get(measure.id) ?? [],
    effective: firstMonthOf(addPeriods(periodOf(measure.frequency, monthAt(now)), 1)),
  }),
})

/**
 * How the definition of a measure came to be what it is, and what the asker may do about it where it is the
 * team's own.
 */
export const readDefinition = defineQuery({
  action: 'values.read',
  form: teamMeasureParam,
  load: loadTeamMeasure,
  run: async ({ db, actor, may }, { subject, team, series }) => {
    const { measure } = series
    const own = measure.owner?.teamId === team.id
    return {
      versions: (await listVersions(db, [measure.id], nameReader(actor))).get(measure.id) ?? [],
      own,
      may: {
        define: own && may('team.measures.define', subject),
        share: own && measure.owner?.shared === false && may('team.measures.share', subject),
      },
    }
  },
})
