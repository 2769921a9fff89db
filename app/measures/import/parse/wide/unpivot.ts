import { FileRefusal, type LeftOut } from '../codes.ts'
import { personLevelColumns, refusePersonLevel } from '../columns/person-level.ts'
import type { Records } from '../file/records.ts'
import type { FileRecord } from '../file/rows.ts'
import { firstRows } from '../file/rows.ts'
import type { Table } from '../file/table.ts'
import type { Setting } from '../rows/locate.ts'
import type { WideChoices, WideSeen } from './choices.ts'
import { columnLetter, seenColumns, settleColumns, type WideColumn } from './columns.ts'
import { findWideHead } from './head.ts'
import { PARTS, type Part } from './heading.ts'
import { readWideRows, seenRows, type WideRow } from './rows.ts'

export type WideTable = {
  readonly table: Table
  readonly seen: WideSeen
  readonly leftOut: readonly LeftOut[]
}

/** The rows a header is looked for in, and the figures beneath it. */
const MOST_LOOKED_AT = 60

/**
 * Turns a table with a column for each period into one with a row for each period, as the rest of the import
 * reads it; each row keeps the line and the heading it comes from. `figure` is what a figure is where nothing
 * says it. Null when the table is no wide one. Throws FileRefusal when it is about single persons, or
 * `forced` and still none.
 */
export function readWide(
  name: string,
  { records: all, delimiter }: Records,
  { choices, forced, figure }: { choices: WideChoices; forced: boolean; figure: Part },
  setting: Setting,
): WideTable | null {
  const head = findWideHead(firstRows(all, MOST_LOOKED_AT))
  if (head === null) {
    if (!forced) return null
    throw new FileRefusal(
      'wide_layout',
      `${name} has no row whose cells are periods, such as Jan-24, Feb-24. Choose "Read it as one row for each period".`,
    )
  }
  const records = [...all]
  const isMeasure = (cell: string) => setting.findMeasure(cell) !== null
  const beneath = records.slice(head.next)
  const isName = (cell: string) => cell === '' || isMeasure(cell) || setting.findTeam(cell) !== null
  for (const { cells } of records.slice(0, head.next)) {
    refusePersonLevel(
      name,
      personLevelColumns(cells, (column) => beneath.every((row) => isName(row.cells[column] ?? ''))),
    )
  }
  const columns = settleColumns(head, beneath, choices, {
    isMeasure,
    measureChosen: setting.measure !== null,
  })
  const rows = readWideRows(records, head, columns, choices, isMeasure)
  const seen: WideSeen = {
    columns: seenColumns(head, columns),
    rows: seenRows(rows, (text) => setting.findMeasure(text)?.slug ?? null),
    periods: [...new Set(head.columns.flatMap(({ period }) => period?.time ?? []))],
  }
  const labels = columns.flatMap(({ role, heading }, column) =>
    role === 'label' ? [heading || `Column ${columnLetter(column)}`] : [],
  )
  const measured =
    rows.some((row) => row.measure !== '') &&
    (setting.measure === null || columns.some(({ role }) => role === 'measure'))
  const wanted = rows.filter((row) => row.part !== 'out')
  return {
    seen,
    leftOut: rows
      .filter((row) => row.part === 'out')
      .map(({ record }) => ({ row: record.line, why: 'a total, or left out by choice' })),
    table: {
      name,
      delimiter,
      headerLine: records[head.at]!.line,
      headers: [...(measured ? ['measure'] : []), ...labels, 'period', ...PARTS],
      rows: seriesOf(wanted).flatMap((series) => recordsOf(series, columns, measured, figure)),
    },
  }
}

/** Rows that follow each other and bring the counts of one series. */
function seriesOf(rows: readonly WideRow[]): WideRow[][] {
  const all: WideRow[][] = []
  for (const row of rows) {
    const last = all.at(-1)
    const first = last?.[0]
    const continues =
      first !== undefined &&
      first.measure === row.measure &&
      first.labels.join('|') === row.labels.join('|') &&
      first.head === row.head &&
      row.part !== null &&
      last!.every(({ part }) => part !== null && part !== row.part)
    if (continues) last!.push(row)
    else all.push([row])
  }
  return all
}

type PartText = { readonly text: string; readonly line: number }

/** A record for each period in which any row of the series has a cell filled. */
function recordsOf(
  series: readonly WideRow[],
  columns: readonly WideColumn[],
  measured: boolean,
  figure: Part,
): FileRecord[] {
  const { measure, labels, head, record } = series[0]!
  const byPeriod = new Map<string, { heading: string; parts: Partial<Record<Part, PartText>> }>()
  head.columns.forEach(({ period, heading }, column) => {
    const role = columns[column]?.role
    if (period === null || role === undefined) return
    for (const row of series) {
      const part = role === 'figure' ? (row.part ?? figure) : PARTS.find((one) => one === role)
      const text = row.record.cells[column] ?? ''
      if (part === undefined || part === 'out' || text === '') continue
      const entry = byPeriod.get(period.time) ?? { heading, parts: {} }
      byPeriod.set(period.time, entry)
      entry.parts[part] ??= { text, line: row.record.line }
    }
  })
  return [...byPeriod].map(([time, { heading, parts }]) => ({
    line: parts.numerator?.line ?? parts.value?.line ?? record.line,
    cells: [...(measured ? [measure] : []), ...labels, time, ...PARTS.map((part) => parts[part]?.text ?? '')],
    from: { heading, denominatorLine: parts.denominator?.line ?? null },
  }))
}
