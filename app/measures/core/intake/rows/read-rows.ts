import type { Reading } from '#app/kernel/reading.ts'
import type { Period } from '#app/kernel/period.ts'
import { unguarded } from '../cells/guard.ts'
import type { LeftOut, Rejection } from '../codes.ts'
import type { Columns } from '../columns/assign.ts'
import type { Table } from '../file/table.ts'
import { readRow, type FigureRole } from './figures.ts'
import type { Group } from './group.ts'
import { locateRow, type LocatedRow, type Setting } from './locate.ts'
import type { Partner } from './partner.ts'

/** One figure ready to be stored, and the line of the file it comes from. `provisional` is null when the file does not say. */
export type Entry = {
  readonly row: number
  readonly teamCode: string | null
  readonly measureSlug: string
  readonly period: Period
  readonly reading: Reading
  readonly provisional: boolean | null
  readonly comment: string | null
  /** The group of people it is for; absent or null: everybody. */
  readonly group?: Group | null
}

/** Finds out for each row which figure it is for; what cannot be told comes back. */
export function locateRows(rows: Table['rows'], table: Table, columns: Columns, setting: Setting) {
  const located: { rows: LocatedRow[]; rejected: Rejection[]; leftOut: LeftOut[] } = {
    rows: [],
    rejected: [],
    leftOut: [],
  }
  for (const record of rows) {
    const result = locateRow(record, table, columns, setting)
    if (result.kind === 'row') located.rows.push(result.row)
    else if (result.kind === 'rejected') located.rejected.push(result.rejection)
    else located.leftOut.push(result.leftOut)
  }
  return located
}

/** Reads the figures of located rows. */
export function readRows(
  located: readonly LocatedRow[],
  table: Table,
  columns: Columns,
  partner: Partner | null,
) {
  const items: { row: LocatedRow; entry: Entry }[] = []
  const rejected: Rejection[] = []
  const leftOut: LeftOut[] = []
  for (const row of located) {
    const line = row.record.line
    const cell = (role: FigureRole) =>
      columns[role] === undefined ? null : (row.record.cells[columns[role]] ?? '')
    const headerOf = (role: FigureRole) =>
      row.record.from?.heading ??
      (role === 'denominator' && partner ? partner.header : undefined) ??
      table.headers[columns[role] ?? -1] ??
      ''
    const numerator = cell('numerator')
    const silent = (numerator ?? '') === '' && (cell('reason') ?? '') === ''
    if (partner && silent) {
      leftOut.push({ row: line, why: 'no figure' })
      continue
    }
    const found = partner?.find(row)
    if (found && !found.ok) {
      rejected.push({ row: line, column: headerOf('denominator'), code: found.code, message: found.message })
      continue
    }
    const cells = {
      numerator,
      denominator: found ? found.cell : cell('denominator'),
      value: cell('value'),
      reason: cell('reason'),
      status: cell('status'),
      comment: unguarded(cell('comment') ?? ''),
    }
    const result = readRow(cells, row.measure, table.delimiter, partner?.delimiter)
    if (result.kind === 'refused') {
      const at = (result.role === 'denominator' && row.record.from?.denominatorLine) || line
      rejected.push({ row: at, column: headerOf(result.role), code: result.code, message: result.message })
    } else if (result.kind === 'blank') {
      leftOut.push({ row: line, why: 'no figure' })
    } else {
      const { reading, comment } = result
      const provisional = result.provisional ?? (row.provisional ? true : null)
      const entry = { row: line, teamCode: row.teamCode, measureSlug: row.measure.slug, period: row.period }
      // A comment belongs to the figure for everybody; groups carry none.
      const said = row.group ? { comment: null, group: row.group } : { comment }
      items.push({ row, entry: { ...entry, reading, provisional, ...said } })
    }
  }
  return { items, rejected, leftOut }
}
