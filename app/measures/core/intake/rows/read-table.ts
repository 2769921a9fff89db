import { sameReading } from '#app/kernel/reading.ts'
import type { LeftOut, Rejection } from '../codes.ts'
import type { Columns } from '../columns/assign.ts'
import { FigureTable } from '../figure-table.ts'
import { inOrder, Noted } from '../noted.ts'
import type { Rows } from '../file/rows.ts'
import type { Table } from '../file/table.ts'
import { dimensionColumns } from './dimensions.ts'
import { locateRow, type LocatedRow, type Setting } from './locate.ts'
import type { Partner } from './partner.ts'
import { readLocated, type Entry } from './read-rows.ts'
import { keyOf, settleRepeats } from './settle.ts'

/** Reading goes on in steps of so many rows. */
const STEP = 1_000

/**
 * How far a table is read: the line, and the figures found so far, which only grow. Null as soon as some of them may be taken back when the whole is known,
 * because they are reported twice or groups of people have to fit into them.
 */
export type TableStep = { readonly line: number; readonly figures: FigureTable | null }

export type TableRead = {
  /** In the order of their rows. */
  readonly entries: FigureTable
  readonly rejected: Noted<Rejection>
  readonly leftOut: Noted<LeftOut>
  readonly rows: number
}

type Reading = {
  readonly rows: Rows
  readonly table: Table
  readonly columns: Columns
  /** The columns that say what a row is about, for telling what else splits the file. */
  readonly telling: Columns
  readonly partner: Partner | null
  readonly setting: Setting
}

/**
 * Reads the rows of a table, holding on to what they come to and not to the rows. Figures that are reported several times are read once more together,
 * so that it can be told which one counts. Tells now and then how far it is, and once more when it has gone through all rows.
 */
export function* readTable(reading: Reading): Generator<TableStep, TableRead> {
  const { rows, table, columns, partner, setting } = reading
  const entries = new FigureTable()
  const rejected = new Noted<Rejection>()
  const leftOut = new Noted<LeftOut>()
  const repeated = new Set<number>()
  const asked = new Set<string>()
  let count = 0
  let line = 0
  const step = (): TableStep => ({
    line,
    figures: repeated.size === 0 && !entries.grouped ? entries : null,
  })
  for (const record of rows) {
    count += 1
    line = record.line
    if (count % STEP === 0) yield step()
    const located = locateRow(record, table, columns, setting)
    if (partner && located.kind === 'row') asked.add(keyOf(located.row))
    const read = located.kind === 'row' ? readLocated(located.row, table, columns, partner) : located
    if (read.kind === 'rejected') rejected.add(read.rejection)
    else if (read.kind === 'left-out') leftOut.add(read.leftOut)
    else {
      const known = entries.addNew(read.entry)
      if (known >= 0) repeated.add(known)
    }
  }
  yield step()
  if (partner) for (const { rejection } of partner.unmatched(asked)) rejected.add(rejection)
  if (repeated.size === 0) return { entries: entries.sorted(), rejected, leftOut, rows: count }
  const settled = settleRepeats(
    [...entriesOf(reading, (entry) => repeated.has(entries.indexOf(entry)))],
    table,
    dimensionColumns(table, rows, reading.telling),
    (a, b) => sameEntry(a.entry, b.entry),
  )
  const once = entries.filter((_, index) => !repeated.has(index))
  for (const { entry } of settled.kept) once.add(entry)
  return {
    entries: once.sorted(),
    rejected: inOrder(rejected, Noted.of(settled.rejected)),
    leftOut: inOrder(leftOut, Noted.of(settled.leftOut)),
    rows: count,
  }
}

function* entriesOf(
  { rows, table, columns, partner, setting }: Reading,
  test: (entry: Entry) => boolean,
): Generator<{ readonly row: LocatedRow; readonly entry: Entry }> {
  for (const record of rows) {
    const located = locateRow(record, table, columns, setting)
    const read = located.kind === 'row' ? readLocated(located.row, table, columns, partner) : null
    if (read?.kind === 'entry' && test(read.entry)) yield read
  }
}

const sameEntry = (a: Entry, b: Entry) =>
  sameReading(a.reading, b.reading) && a.provisional === b.provisional && a.comment === b.comment
