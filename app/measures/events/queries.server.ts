import { defineQuery } from '#app/platform/use-case.server.ts'
import { eventSeries } from './event-days.ts'
import { takesEvents } from './takes-events.ts'
import { teamMeasureParam } from '../forms.ts'
import { loadTeamMeasure } from '../load-series.server.ts'
import { findConfirmation, listEvents } from './store.server.ts'

/**
 * The days of the events of a measure, newest first, with the gap before each. Absent for a measure that is
 * not the time between events.
 */
export const readEvents = defineQuery({
  action: 'events.read',
  form: teamMeasureParam,
  load: async (context, input) => {
    const loaded = await loadTeamMeasure(context, input)
    return loaded !== null && takesEvents(loaded.series.measure) ? loaded : null
  },
  run: async ({ db, may }, { subject, team, series }) => {
    const chart = { teamId: team.id, measureId: series.measure.id }
    const [events, confirmed] = [await listEvents(db, chart), await findConfirmation(db, chart)]
    const { gaps, running } = eventSeries(
      events.map(({ day }) => day),
      confirmed?.through ?? null,
    )
    return {
      team: { slug: team.slug, name: team.name, demo: team.demo },
      measure: series.measure,
      events: events
        .map((event, at) => ({ ...event, number: at + 1, gap: gaps[at - 1]?.days ?? null }))
        .reverse(),
      confirmed,
      running,
      may: { enter: may('events.enter', subject) && !series.dropped },
    }
  },
})
