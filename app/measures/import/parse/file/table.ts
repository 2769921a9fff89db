import { readTime } from '../cells/period-text.ts'
import { key } from '../cells/words.ts'
import { FileRefusal } from '../codes.ts'
import { columnNamed, isKnownHeader } from '../columns/roles.ts'
import { personLevelColumns, refusePersonLevel } from '../columns/person-level.ts'
import type { Delimiter } from './delimiter.ts'
import { memoizeText } from '#app/kernel/text/memoize-text.ts'
import type { Records } from './records.ts'
import type { FileRecord } from './rows.ts'
import { everyRow, firstRows, hasRows, rowsAfter, rowsWhere, type Rows } from './rows.ts'

/** A file taken apart: the names of its columns and the records beneath them. */
export type Table = {
  readonly name: string
  readonly delimiter: Delimiter
  readonly headers: readonly string[]
  readonly rows: Rows
  /** The line its names stand in. */
  readonly headerLine: number
}

/** The column that a file of refused rows has in addition; it is ignored when such a file is uploaded. */
export const REPAIR_COLUMN = 'Why refused'

/** Titles stand above the header; it is looked for in this many lines with text. */
const HEAD = 30

const filled = (record: FileRecord) => record.cells.filter((cell) => cell !== '').length

/**
 * The record with the names of the columns: the first that has every requested column, else the one with the
 * most names that are known (two at least, or one beside other text), else the first that is as wide as the
 * table.
 */
function headerIndex(head: readonly FileRecord[], wanted: readonly string[]): number {
  if (wanted.length > 0) {
    const index = head.findIndex((record) => wanted.every((name) => columnNamed(name, record.cells) >= 0))
    if (index >= 0) return index
  }
  const scores = head.map((record) => (filled(record) < 2 ? 0 : record.cells.filter(isKnownHeader).length))
  const best = Math.max(0, ...scores)
  if (best > 0) return scores.indexOf(best)
  const width = Math.max(0, ...head.map(filled))
  const widest = head.findIndex((record) => filled(record) === width)
  // Where the first full row already holds a period, there are only figures and no names.
  return width < 2 || head[widest]!.cells.some((cell) => readTime(cell) !== null) ? -1 : widest
}

/**
 * Finds the header and the rows of a file. Throws FileRefusal when it has none, or when a column is about
 * single persons. `nameIsKnown` decides whether a cell under a bare `Name` is a team or measure.
 */
export function findTable(
  name: string,
  { delimiter, records }: Records,
  wanted: readonly string[],
  nameIsKnown: (cell: string) => boolean,
): Table {
  const head = firstRows(records, HEAD)
  const index = headerIndex(head, wanted)
  const header = head[index]
  const beneath = rowsWhere(rowsAfter(records, index + 1), (row) => row.cells.length > 1)
  for (const record of head.slice(0, index < 0 ? 10 : index + 1)) {
    const knownNames = (column: number) =>
      hasRows(beneath) &&
      everyRow(beneath, (row) => (row.cells[column] ?? '') === '' || nameIsKnown(row.cells[column]!))
    refusePersonLevel(name, personLevelColumns(record.cells, knownNames))
  }
  if (!header) {
    throw new FileRefusal(
      'no_header',
      `${name} has no row of column names. The first row should name the columns, for example: period, numerator, denominator.`,
    )
  }
  const keys = header.cells.map(key)
  const keyOf = memoizeText(key)
  const isHeader = ({ cells }: FileRecord) =>
    cells.length === keys.length && cells.every((cell, i) => keyOf(cell) === keys[i])
  return {
    name,
    delimiter,
    headers: header.cells.map((cell) => (key(cell) === key(REPAIR_COLUMN) ? '' : cell)),
    headerLine: header.line,
    rows: rowsWhere(rowsAfter(records, index + 1), (record) => !isHeader(record)),
  }
}
