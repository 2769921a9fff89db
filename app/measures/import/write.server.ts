import { addMonths, monthAt } from '#app/kernel/month.ts'
import type { Db } from '#app/platform/db.server.ts'
import type { EventNote } from '#app/platform/use-case.server.ts'
import { provisionalAfter, storedKey, type ImportPlan } from '../core/intake/plan.ts'
import type { Entry } from '../core/intake/read.ts'
import { pickMeasures } from '../picks/store.server.ts'
import { writeStrata } from '../strata/store.server.ts'
import { writeManyValues } from '../store.server.ts'
import type { Assessment } from './assess.server.ts'

export type ImportCounts = { readonly created: number; readonly changed: number; readonly unchanged: number }

/** Values written by one statement; large files take several. */
const AT_ONCE = 5_000

/**
 * Writes what an assessment found to be new or different, inside the caller's transaction: picks the measure when it is new to the team, then creates and
 * corrects values. Returns what became of them, and the notes for the event stream.
 */
export async function writeAssessed(
  db: Db,
  { catalogue, stored, toPick }: Assessment,
  plan: ImportPlan,
  recording: { teamId: string; importId: string; at: Date; by: string | null },
): Promise<{ counts: ImportCounts; picks: EventNote[] }> {
  const { teamId, at, by } = recording
  const picks: EventNote[] = []
  const entries = [...plan.created, ...plan.changed.map(({ entry }) => entry)]
  if (toPick && entries.length > 0) {
    const dueFrom = addMonths(monthAt(at), -1)
    await pickMeasures(db, { teamId, at, by, dueFrom }, [toPick.id])
    picks.push({ teamId, subject: { kind: 'measure', id: toPick.slug }, data: { picked: true, dueFrom } })
  }
  const measures = new Map(catalogue.map((measure) => [measure.slug, measure]))
  const before = new Map(stored.map((value) => [storedKey(value), value]))
  const counts = { created: 0, changed: 0, unchanged: plan.unchanged.length }
  const imported = { ...recording, origin: 'imported' as const }
  const figureOf = (entry: Entry) => ({
    measure: measures.get(entry.measureSlug)!,
    period: entry.period,
    reading: entry.reading,
    provisional: provisionalAfter(entry, before.get(storedKey(entry))),
  })
  const totals = entries.filter(({ group }) => !group)
  for (let from = 0; from < totals.length; from += AT_ONCE) {
    const part = totals.slice(from, from + AT_ONCE)
    const written = await writeManyValues(
      db,
      imported,
      part.map((entry) => ({ ...figureOf(entry), comment: entry.comment })),
    )
    counts.created += written.created
    counts.changed += written.changed
    counts.unchanged += part.length - written.created - written.changed
  }
  // After their totals, which the database asks for.
  const groups = entries.filter(({ group }) => group)
  for (let from = 0; from < groups.length; from += AT_ONCE) {
    const part = groups.slice(from, from + AT_ONCE)
    const written = await writeStrata(
      db,
      imported,
      part.map((entry) => ({ ...figureOf(entry), ...entry.group! })),
    )
    for (const outcome of written) counts[outcome] += 1
  }
  return { counts, picks }
}
