import type { Db } from '#app/platform/db.server.ts'
import { loadKnownTeams } from '#app/teams/team-subject.server.ts'
import { currentPeriod } from '../core/due.ts'
import { fitGroups } from '../core/intake/fit-groups.ts'
import { isChosen } from '../core/intake/address.ts'
import { fitDates } from '../core/intake/fit-dates.ts'
import { fitPeriods } from '../core/intake/fit-periods.ts'
import { FigureTable } from '../core/intake/figure-table.ts'
import { inOrder, Noted } from '../core/intake/noted.ts'
import { planImport, type ImportPlan } from '../core/intake/plan.ts'
import { FileRefusal } from '../core/intake/codes.ts'
import { refusedUnread, type RowsRead } from '../core/intake/read.ts'
import { measureFinder } from '../core/intake/rows/known.ts'
import { pickProblem } from '../core/pick.ts'
import type { Measure } from '../core/team-measure.ts'
import { listDatedMeasures } from '../events/store.server.ts'
import { listClosings } from '../periods/store.server.ts'
import { listSplitsByMeasure, listStratifications } from '../strata/store.server.ts'
import { listCatalogue, listTeamMeasures } from '../store.server.ts'
import { shapeOf } from './layouts/shape.ts'
import { findLayout, type FileChoices } from './layouts/store.server.ts'
import { choosing, paced, type Tell } from './progress.ts'
import { readFiles, type ImportFiles, type ReadFile } from './read-files.ts'
import { listStoredValues } from './stored/store.server.ts'

/** By what a file is read. */
type Ground = {
  readonly choices: FileChoices
  /** What the team reports, by which the file was read. */
  readonly reported: string
  readonly catalogue: readonly Measure[]
  readonly pickedSlugs: readonly string[]
  /** The chosen measure when the team does not report it yet: importing picks it. */
  readonly toPick: Measure | null
}

/** What a file says for a team, before it is compared with what the team has. */
export type Reading = ReadFile & Ground

/** A file whose reading has begun: far enough to know its columns and its first figures, if it is a file whose figures can be told before the whole is known. */
export type Begun = Ground & {
  readonly steps: Generator<RowsRead, ReadFile>
  readonly reached: IteratorResult<RowsRead, ReadFile>
}

/** What a file would do to a team's values. */
export type Assessment = Reading & {
  /** Null when the file was refused. */
  readonly plan: ImportPlan | null
  readonly stored: FigureTable
}

type Asker = { readonly now: Date; readonly mayPick: boolean; readonly tell?: Tell | undefined }
type AssessedTeam = { readonly id: string; readonly jurisdictionCode: string }

const reportedOf = (
  picks: readonly { readonly measure: { readonly slug: string } }[],
  splits: ReadonlyMap<string, readonly string[]>,
): string => JSON.stringify([picks.map((pick) => pick.measure.slug), [...splits].sort()])

/** Whether the team still reports what it did when the file was read, so that reading it again would find the same. */
export async function isCurrent(
  db: Db,
  team: AssessedTeam,
  { reported }: Pick<Ground, 'reported'>,
): Promise<boolean> {
  const picks = await listTeamMeasures(db, team.id)
  const splits = await listSplitsByMeasure(db, team.id)
  return reportedOf(picks, splits) === reported
}

/**
 * Begins to read a file for a team. A measure chosen for the whole file need not have been picked before, as long as the asker may pick it: choosing it says
 * that the team reports it.
 */
