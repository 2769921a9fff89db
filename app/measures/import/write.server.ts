import { addMonths, monthAt } from '#app/kernel/month.ts'
import type { Db } from '#app/platform/db.server.ts'
import type { EventNote } from '#app/platform/use-case.server.ts'
import { provisionalAfter, type ImportPlan, type Stored } from '../core/intake/plan.ts'
import type { Entry } from '../core/intake/read.ts'
import type { Measure } from '../core/team-measure.ts'
import { pickMeasures } from '../picks/store.server.ts'
import { writeStrata, type StratumEntry } from '../strata/store.server.ts'
import { writeManyValues, type ValueEntry } from '../recording/store.server.ts'
import type { Assessment } from './assess.server.ts'
import { counted, type Tell } from './progress.ts'
import { copyNewValues } from './copy/store.server.ts'

export type ImportCounts = { readonly created: number; readonly changed: number; readonly unchanged: number }

export type ImportRecording = {
  readonly teamId: string
  readonly importId: string
  readonly at: Date
  readonly by: string | null
}

/** What was written while the file was still read: all its figures of these measures, by slug, and how many those are. */
export type Ahead = { readonly measures: ReadonlySet<string>; readonly count: number }

/** Values corrected by one statement; large files take several. */
const AT_ONCE = 5_000

/**
 * Writes what an assessment found to be new or different and was not written ahead, inside the caller's transaction: picks the measure when it is new to the team, then creates and
 * corrects values. Returns what became of them, and the notes for the event stream.
 */
export async function writeAssessed(
  db: Db,
  { catalogue, toPick }: Assessment,
  plan: ImportPlan,
  { ahead, ...recording }: ImportRecording & { readonly ahead: Ahead },
  tell: Tell,
): Promise<{ counts: ImportCounts; picks: EventNote[] }> {
  const { teamId, at, by } = recording
  const picks: EventNote[] = []
  if (toPick && plan.created.length + plan.changed.length > 0) {
    const dueFrom = addMonths(monthAt(at), -1)
    await pickMeasures(db, { teamId, at, by, dueFrom }, [toPick.id])
    picks.push({ teamId, subject: { kind: 'measure', id: toPick.slug }, data: { picked: true, dueFrom } })
  }
  const measures = new Map(catalogue.map((measure) => [measure.slug, measure]))
  const imported = { ...recording, origin: 'imported' as const }
  const counts = { created: 0, changed: 0, unchanged: plan.unchanged.length }
  counts.created += ahead.count
  if (plan.created.length > ahead.count) {
    const left = totalsOf(newOf(plan, ahead), measures)
    counts.created += await copyNewValues(db, imported, [counted(left, plan.created.length, tell)])
  }
  for (const part of partsOf(totalsOf(changedOf(plan), measures))) {
    const { changed } = await writeManyValues(db, imported, part)
    counts.changed += changed
    counts.unchanged += part.length - changed
  }
  // After their totals, which the database asks for.
  for (const planned of [newOf(plan, ahead), changedOf(plan)]) {
    for (const part of partsOf(groupsOf(planned, measures))) {
      for (const outcome of await writeStrata(db, imported, part)) counts[outcome] += 1
    }
  }
  return { counts, picks }
}

/** An entry, and what it replaces. */
type Planned = { readonly entry: Entry; readonly old?: Stored }
export type Measures = ReadonlyMap<string, Measure>

function* newOf({ created }: ImportPlan, { count, measures }: Ahead): Generator<Planned> {
  if (created.length === count) return
  for (const entry of created) if (!measures.has(entry.measureSlug)) yield { entry }
}

const changedOf = ({ changed }: ImportPlan): Iterable<Planned> => changed

export const figureOf = ({ entry, old }: Planned, measures: Measures): ValueEntry => ({
  measure: measures.get(entry.measureSlug)!,
  period: entry.period,
  reading: entry.reading,
  provisional: provisionalAfter(entry, old),
  comment: entry.comment,
})

function* totalsOf(planned: Iterable<Planned>, measures: Measures): Generator<ValueEntry> {
  for (const one of planned) if (!one.entry.group) yield figureOf(one, measures)
}

function* groupsOf(planned: Iterable<Planned>, measures: Measures): Generator<StratumEntry> {
  for (const one of planned) if (one.entry.group) yield { ...figureOf(one, measures), ...one.entry.group }
}

function* partsOf<T>(all: Iterable<T>): Generator<T[]> {
  let part: T[] = []
  for (const one of all) {
    part.push(one)
    if (part.length < AT_ONCE) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}
