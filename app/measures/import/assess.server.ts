import type { Db } from '#app/platform/database/db.server.ts'
import { loadKnownTeams } from '#app/teams/api.server.ts'
import { currentPeriod } from '../due/due.ts'
import { fitGroups } from './parse/fit-groups.ts'
import { isChosen } from './parse/address.ts'
import { fitDates } from './parse/fit-dates.ts'
import { fitPeriods } from './parse/fit-periods.ts'
import { inOrder, Noted } from './parse/noted.ts'
import { planImport, type ImportPlan } from './parse/plan.ts'
import { FileRefusal } from './parse/codes.ts'
import { refusedUnread } from './parse/read.ts'
import { measureFinder } from './parse/rows/known.ts'
import { reportProblem } from '../reported-measures/reported-measure.ts'
import type { Measure } from '../team-measure.ts'
import { listDatedMeasures } from '../events/store.server.ts'
import { listClosedPeriods } from '../periods/store.server.ts'
import { listSplitsByMeasure, listStratifications } from '../strata/store.server.ts'
import { listCatalog, listTeamMeasures } from '../store.server.ts'
import { shapeOf } from './layouts/shape.server.ts'
import { findLayout, type FileChoices } from './layouts/store.server.ts'
import { choosing, type ReportProgress } from './jobs/progress.ts'
import { readFiles } from './read-files.server.ts'
import type { ImportFiles, ReadFile, ReadRequest } from './read-sources.ts'
import { listStoredValues } from './stored/store.server.ts'

/** What a file says for a team, before it is compared with what the team has. */
export type ParsedForTeam = ReadFile & {
  readonly request: ReadRequest
  readonly choices: FileChoices
  /** What the team reports, by which the file was read. */
  readonly reported: string
  readonly catalog: readonly Measure[]
  readonly reportedSlugs: readonly string[]
  /** The chosen measure when the team does not report it yet: importing adds it. */
  readonly measureToAdd: Measure | null
}

/** What a file would do to a team's values. */
export type Assessment = ParsedForTeam & {
  /** Null when the file was refused. */
  readonly plan: ImportPlan | null
}

type Asker = {
  readonly now: Date
  readonly mayAddMeasure: boolean
  readonly report?: ReportProgress | undefined
}
type AssessedTeam = { readonly id: string; readonly jurisdictionCode: string }

const reportedOf = (
  measures: readonly { readonly measure: { readonly slug: string } }[],
  splits: ReadonlyMap<string, readonly string[]>,
): string => JSON.stringify([measures.map((one) => one.measure.slug), [...splits].sort()])

/**
 * Whether the team still reports what it did when the file was read, so that reading it again would find the
 * same.
 */
export async function isCurrent(db: Db, team: AssessedTeam, { reported }: ParsedForTeam): Promise<boolean> {
  const teamMeasures = await listTeamMeasures(db, team.id)
  const splits = await listSplitsByMeasure(db, team.id)
  return reportedOf(teamMeasures, splits) === reported
}

/**
 * Reads a file for a team, writing nothing. A measure chosen for the whole file need not have been picked
 * before, as long as the asker may pick it: choosing it says that the team reports it.
 */
export async function readFor(
  db: Db,
  team: AssessedTeam,
  files: ImportFiles,
  choices: FileChoices,
  { now, mayAddMeasure, report = () => {} }: Asker,
): Promise<ParsedForTeam> {
  // One after the other: inside a transaction all go over one connection.
  const teams = await loadKnownTeams(db)
  const catalog = await listCatalog(db, { teamId: team.id })
  const teamMeasures = await listTeamMeasures(db, team.id)
  const stratifications = await listStratifications(db)
  const switchedOn = await listSplitsByMeasure(db, team.id)
  const reportedSlugs = teamMeasures.map((one) => one.measure.slug)
  const known = catalog.map((measure) => ({
    ...measure,
    reported: reportedSlugs.includes(measure.slug),
    splits: switchedOn.get(measure.id) ?? [],
  }))
  const chosen = choices.measure === null ? null : measureFinder(known)(choices.measure)
  const measureToAdd = chosen && !chosen.reported && mayAddMeasure ? chosen : null
  const request: ReadRequest = {
    files,
    sheet: choices.sheet,
    options: { ...choices, team: team.jurisdictionCode },
    known: {
      teams,
      measures: known.map((m) => (m.slug === measureToAdd?.slug ? { ...m, reported: true } : m)),
      stratifications,
    },
    current: {
      month: currentPeriod('month', now),
      quarter: currentPeriod('quarter', now),
      year: currentPeriod('year', now),
    },
  }
  const ground = {
    request,
    choices,
    reported: reportedOf(teamMeasures, switchedOn),
    catalog,
    reportedSlugs,
  }
  const problem = measureToAdd && reportProblem(catalog, [measureToAdd.slug])
  if (problem) {
    const parsed = refusedUnread(new FileRefusal('unknown_measure', problem.message))
    return { ...ground, parsed, sheets: [], sheet: null, measureToAdd: null }
  }
  const read = await readFiles(request, ({ row, of }) => report({ doing: 'reading', row, of }))
  return { ...ground, ...read, measureToAdd }
}

/** Compares what a file says with what the team has, or had. */
export async function compare(db: Db, team: AssessedTeam, parsedFile: ParsedForTeam): Promise<Assessment> {
  const { parsed: rows, catalog } = parsedFile
  if (!rows.ok) return { ...parsedFile, plan: null }
  const slugs = [...new Set(rows.entries.map(({ measureSlug }) => measureSlug))]
  const stored = await listStoredValues(db, team.id, slugs)
  const open = fitPeriods(rows.entries, stored, await listClosedPeriods(db, team.id))
  const typed = fitDates(open.accepted, stored, await listDatedMeasures(db, team.id))
  const { accepted: fitted, ...fitting } = fitGroups(typed.accepted, stored, catalog)
  const before = Noted.of(rows.rejected, rows.more.rejected)
  const rejected = inOrder(before, open.rejected, typed.rejected, fitting.rejected)
  const parsed = {
    ...rows,
    entries: fitted,
    rejected: rejected.rows,
    more: { ...rows.more, rejected: rejected.more },
  }
  return { ...parsedFile, parsed, plan: planImport(fitted, stored) }
}

/**
 * A parsed file under the choices that were made, else under those the team made for a file of the same
 * shape, and when that was.
 */
export type Recalled = { readonly parsedFile: ParsedForTeam; readonly remembered: Date | null }

/**
 * Reads a file as `readFor` does; where nothing was chosen, the way the team's last file of the same shape
 * was read.
 */
export async function readRecalling(
  db: Db,
  team: AssessedTeam,
  files: ImportFiles,
  choices: FileChoices,
  asker: Asker,
): Promise<Recalled> {
  const parsedFile = await readFor(db, team, files, choices, asker)
  const shape = isChosen(choices) ? null : shapeOf(parsedFile.parsed)
  const layout = shape === null ? null : await findLayout(db, team.id, shape)
  if (layout === null) return { parsedFile, remembered: null }
  const recalled = { ...layout.choices, measure: choices.measure ?? layout.choices.measure }
  const again = { ...asker, report: choosing(asker.report) }
  return { parsedFile: await readFor(db, team, files, recalled, again), remembered: layout.usedAt }
}
