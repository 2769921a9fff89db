import type { Rejection } from '../codes.ts'
import type { Columns } from '../columns/assign.ts'
import { REPAIR_COLUMN, type Table } from '../file/table.ts'
import type { Rows } from '../file/rows.ts'
import { reasonOf, toRepair } from '../repair.ts'
import { dimensionColumns } from './dimensions.ts'
import { locateRow, type Setting } from './locate.ts'
import type { Partner } from './partner.ts'
import { roleCells, WRITTEN, type RoleCells } from './role-cells.ts'
import { keyOf } from './settle.ts'

type Pair = {
  readonly rows: Rows
  readonly table: Table
  readonly columns: Columns
  readonly subjectColumns: Columns
  readonly partner: Partner
  readonly setting: Setting
}

/**
 * The refused rows of a pair of files as one table that needs no second file: a row's own cells beside its
 * denominator, under the names that are always recognized, then the columns that distinguish its rows, then
 * why it was refused. Rows of the second file without a numerator follow.
 */
export function joinedRepair(
  { rows, table, columns, subjectColumns, partner, setting }: Pair,
  rejected: readonly Rejection[],
): string[][] {
  const located = [...rows].map((record) => ({ record, place: locateRow(record, table, columns, setting) }))
  const asked = new Set(located.flatMap(({ place }) => (place.kind === 'row' ? [keyOf(place.row)] : [])))
  const alone = partner.unmatched(asked)
  const ofSecond = new Set(alone.map(({ rejection }) => rejection.message))
  const reasons = new Map<number, Rejection[]>()
  for (const rejection of toRepair(rejected)) {
    if (ofSecond.has(rejection.message)) continue
    reasons.set(rejection.row, [...(reasons.get(rejection.row) ?? []), rejection])
  }
  const also = dimensionColumns(table, rows, subjectColumns)
  const lines: { cells: RoleCells; also: string[]; why: string }[] = []
  for (const { record, place } of located) {
    const why = (reasons.get(record.line) ?? []).filter(
      ({ column }) => record.from === undefined || column === '' || column === record.from.heading,
    )
    if (why.length === 0) continue
    const partnerRow = place.kind === 'row' ? partner.find(place.row) : null
    const cells = { ...roleCells(record, columns), denominator: partnerRow?.ok ? partnerRow.cell : '' }
    lines.push({ cells, also: also.map((at) => record.cells[at] ?? ''), why: why.map(reasonOf).join(' ') })
  }
  for (const { rejection, cells } of alone) {
    lines.push({ cells: { ...cells, numerator: '' }, also: also.map(() => ''), why: reasonOf(rejection) })
  }
  const measured = lines.map((line) =>
    setting.measure ? { ...line, cells: { ...line.cells, measure_code: setting.measure.slug } } : line,
  )
  const roles = WRITTEN.filter(
    (role) =>
      role === 'numerator' ||
      role === 'denominator' ||
      measured.some(({ cells }) => (cells[role] ?? '') !== ''),
  )
  return [
    [...roles, ...also.map((at) => table.headers[at]!), REPAIR_COLUMN],
    ...measured.map(({ cells, also, why }) => [...roles.map((role) => cells[role] ?? ''), ...also, why]),
  ]
}
