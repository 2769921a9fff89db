import { addMonths, monthAt } from '#app/kernel/time/month.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { EventNote } from '#app/platform/database/events.server.ts'
import { provisionalAfter, type ImportPlan, type Stored } from './parse/plan.ts'
import type { Entry } from './parse/read.ts'
import type { Measure } from '../team-measure.ts'
import { addReportedMeasures } from '../reported-measures/store.server.ts'
import { writeStrata, type StratumEntry } from '../strata/store.server.ts'
import { writeValues, type ValueEntry, type Written } from '../values/store.server.ts'
import type { Assessment } from './assess.server.ts'
import type { ReportProgress } from './jobs/progress.ts'

export type ImportCounts = { readonly created: number; readonly changed: number; readonly unchanged: number }

export type ImportAttribution = {
  readonly teamId: string
  readonly importId: string
  readonly at: Date
  readonly by: string | null
}

/** Figures written by one statement; large files take several, and progress is reported after each. */
const AT_ONCE = 1_000

/**
 * Writes what an assessment found to be new or different, inside the caller's transaction: chooses the measure
 * when it is new to the team, then creates and corrects values. Returns what became of them, and the notes
 * for the event stream.
 */
export async function writeAssessed(
  db: Db,
  { catalog, measureToAdd }: Assessment,
  plan: ImportPlan,
  attribution: ImportAttribution,
  report: ReportProgress,
): Promise<{ counts: ImportCounts; added: EventNote[] }> {
  const { teamId, at, by } = attribution
  const planned: Planned[] = [...plan.created.map((entry) => ({ entry })), ...plan.changed]
  const added: EventNote[] = []
  if (measureToAdd && planned.length > 0) {
    const dueFrom = addMonths(monthAt(at), -1)
    await addReportedMeasures(db, { teamId, at, by, dueFrom }, [measureToAdd.id])
    added.push({
      teamId,
      subject: { kind: 'measure', id: measureToAdd.slug },
      data: { picked: true, dueFrom },
    })
  }
  const measures = new Map(catalog.map((measure) => [measure.slug, measure]))
  const imported = { ...attribution, origin: 'imported' as const }
  const counts = { created: 0, changed: 0, unchanged: plan.unchanged.length }
  let row = 0
  const write = async (some: readonly Planned[], store: (part: readonly Planned[]) => Promise<Written[]>) => {
    for (let from = 0; from < some.length; from += AT_ONCE) {
      const outcomes = await store(some.slice(from, from + AT_ONCE))
      for (const outcome of outcomes) counts[outcome] += 1
      row += outcomes.length
      report({ doing: 'writing', row, of: planned.length })
    }
  }
  const totals = planned.filter(({ entry }) => !entry.group)
  await write(totals, (part) =>
    writeValues(
      db,
      imported,
      part.map((one) => valueOf(one, measures)),
    ),
  )
  // After their totals, which the database requires.
  const groups = planned.filter(({ entry }) => entry.group)
  await write(groups, (part) =>
    writeStrata(
      db,
      imported,
      part.flatMap((one) => groupOf(one, measures)),
    ),
  )
  return { counts, added }
}

/** An entry, and what it replaces. */
type Planned = { readonly entry: Entry; readonly old?: Stored }

const valueOf = ({ entry, old }: Planned, measures: ReadonlyMap<string, Measure>): ValueEntry => ({
  measure: measures.get(entry.measureSlug)!,
  period: entry.period,
  reported: entry.reported,
  provisional: provisionalAfter(entry, old),
  comment: entry.comment,
})

const groupOf = (one: Planned, measures: ReadonlyMap<string, Measure>): StratumEntry[] =>
  one.entry.group ? [{ ...valueOf(one, measures), ...one.entry.group }] : []
