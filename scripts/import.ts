import type { Context, Outcome } from '#app/platform/use-case.server.ts'
import type { Rejection } from '#app/measures/import/parse/codes.ts'
import type { ParsedRows } from '#app/measures/import/parse/read.ts'
import { importArguments, type ImportArguments } from './import-arguments.ts'
import { ImportRefusal, readImportFile } from './import-file.ts'
import { importProgress } from './import-progress.ts'
import { clockOf } from './prepare-database.ts'
import { sayOnStderr } from './project.ts'
import { Refusal } from './refusal.ts'
import { withDatabase } from './with-database.ts'

type Counts = { created: number; changed: number; unchanged: number }
type Report = Counts & { rejected: readonly Rejection[]; more: number }
type Imported = { counts: Counts; parsed: ParsedRows; addedMeasure: string | null; remembered: Date | null }

/**
 * Imports a file of values for one team, as the page does. Exit code 0 when everything went in, 1 when rows
 * were refused, 2 when nothing was read. With --json stdout holds one JSON object and nothing else.
 */
export async function main(args: string[]): Promise<number> {
  const json = args.includes('--json')
  try {
    const given = importArguments(args)
    const { counts, parsed, addedMeasure, remembered } = await run(given)
    if (remembered) {
      sayOnStderr(
        `Read the way the team's file of the same shape was read on ${remembered.toISOString().slice(0, 10)}.`,
      )
    }
    if (addedMeasure !== null) {
      sayOnStderr(
        `The team ${given.dryRun ? 'would now report' : 'now reports'} the measure ${addedMeasure}, which it had not picked before.`,
      )
    }
    const { rejected, more } = parsed
    if (json) print({ ...counts, rejected, more: more.rejected })
    else process.stdout.write(`${summary(counts, parsed, given.dryRun)}\n`)
    return rejected.length === 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${error.message}\n`)
    if (json) {
      const code = error instanceof ImportRefusal ? error.code : 'usage'
      // The report's codes are open here: these are about the call, not about a row.
      const rejected = [{ row: 0, column: '', code, message: error.message }] as unknown as Rejection[]
      print({ created: 0, changed: 0, unchanged: 0, rejected, more: 0 })
    }
    return 2
  }
}

const print = ({ created, changed, unchanged, rejected, more }: Report): void => {
  const rows = rejected.map(({ row, column, code, message }) => ({ row, column, code, message }))
  const report = { created, changed, unchanged, rejected: rows }
  // Of very many refused rows the report says how many it does not list.
  process.stdout.write(`${JSON.stringify(more > 0 ? { ...report, rejected_beyond: more } : report)}\n`)
}

async function run(given: ImportArguments): Promise<Imported> {
  const files = givenFiles(given)
  return withDatabase(async ({ url, env }) => {
    // Imported late: it reads the generated client, which is not there on a fresh clone.
    const { connect } = await import('#app/platform/database/db.server.ts')
    const database = connect(url, { poolSize: 2 })
    const { demo, baseUrl, secret: serverSecret } = env
    const setting = { clock: clockOf(env), demo, sendsMail: env.smtpUrl !== null, serverSecret, baseUrl }
    try {
      return await importInto(database.db, setting, given, files)
    } finally {
      await database.close()
    }
  })
}

type GivenFiles = { readonly file: File; readonly denominatorFile: File | undefined }

/** The files of a call. Throws an ImportRefusal for one that cannot be opened or is over the limit. */
export const givenFiles = ({ file, denominatorFile }: ImportArguments): GivenFiles => ({
  file: readImportFile(file),
  denominatorFile: denominatorFile === null ? undefined : readImportFile(denominatorFile),
})

/**
 * Imports a file, or says what importing it would do, on a database that is connected and ready. Throws an
 * ImportRefusal when none of it could be read.
 */
export async function importInto(
  db: Context['db'],
  setting: Pick<Context, 'clock' | 'demo' | 'sendsMail' | 'serverSecret' | 'baseUrl'>,
  given: ImportArguments,
  files: GivenFiles,
): Promise<Imported> {
  const { team, choices } = given
  const progress = importProgress()
  try {
    const context: Context = {
      actor: { kind: 'system', name: 'import' },
      db,
      requestId: null,
      clientAddress: null,
      sessionId: null,
      ...setting,
    }
    const input = {
      team,
      report: progress.report,
      ...files,
      ...choices,
      sheet: choices.sheet ?? undefined,
      measure: choices.measure ?? undefined,
    }
    return given.dryRun ? await preview(context, input) : await write(context, input)
  } finally {
    progress.end()
  }
}

async function write(context: Context, input: { team: string }): Promise<Imported> {
  const { importFile } = await import('#app/measures/import/commands.server.ts')
  const { parsed, addedMeasure, remembered, ...counts } = await settled(
    await importFile.ask(context, input),
    context,
    input.team,
  )
  return { counts, parsed, addedMeasure, remembered }
}

async function preview(context: Context, input: { team: string }): Promise<Imported> {
  const { previewFile } = await import('#app/measures/import/queries.server.ts')
  const { parsed, plan, addedMeasure, remembered } = await settled(
    await previewFile.ask(context, input),
    context,
    input.team,
  )
  if (!parsed.ok) throw new ImportRefusal(parsed.code, parsed.message)
  const counts = {
    created: plan?.created.length ?? 0,
    changed: plan?.changed.length ?? 0,
    unchanged: plan?.unchanged.length ?? 0,
  }
  return { counts, parsed, addedMeasure, remembered }
}

/**
 * The value of a finished outcome. Throws an ImportRefusal for anything else; a command's problem carries its
 * code as its field.
 */
async function settled<T>(outcome: Outcome<T>, context: Context, team: string): Promise<T> {
  if (outcome.kind === 'done') return outcome.value
  if (outcome.kind === 'problems') {
    const [first] = outcome.problems
    throw new ImportRefusal(
      first?.field || 'refused',
      outcome.problems.map((problem) => problem.message).join(' '),
    )
  }
  if (outcome.kind !== 'absent') throw new ImportRefusal('refused', outcome.reason)
  throw new ImportRefusal('unknown_team', await noSuchTeam(context, team))
}

async function noSuchTeam(context: Context, wanted: string): Promise<string> {
  const { readTeams } = await import('#app/teams/queries.server.ts')
  const { suggestion } = await import('#app/measures/import/parse/cells/words.ts')
  const outcome = await readTeams.ask(context, {})
  const names = outcome.kind === 'done' ? outcome.value.teams.map((team) => team.name) : []
  return `There is no team ${JSON.stringify(wanted)}.${suggestion(wanted, names) || ' Give the two letters of its state, such as --team OH.'}`
}

const MOST_LINES = 20

/** What happened, for a person at a terminal. */
function summary(counts: Counts, parsed: ParsedRows, dryRun: boolean): string {
  const { rejected, leftOut, more, filteredOut, columns } = parsed
  const refused = rejected.length + more.rejected
  const left = leftOut.length + more.leftOut
  const used = Object.entries(columns).map(([role, column]) => `${role.replace('_', ' ')} from "${column}"`)
  const lines = [
    `${dryRun ? 'Would be imported' : 'Imported'}: ${counts.created} new, ${counts.changed} changed, ${counts.unchanged} the same, ${refused} refused.`,
    `Columns: ${used.join(', ')}.`,
  ]
  if (filteredOut > 0) lines.push(`Rows the filter kept out: ${filteredOut}.`)
  if (left > 0) lines.push(`Rows left out (totals, notes, rows without a figure): ${left}.`)
  for (const { row, column, message } of rejected.slice(0, MOST_LINES)) {
    lines.push(`Row ${row}${column && `, ${column}`}: ${message}`)
  }
  if (refused > MOST_LINES) {
    const listed = more.rejected > 0 ? `the first ${rejected.length.toLocaleString('en-US')}` : 'them all'
    lines.push(`... and ${refused - MOST_LINES} more; --json lists ${listed}.`)
  }
  return lines.join('\n')
}
