import { createHash } from 'node:crypto'
import type { Db } from '#app/platform/db.server.ts'
import { anchorOf, headingChoices } from '../../core/entry/paste/choices.ts'
import { readPaste, type PasteReading } from '../../core/entry/paste/read-paste.ts'
import type { TeamSeries } from '../../core/team-measure.ts'
import { listTeamSeries } from '../../store.server.ts'
import type { Paste } from './store.server.ts'

/** What a paste would do to a team's values now. `mark` differs when anything of that differs. */
export type Assessment = {
  readonly series: readonly TeamSeries[]
  readonly reading: PasteReading
  readonly mark: string
}

/** Reads what was pasted against what the team has at this moment. */
export async function assessPaste(
  db: Db,
  teamId: string,
  { text, anchor }: Pick<Paste, 'text' | 'anchor'>,
  headings: Paste['choices'],
  now: Date,
): Promise<Assessment> {
  const series = (await listTeamSeries(db, [teamId])).get(teamId) ?? []
  const choices = headingChoices(headings, series)
  const reading = readPaste({ text, anchor: anchorOf(anchor), series, choices, now })
  return { series, reading, mark: markOf(reading) }
}

function markOf(reading: PasteReading): string {
  const told = reading.ok
    ? reading.figures.map((one) => [one.measure.slug, one.period, one.kind, one.reading, one.before?.reading])
    : reading.message
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 16)
}
