import type { Frequency, Period } from '#app/kernel/time/period.ts'
import { FileRefusal, type FileCode, type LeftOut, type Rejection } from './codes.ts'
import { assignColumns } from './columns/assign.ts'
import { namesOf, requireColumns, withCountOfPair, withoutForeignMeasure } from './columns/require.ts'
import type { Mapping } from './columns/roles.ts'
import { countLines, decodeFile } from './file/decode.ts'
import { openRecords, type Records } from './file/records.ts'
import type { FileRecord } from './file/rows.ts'
import { countRows, hasRows } from './file/rows.ts'
import { findTable, type Table } from './file/table.ts'
import { inOrder, Noted } from './noted.ts'
import type { ParseOptions } from './options.ts'
import { proposeSplits, type Split } from './rows/dimensions.ts'
import { filterRows } from './rows/filter.ts'
import { joinedRepair } from './rows/joined.ts'
import type { Known } from './rows/known.ts'
import type { Setting } from './rows/locate.ts'
import { readPartner } from './rows/partner.ts'
import type { Entry } from './rows/read-rows.ts'
import { readTable } from './rows/read-table.ts'
import { settingFor } from './setting.ts'
import { NO_WIDE_CHOICES, type WideSeen } from './wide/choices.ts'
import type { Part } from './wide/heading.ts'
import { readWide } from './wide/unpivot.ts'

export type { Entry }

/** A file of text as its bytes, or one sheet of a workbook as its rows. */
export type InputFile = { readonly name: string } & (
  { readonly bytes: Uint8Array } | { readonly sheet: readonly FileRecord[] }
)

export type ParseRequest = {
  /** `denominator`: the second file of a pair whose counts come separately. */
  readonly files: { readonly main: InputFile; readonly denominator?: InputFile | null }
  readonly options: ParseOptions
  readonly known: Known
  /** The period of each frequency that is running now; later ones are refused. */
  readonly current: Readonly<Record<Frequency, Period>>
}

/**
 * What was detected in the file, even when it was refused, for a page on which the mapping can be corrected.
 */
type Seen = {
  readonly headers: readonly string[]
  /** Of the second file of a pair; empty without one. */
  readonly denominatorHeaders: readonly string[]
  /** The column used for each role, as the file writes its name. */
  readonly columns: Mapping
  /** Filters worth proposing. */
  readonly splits: readonly Split[]
  /** How a table with a column for each period was understood; null for one with a row for each. */
  readonly wide: WideSeen | null
  /** The line the names of the columns stand in; 0 when none was found. */
  readonly headerLine: number
}

export type ParsedRows = Seen & {
  readonly ok: true
  /** In the order of their rows. */
  readonly entries: readonly Entry[]
  /** Refused and excluded rows: the first of them, in order; `more` counts those beyond. */
  readonly rejected: readonly Rejection[]
  readonly leftOut: readonly LeftOut[]
  readonly more: { readonly rejected: number; readonly leftOut: number }
  /** How many rows the filter excluded. */
  readonly filteredOut: number
  /** Whether a second file brought the denominators. */
  readonly paired: boolean
}

export type RefusedFile = Seen & {
  readonly ok: false
  readonly code: FileCode
  readonly message: string
  readonly column: string
}

export type ParsedFile = ParsedRows | RefusedFile

const NOTHING_SEEN: Seen = {
  headers: [],
  denominatorHeaders: [],
  columns: {},
  splits: [],
  wide: null,
  headerLine: 0,
}

/** A refusal from before the file was opened. */
export const refusedUnread = ({ code, message, column }: FileRefusal): RefusedFile => ({
  ok: false,
  code,
  message,
  column,
  ...NOTHING_SEEN,
})

/** How far the reading of a file has come: the row it is at, and how many there are, blank ones included. */
export type RowProgress = { readonly row: number; readonly of: number }

/**
 * Reads a file of monthly, quarterly or yearly values, or a pair of files with the counts of one measure.
 * Good rows become entries; bad rows come back with line, column, code and sentence; a file that must not or
 * cannot be read is refused whole.
 */
export function parseFiles(
  request: ParseRequest,
  report: (rows: RowProgress) => void = () => {},
): ParsedFile {
  let seen = NOTHING_SEEN
  try {
    return readFiles(request, report, (parsed) => (seen = parsed)).parsed
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    return { ok: false, code: error.code, message: error.message, column: error.column, ...seen }
  }
}

/**
 * The given refused rows of a pair of files as one table. Empty for a file by itself, and for one that is
 * refused whole.
 */
export function joinedRows(request: ParseRequest, rejected: readonly Rejection[]): string[][] {
  try {
    return readFiles(request).joined?.(rejected) ?? []
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    return []
  }
}

const linesOf = (file: InputFile): number =>
  'sheet' in file ? (file.sheet.at(-1)?.line ?? 0) : countLines(file.bytes)

