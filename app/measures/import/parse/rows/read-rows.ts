import type { ReportedValue } from '#app/kernel/reported-value.ts'
import type { Period } from '#app/kernel/time/period.ts'
import { unguarded } from '#app/kernel/text/formula-guard.ts'
import type { LeftOut, Rejection } from '../codes.ts'
import type { Columns } from '../columns/assign.ts'
import type { Table } from '../file/table.ts'
import { readRow, type FigureRole } from './figures.ts'
import type { Group } from './group.ts'
import type { LocatedRow } from './locate.ts'
import type { Partner } from './partner.ts'

/**
 * One figure ready to be stored, and the line of the file it comes from. `provisional` is null when the file
 * does not say.
 */
export type Entry = {
  readonly row: number
  readonly teamCode: string | null
  readonly measureSlug: string
  readonly period: Period
  readonly reported: ReportedValue
  readonly provisional: boolean | null
  readonly comment: string | null
  /** The group of people it is for; absent or null: everybody. */
  readonly group?: Group | null
}

/** What one row came to. */
export type ParsedRow =
  | { readonly kind: 'entry'; readonly row: LocatedRow; readonly entry: Entry }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  | { readonly kind: 'left-out'; readonly leftOut: LeftOut }

const cellOf = ({ record }: LocatedRow, column: number | undefined): string | null =>
  column === undefined ? null : (record.cells[column] ?? '')

const headerOf = (
  role: FigureRole,
  { record }: LocatedRow,
  table: Table,
  columns: Columns,
  partner: Partner | null,
): string =>
  record.from?.heading ??
  (role === 'denominator' && partner ? partner.header : undefined) ??
  table.headers[columns[role] ?? -1] ??
  ''

/** Reads the figures of a row whose team, measure and period are known. */
export function readLocated(
  row: LocatedRow,
  table: Table,
  columns: Columns,
  partner: Partner | null,
): ParsedRow {
  const line = row.record.line
  const numerator = cellOf(row, columns.numerator)
  const reason = cellOf(row, columns.reason)
  const silent = (numerator ?? '') === '' && (reason ?? '') === ''
  if (partner && silent) return { kind: 'left-out', leftOut: { row: line, why: 'no figure' } }
  const partnerRow = partner?.find(row)
  if (partnerRow && !partnerRow.ok) {
    const { code, message } = partnerRow
    return {
      kind: 'rejected',
      rejection: { row: line, column: headerOf('denominator', row, table, columns, partner), code, message },
    }
  }
  const cells = {
    numerator,
    denominator: partnerRow ? partnerRow.cell : cellOf(row, columns.denominator),
    value: cellOf(row, columns.value),
    reason,
    status: cellOf(row, columns.status),
    comment: unguarded(cellOf(row, columns.comment) ?? ''),
  }
  const result = readRow(cells, row.measure, table.delimiter, partner?.delimiter)
  if (result.kind === 'refused') {
    const at = (result.role === 'denominator' && row.record.from?.denominatorLine) || line
    const { role, code, message } = result
    return {
      kind: 'rejected',
      rejection: { row: at, column: headerOf(role, row, table, columns, partner), code, message },
    }
  }
  if (result.kind === 'blank') return { kind: 'left-out', leftOut: { row: line, why: 'no figure' } }
  const { reported, comment } = result
  const provisional = result.provisional ?? (row.provisional ? true : null)
  const { teamCode, measure, period, group } = row
  const measureSlug = measure.slug
  // A comment belongs to the figure for everybody; groups carry none. Written out, since spreading objects is
  // slow for so many.
  const entry: Entry = group
    ? { row: line, teamCode, measureSlug, period, reported, provisional, comment: null, group }
    : { row: line, teamCode, measureSlug, period, reported, provisional, comment }
  return { kind: 'entry', row, entry }
}
