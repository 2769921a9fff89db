import { monthAt } from '#app/kernel/time/month.ts'
import { periodOf, periodRange, type Period } from '#app/kernel/time/period.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { teamMeasureParam } from '../forms.ts'
import { mayBeSplit } from '../strata/stratification.ts'
import { listStratifications, listSwitchedOn } from '../strata/store.server.ts'
import { listTeamSeries } from '../store.server.ts'
import { loadReportedMeasure } from './load-reported-measure.server.ts'

/**
 * How a team reads one measure, with the periods a baseline may be chosen from: first recorded (or owed) to
 * now.
 */
export const readMeasureSettings = defineQuery({
  action: 'team.measures.configure',
  form: teamMeasureParam,
  load: loadReportedMeasure,
  run: async ({ db, now }, { team, reported }) => {
    const { measure } = reported
    const series = (await listTeamSeries(db, [team.id], { measureSlug: measure.slug })).get(team.id)?.[0]
    const owed = periodOf(measure.frequency, reported.dueFrom)
    const first = series?.values[0]?.period ?? owed
    const last = periodOf(measure.frequency, monthAt(now))
    return {
      team,
      reported,
      periods: periodRange(first < owed ? first : owed, last) satisfies Period[],
      /** Empty for a measure whose groups would not add up to it. */
      stratifications: mayBeSplit(measure) ? await listStratifications(db) : [],
      splits: await listSwitchedOn(db, { teamId: team.id, measureId: measure.id }),
    }
  },
})

/** The measure a team is about to stop reporting. */
export const readDropping = defineQuery({
  action: 'team.measures.pick',
  form: teamMeasureParam,
  load: loadReportedMeasure,
  run: async (_, { team, reported }) => ({ team, reported }),
})