/** Text in the cells of a workbook is read as in a file separated by tabs: a comma may be either kind. */
export const recordsOf = (file: InputFile): Records =>
  'sheet' in file
    ? { delimiter: '\t', records: file.sheet }
    : openRecords(file.name, decodeFile(file.name, file.bytes))

type Opened = { readonly table: Table; readonly wide: WideSeen | null; readonly leftOut: readonly LeftOut[] }

function openTable(
  file: InputFile,
  wanted: readonly string[],
  options: ParseOptions,
  setting: Setting,
  /** What a figure of a wide table is where nothing says it. */
  figure: Part = 'value',
): Opened {
  const records = recordsOf(file)
  const choices = options.wide ?? NO_WIDE_CHOICES
  const wide =
    options.layout === 'long'
      ? null
      : readWide(file.name, records, { choices, forced: options.layout === 'wide', figure }, setting)
  if (wide) return { ...wide, wide: wide.seen }
  const isName = (cell: string) => setting.findTeam(cell) !== null || setting.findMeasure(cell) !== null
  const table = findTable(file.name, records, wanted, isName)
  if (!hasRows(table.rows)) {
    throw new FileRefusal('no_rows', `${file.name} has column names but no row beneath them.`)
  }
  return { table, wide: null, leftOut: [] }
}

/** In a pair the first file brings the numerator; a name given only for the denominator holds for both. */
function mappingOfFirst({ files, options }: ParseRequest): Mapping {
  if (!files.denominator) return options.mapping
  const { denominator, ...mapping } = options.mapping
  return mapping.numerator === undefined && denominator !== undefined
    ? { ...mapping, numerator: denominator }
    : mapping
}

type ParsedFiles = {
  readonly parsed: ParsedRows
  readonly joined: ((rejected: readonly Rejection[]) => string[][]) | null
}

function readFiles(
  request: ParseRequest,
  report: (rows: RowProgress) => void = () => {},
  note: (seen: Seen) => void = () => {},
): ParsedFiles {
  const { files, options } = request
  const setting = settingFor(options, request.known, request.current)
  const given = mappingOfFirst(request)
  const wanted = [...Object.values(given), ...options.where.map((w) => w.column)]
  const [first, other] = files.denominator ? (['numerator', 'denominator'] as const) : []
  const { table, wide, leftOut } = openTable(files.main, wanted, options, setting, first)
  // The columns of a wide table follow from the long table that it becomes.
  const mapping = wide ? {} : given
  const second = files.denominator ? openTable(files.denominator, [], options, setting, other).table : null
  const headers = namedColumns(table)
  const denominatorHeaders = second ? namedColumns(second) : []
  const { headerLine } = table
  note({ ...NOTHING_SEEN, headers, denominatorHeaders, wide, headerLine })
  const assigned = assignColumns(table, mapping, {
    isTeam: (cell) => setting.findTeam(cell)?.kind === 'team',
  })
  const columns = files.denominator ? withCountOfPair(assigned, table, 'numerator') : assigned
  const splits = proposeSplits(table, withoutForeignMeasure(columns, table, setting), (cell) => {
    const team = setting.findTeam(cell)
    return team?.kind === 'team' && team.team.code === setting.team?.code
  })
  const names = namesOf(columns, table)
  note({ headers, denominatorHeaders, columns: names, splits, wide, headerLine })
  requireColumns(table, columns, setting, files.denominator != null)
  const partner =
    second && readPartner(second, options.mapping, names.numerator, options.where, setting, table.name)
  const rows = filterRows(table, options.where)
  const subjectColumns = withoutForeignMeasure(columns, table, setting)
  const of = linesOf(files.main)
  const read = readTable({ rows, table, columns, subjectColumns, partner, setting }, (row) =>
    report({ row, of }),
  )
  const { entries, rows: count } = read
  const rejected = inOrder(read.rejected)
  const notTaken = inOrder(Noted.of(leftOut), read.leftOut)
  if (entries.length + rejected.total === 0) {
    throw new FileRefusal('no_rows', `${table.name} has no row with a figure.`)
  }
  const parsed: ParsedRows = {
    ok: true,
    entries,
    rejected: rejected.rows,
    leftOut: notTaken.rows,
    more: { rejected: rejected.more, leftOut: notTaken.more },
    filteredOut: options.where.length === 0 ? 0 : countRows(table.rows) - count,
    headers,
    denominatorHeaders,
    columns: partner ? { ...names, denominator: partner.header } : names,
    splits,
    wide,
    headerLine,
    paired: partner !== null,
  }
  return {
    parsed,
    joined:
      partner && ((given) => joinedRepair({ rows, table, columns, subjectColumns, partner, setting }, given)),
  }
}

const namedColumns = (table: Table) => table.headers.filter((header) => header !== '')
