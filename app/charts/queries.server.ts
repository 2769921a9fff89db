import { loadTeamMeasure } from '#app/measures/team-series.server.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { chartParam } from './forms.ts'
import { listMarks } from './store.server.ts'

/** What people have written on one chart of a team, and what the asker may write. */
export const readMarks = defineQuery({
  action: 'values.read',
  form: chartParam,
  load: loadTeamMeasure,
  run: async ({ db, may }, { subject, team, series }) => {
    const { measure } = series
    const marks = await listMarks(db, { teamId: team.id, measureId: measure.id }, measure.frequency)
    return {
      marks,
      may: {
        annotate: may('chart.annotate', subject),
        phase: may('chart.phase', subject),
        mark: may('chart.mark', subject),
      },
    }
  },
})
