import { eventDays } from './events.ts'
import { newestDue } from './figures.ts'
import { stableId } from './stable-id.ts'
import type { TeamSeed } from './team-seed.ts'

/** The days of rare events, and the team's word that there were no others. */
export function addEvents({ setting, story, team, crew, rows, at }: TeamSeed): void {
  for (const measure of story.measures ?? []) {
    if (measure.events === undefined) continue
    const { id: measureId, definition } = setting.measure(measure.slug)
    const { days, through } = eventDays(measure, newestDue(definition, setting.now))
    const by = (crew.dataManager ?? crew.lead).id
    const when = at(0, 2)
    days.forEach((day, index) =>
      rows.measure_event.push({
        id: stableId('event', story.code, measure.slug, String(index)),
        ...{ team_id: team.id, measure_id: measureId, on_date: day, of_day: 1 },
        ...{ entered_at: when, entered_by: by, origin: 'demo' },
      }),
    )
    rows.event_confirmation.push({
      id: stableId('confirmation', story.code, measure.slug),
      ...{ team_id: team.id, measure_id: measureId, through, confirmed_at: when, confirmed_by: by },
    })
  }
}