export async function beginReading(
  db: Db,
  team: AssessedTeam,
  files: ImportFiles,
  choices: FileChoices,
  { now, mayPick, tell }: Asker,
): Promise<Begun> {
  // One after the other: inside a transaction all go over one connection.
  const teams = await loadKnownTeams(db)
  const catalogue = await listCatalogue(db, { teamId: team.id })
  const picks = await listTeamMeasures(db, team.id)
  const stratifications = await listStratifications(db)
  const switchedOn = await listSplitsByMeasure(db, team.id)
  const pickedSlugs = picks.map((pick) => pick.measure.slug)
  const known = catalogue.map((measure) => ({
    ...measure,
    picked: pickedSlugs.includes(measure.slug),
    splits: switchedOn.get(measure.id) ?? [],
  }))
  const chosen = choices.measure === null ? null : measureFinder(known)(choices.measure)
  const toPick = chosen && !chosen.picked && mayPick ? chosen : null
  const problem = toPick && pickProblem(catalogue, [toPick.slug])
  const steps = problem
    ? refusing(new FileRefusal('unknown_measure', problem.message))
    : readFiles({
        files,
        sheet: choices.sheet,
        options: { ...choices, team: team.jurisdictionCode },
        known: {
          teams,
          measures: known.map((m) => (m.slug === toPick?.slug ? { ...m, picked: true } : m)),
          stratifications,
        },
        currentPeriodOf: (frequency) => currentPeriod(frequency, now),
      })
  const first = steps.next()
  const reached: Begun['reached'] =
    first.done || first.value.figures ? first : { done: true, value: await paced(steps, reading(tell)) }
  const reported = reportedOf(picks, switchedOn)
  return { steps, reached, choices, reported, catalogue, pickedSlugs, toPick: problem ? null : toPick }
}

function* refusing(refusal: FileRefusal): Generator<RowsRead, ReadFile> {
  return { intake: refusedUnread(refusal), sheets: [], sheet: null }
}

/** The reading of which these are the last steps. */
export const readingOf = ({ steps: _, reached: __, ...ground }: Begun, read: ReadFile): Reading => ({
  ...read,
  ...ground,
})

const reading =
  (tell: Tell = () => {}) =>
  ({ row, of }: RowsRead) =>
    tell({ doing: 'reading', row, of })

/** Reads on to the end, writing nothing. */
export async function finishReading(begun: Begun, tell: Tell = () => {}): Promise<Reading> {
  const { reached, steps } = begun
  if (reached.done) return readingOf(begun, reached.value)
  const read = await paced(steps, reading(tell))
  return readingOf(begun, read)
}

/** Reads a file for a team as `beginReading` does, writing nothing. */
export async function readFor(...asked: Parameters<typeof beginReading>): Promise<Reading> {
  return finishReading(await beginReading(...asked), asked[4].tell)
}

const NONE: ReadonlySet<string> = new Set()

/** Compares what a file says with what the team has, or had: of the measures in `empty`, by slug, nothing. */
export async function compare(
  db: Db,
  team: AssessedTeam,
  reading: Reading,
  empty = NONE,
): Promise<Assessment> {
  const { intake: found, catalogue } = reading
  if (!found.ok) return { ...reading, plan: null, stored: new FigureTable() }
  const filled = found.entries.measures.filter((slug) => !empty.has(slug))
  const stored = await listStoredValues(db, team.id, filled)
  const open = fitPeriods(found.entries, stored, await listClosings(db, team.id))
  const typed = fitDates(open.kept, stored, await listDatedMeasures(db, team.id))
  const fitting = fitGroups(typed.kept, stored, catalogue)
  const { kept } = fitting
  const before = Noted.of(found.rejected, found.more.rejected)
  const rejected = inOrder(before, open.rejected, typed.rejected, fitting.rejected)
  const intake = {
    ...found,
    entries: kept,
    rejected: rejected.rows,
    more: { ...found.more, rejected: rejected.more },
  }
  return { ...reading, intake, plan: planImport(kept, stored), stored }
}

/** A reading under the choices that were made, else under those the team made for a file of the same shape, and when that was. */
export type Recalled = { readonly begun: Begun; readonly remembered: Date | null }

/** Begins to read a file as `beginReading` does; where nothing was chosen, the way the team's last file of the same shape was read. */
export async function beginRecalling(
  db: Db,
  team: AssessedTeam,
  files: ImportFiles,
  choices: FileChoices,
  asker: Asker,
): Promise<Recalled> {
  const begun = await beginReading(db, team, files, choices, asker)
  const { done, value } = begun.reached
  const shape = isChosen(choices) ? null : shapeOf(done ? value.intake : value)
  const layout = shape === null ? null : await findLayout(db, team.id, shape)
  if (layout === null) return { begun, remembered: null }
  const recalled = { ...layout.choices, measure: choices.measure ?? layout.choices.measure }
  const again = { ...asker, tell: choosing(asker.tell) }
  return { begun: await beginReading(db, team, files, recalled, again), remembered: layout.usedAt }
}
