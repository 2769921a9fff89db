import { addDuration } from '#app/kernel/time/add-duration.ts'
import { COACH } from './people.ts'
import { stableId } from './stable-id.ts'
import type { TeamSeed } from './team-seed.ts'

/** What the coach of the story noted down for coaches alone, so many days ago, by jurisdiction. */
const DEMO_NOTES: Readonly<Record<string, readonly (readonly [ago: number, body: string])[]>> = {
  OH: [
    [
      61,
      'The lead carries three areas. Ask whether smoking needs somebody of its own before asking for more.',
    ],
    [33, 'Two good areas, one stuck. Begin the next call with the two.'],
  ],
  KY: [
    [12, 'Nobody has entered numbers since the data manager left. Speak to the lead by phone, not by mail.'],
  ],
  TN: [[20, 'Ready to hold the gain. Could teach front desk training on a group call.']],
}

/** Adds the notes of a coached team. */
export function addCoachNotes({ setting, story, team, rows, note }: TeamSeed): void {
  if (!story.coached) return
  for (const [ago, body] of DEMO_NOTES[story.code] ?? []) {
    const id = stableId('coach-note', story.code, String(ago))
    const written_at = addDuration(setting.now, { days: -ago })
    rows.coach_note.push({
      ...{ id, team_id: team.id, body, written_at, written_by: COACH.id },
      ...{ withdrawn_at: null, withdrawn_reason: null, origin: 'demo' },
    })
    note(written_at, COACH, 'team.coachnotes', ['coach-note', id], {})
  }
}
