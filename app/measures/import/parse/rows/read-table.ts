import { sameReportedValue } from '#app/kernel/reported-value.ts'
import type { LeftOut, Rejection } from '../codes.ts'
import type { Columns } from '../columns/assign.ts'
import { inOrder, Noted } from '../noted.ts'
import type { Rows } from '../file/rows.ts'
import type { Table } from '../file/table.ts'
import { dimensionColumns } from './dimensions.ts'
import { locateRow, type LocatedRow, type Setting } from './locate.ts'
import type { Partner } from './partner.ts'
import { readLocated, type Entry } from './read-rows.ts'
import { keyOf, settleRepeats } from './settle.ts'

/** Rows between two reports of progress. */
const STEP = 1_000

export type ParsedTable = {
  /** In the order of their rows. */
  readonly entries: readonly Entry[]
  readonly rejected: Noted<Rejection>
  readonly leftOut: Noted<LeftOut>
  readonly rows: number
}

type TableContext = {
  readonly rows: Rows
  readonly table: Table
  readonly columns: Columns
  /** The columns that say what a row is about, to find what else splits the file. */
  readonly subjectColumns: Columns
  readonly partner: Partner | null
  readonly setting: Setting
}

/**
 * Reads the rows of a table, keeping the figures and not the rows. Figures that are reported several
 * times are read once more together, to find which one counts. Reports the line it is at, now and then and at
 * the end.
 */
export function readTable(context: TableContext, report: (line: number) => void): ParsedTable {
  const { rows, table, columns, partner, setting } = context
  const entries = new Map<string, Entry>()
  const rejected = new Noted<Rejection>()
  const leftOut = new Noted<LeftOut>()
  const repeated = new Set<string>()
  const asked = new Set<string>()
  let count = 0
  let line = 0
  for (const record of rows) {
    count += 1
    line = record.line
    if (count % STEP === 0) report(line)
    const located = locateRow(record, table, columns, setting)
    if (partner && located.kind === 'row') asked.add(keyOf(located.row))
    const read = located.kind === 'row' ? readLocated(located.row, table, columns, partner) : located
    if (read.kind === 'rejected') rejected.add(read.rejection)
    else if (read.kind === 'left-out') leftOut.add(read.leftOut)
    else {
      const key = keyOf(read.row)
      if (entries.has(key)) repeated.add(key)
      else entries.set(key, read.entry)
    }
  }
  report(line)
  if (partner) for (const { rejection } of partner.unmatched(asked)) rejected.add(rejection)
  if (repeated.size === 0) return { entries: byRow(entries.values()), rejected, leftOut, rows: count }
  for (const key of repeated) entries.delete(key)
  const settled = settleRepeats(
    [...rowsOf(context, (row) => repeated.has(keyOf(row)))],
    table,
    dimensionColumns(table, rows, context.subjectColumns),
    (a, b) => sameEntry(a.entry, b.entry),
  )
  return {
    entries: byRow([...entries.values(), ...settled.accepted.map(({ entry }) => entry)]),
    rejected: inOrder(rejected, Noted.of(settled.rejected)),
    leftOut: inOrder(leftOut, Noted.of(settled.leftOut)),
    rows: count,
  }
}

const byRow = (entries: Iterable<Entry>): Entry[] => [...entries].sort((a, b) => a.row - b.row)

/** The rows with a figure that pass. */
function* rowsOf(
  { rows, table, columns, partner, setting }: TableContext,
  test: (row: LocatedRow) => boolean,
): Generator<{ readonly row: LocatedRow; readonly entry: Entry }> {
  for (const record of rows) {
    const located = locateRow(record, table, columns, setting)
    if (located.kind !== 'row' || !test(located.row)) continue
    const read = readLocated(located.row, table, columns, partner)
    if (read.kind === 'entry') yield read
  }
}

const sameEntry = (a: Entry, b: Entry) =>
  sameReportedValue(a.reported, b.reported) && a.provisional === b.provisional && a.comment === b.comment
