import type { Rejection, RowCode } from '../codes.ts'
import { assignColumns } from '../columns/assign.ts'
import { requireColumns, withCountOfPair, withoutForeignMeasure } from '../columns/require.ts'
import { columnNamed, type Mapping, type Role } from '../columns/roles.ts'
import type { Delimiter } from '../file/delimiter.ts'
import type { Table } from '../file/table.ts'
import { dimensionColumns } from './dimensions.ts'
import { filterRows, type Where } from './filter.ts'
import { roleCells, type RoleCells } from './role-cells.ts'
import { locateRow, type LocatedRow, type Setting } from './locate.ts'
import { keyOf, settleRepeats } from './settle.ts'

export type Partnered =
  | { readonly ok: true; readonly cell: string }
  | { readonly ok: false; readonly code: RowCode; readonly message: string }

/** The file with the denominators of a pair, ready to be asked. */
export type Partner = {
  readonly header: string
  readonly delimiter: Delimiter
  /** The denominator for a row of the first file: same team, measure and period. */
  readonly find: (row: LocatedRow) => Partnered
  /**
   * Denominators for which the first file has no row, of which it asked by `keyOf`; their line is that of the
   * second file, and so are their cells.
   */
  readonly unmatched: (
    asked: ReadonlySet<string>,
  ) => { readonly rejection: Rejection; readonly cells: RoleCells }[]
}

/**
 * Reads the second file of a pair under the same filter. `mapping` is what the person mapped; a column
 * missing here falls back to aliases, and the denominator to the name the numerator has in the first file
 * (`numeratorName`), as public exports give both the same.
 */
export function readPartner(
  table: Table,
  mapping: Mapping,
  numeratorName: string | undefined,
  where: readonly Where[],
  setting: Setting,
  firstName: string,
): Partner {
  const present = Object.entries(mapping).filter(
    ([role, name]) =>
      role === 'denominator' ||
      (role !== 'numerator' && role !== 'value' && columnNamed(name, table.headers) >= 0),
  )
  const own: Partial<Record<Role, string>> = Object.fromEntries(present)
  let columns = assignColumns(table, own, { isTeam: (cell) => setting.findTeam(cell)?.kind === 'team' })
  if (columns.denominator === undefined && numeratorName !== undefined) {
    const twin = columnNamed(numeratorName, table.headers)
    if (twin >= 0) columns = { ...columns, denominator: twin }
  }
  columns = withCountOfPair(columns, table, 'denominator')
  requireColumns(table, { ...columns, numerator: columns.denominator }, setting, true)
  const column = columns.denominator!
  const rows = [...filterRows(table, where, true)]
  const located = rows.flatMap((record) => {
    const result = locateRow(record, table, columns, setting)
    return result.kind === 'row' && (record.cells[column] ?? '') !== '' ? [{ row: result.row }] : []
  })
  const cellOf = (row: LocatedRow) => row.record.cells[column] ?? ''
  const dimensions = dimensionColumns(table, rows, withoutForeignMeasure(columns, table, setting))
  const settled = settleRepeats(located, table, dimensions, (a, b) => cellOf(a.row) === cellOf(b.row))
  const byKey = new Map(settled.accepted.map(({ row }) => [keyOf(row), row]))
  const ambiguous = new Map(
    located.filter(({ row }) => !byKey.has(keyOf(row))).map(({ row }) => [keyOf(row), row.record.line]),
  )
  const header = table.headers[column]!
  return {
    header,
    delimiter: table.delimiter,
    find(row) {
      const partner = byKey.get(keyOf(row))
      if (partner) return { ok: true, cell: cellOf(partner) }
      const line = ambiguous.get(keyOf(row))
      if (line === undefined) {
        return {
          ok: false,
          code: 'no_partner',
          message: `${table.name} has no denominator for ${row.period}.`,
        }
      }
      const why = settled.rejected.find((rejection) => rejection.row === line)
      return { ok: false, code: 'ambiguous_rows', message: why?.message ?? '' }
    },
    unmatched(known) {
      return settled.accepted
        .filter(({ row }) => !known.has(keyOf(row)))
        .map(({ row }) => ({
          rejection: {
            row: row.record.line,
            column: header,
            code: 'no_partner',
            message: `Row ${row.record.line} of ${table.name} is for ${row.period}, for which ${firstName} has no numerator.`,
          },
          cells: roleCells(row.record, columns),
        }))
    },
  }
}
