import type { Db } from '#app/platform/db.server.ts'
import { loadKnownTeams } from '#app/teams/team-subject.server.ts'
import { currentPeriod } from '../core/due.ts'
import { fitGroups } from '../core/intake/fit-groups.ts'
import { isChosen } from '../core/intake/address.ts'
import { fitDates } from '../core/intake/fit-dates.ts'
import { fitPeriods } from '../core/intake/fit-periods.ts'
import { FigureTable } from '../core/intake/figure-table.ts'
import { planImport, type ImportPlan } from '../core/intake/plan.ts'
import { FileRefusal } from '../core/intake/codes.ts'
import { refusedUnread } from '../core/intake/read.ts'
import { measureFinder } from '../core/intake/rows/known.ts'
import { pickProblem } from '../core/pick.ts'
import type { Measure } from '../core/team-measure.ts'
import { listDatedMeasures } from '../events/store.server.ts'
import { listClosings } from '../periods/store.server.ts'
import { listSplitsByMeasure, listStratifications } from '../strata/store.server.ts'
import { listCatalogue, listTeamMeasures } from '../store.server.ts'
import { shapeOf } from './layouts/shape.ts'
import { findLayout, type FileChoices } from './layouts/store.server.ts'
import { paced, type Tell } from './progress.ts'
import { readFiles, type ImportFiles, type ReadFile } from './read-files.ts'
import { listStoredValues } from './stored/store.server.ts'

/** What a file says for a team, before it is compared with what the team has. */
export type Reading = ReadFile & {
  readonly choices: FileChoices
  /** What the team reports, by which the file was read. */
  readonly reported: string
  readonly catalogue: readonly Measure[]
  readonly pickedSlugs: readonly string[]
  /** The chosen measure when the team does not report it yet: importing picks it. */
  readonly toPick: Measure | null
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
export async function isCurrent(db: Db, team: AssessedTeam, { reported }: Reading): Promise<boolean> {
  const picks = await listTeamMeasures(db, team.id)
  const splits = await listSplitsByMeasure(db, team.id)
  return reportedOf(picks, splits) === reported
}

/**
 * Reads a file for a team, writing nothing: what takes longest, so it is done outside transactions. A measure chosen for the whole file need not have been picked before,
 * as long as the asker may pick it: choosing it says that the team reports it.
 */
export async function readFor(
  db: Db,
  team: AssessedTeam,
  files: ImportFiles,
  choices: FileChoices,
  { now, mayPick, tell = () => {} }: Asker,
): Promise<Reading> {
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
  const read: ReadFile = problem
    ? { intake: refusedUnread(new FileRefusal('unknown_measure', problem.message)), sheets: [], sheet: null }
    : await paced(
        readFiles({
          files,
          sheet: choices.sheet,
          options: { ...choices, team: team.jurisdictionCode },
          known: {
            teams,
            measures: known.map((m) => (m.slug === toPick?.slug ? { ...m, picked: true } : m)),
            stratifications,
          },
          currentPeriodOf: (frequency) => currentPeriod(frequency, now),
        }),
        ({ row, of }) => tell({ doing: 'reading', row, of }),
      )
  const reported = reportedOf(picks, switchedOn)
  return { ...read, choices, reported, catalogue, pickedSlugs, toPick: problem ? null : toPick }
}

/** Compares what a file says with what the team has. */
export async function compare(db: Db, team: AssessedTeam, reading: Reading): Promise<Assessment> {
  const { intake: found, catalogue } = reading
  if (!found.ok) return { ...reading, plan: null, stored: new FigureTable() }
  const stored = await listStoredValues(db, team.id, found.entries.measures)
  const open = fitPeriods(found.entries, stored, await listClosings(db, team.id))
  const typed = fitDates(open.kept, stored, await listDatedMeasures(db, team.id))
  const { kept, rejected } = fitGroups(typed.kept, stored, catalogue)
  const intake = {
    ...found,
    entries: kept,
    rejected: [...found.rejected, ...open.rejected, ...typed.rejected, ...rejected].sort(
      (a, b) => a.row - b.row,
    ),
  }
  return { ...reading, intake, plan: planImport(kept, stored), stored }
}

/** A reading under the choices that were made, else under those the team made for a file of the same shape, and when that was. */
export type Recalled = { readonly found: Reading; readonly remembered: Date | null }

/** Reads a file as `readFor` does; where nothing was chosen, the way the team's last file of the same shape was read. */
export async function readRecalling(
  db: Db,
  team: AssessedTeam,
  files: ImportFiles,
  choices: FileChoices,
  asker: Asker,
): Promise<Recalled> {
  const found = await readFor(db, team, files, choices, asker)
  const shape = isChosen(choices) ? null : shapeOf(found.intake)
  const layout = shape === null ? null : await findLayout(db, team.id, shape)
  if (layout === null) return { found, remembered: null }
  const recalled = { ...layout.choices, measure: choices.measure ?? layout.choices.measure }
  return { found: await readFor(db, team, files, recalled, asker), remembered: layout.usedAt }
}
