import { readFigure } from '../cells/figure.ts'
import { listed } from '../cells/words.ts'
import { FileRefusal } from '../codes.ts'
import { firstRows, someRow } from '../file/rows.ts'
import type { Table } from '../file/table.ts'
import type { Setting } from '../rows/locate.ts'
import type { Columns } from './assign.ts'
import { candidates, ROLES, type Mapping, type Role } from './roles.ts'

/** The columns as the file writes their names. */
export const namesOf = (columns: Columns, table: Table): Mapping =>
  Object.fromEntries(
    ROLES.flatMap((role) => (columns[role] === undefined ? [] : [[role, table.headers[columns[role]]]])),
  )

/**
 * The count of one file of a pair, when nobody named it: the column called value, else the only column with
 * nothing but numbers that no other role uses. A single file is never guessed at.
 */
export function withCountOfPair(columns: Columns, table: Table, role: 'numerator' | 'denominator'): Columns {
  if (columns[role] !== undefined) return columns
  if (columns.value !== undefined) return { ...columns, [role]: columns.value, value: undefined }
  const used = new Set(Object.values(columns))
  const sample = firstRows(table.rows, 60)
  const numeric = table.headers.flatMap((header, column) => {
    const cells = sample.map((row) => row.cells[column] ?? '')
    const kinds = cells.map(
      (cell) => readFigure(cell, { delimiter: table.delimiter, whole: false, percent: false }).kind,
    )
    const isTime = candidates('period', [header]).length + candidates('year', [header]).length > 0
    return header !== '' &&
      !isTime &&
      !used.has(column) &&
      kinds.includes('number') &&
      !kinds.includes('problem')
      ? [column]
      : []
  })
  return numeric.length === 1 ? { ...columns, [role]: numeric[0] } : columns
}

/**
 * Without the column of measures when a measure was chosen and the column holds none of the catalog: then
 * it splits the file.
 */
export function withoutForeignMeasure(columns: Columns, table: Table, setting: Setting): Columns {
  const column = columns.measure_code
  if (column === undefined || !setting.measure) return columns
  if (someRow(table.rows, (row) => setting.findMeasure(row.cells[column] ?? '') !== null)) return columns
  return { ...columns, measure_code: undefined }
}

/**
 * Throws FileRefusal when a needed column was neither recognized nor mapped, listing what there is to map.
 */
export function requireColumns(table: Table, columns: Columns, setting: Setting, paired: boolean): void {
  const has = (...roles: Role[]) => roles.some((role) => columns[role] !== undefined)
  const refuse = (what: string, role: Role): never => {
    const headers = listed(
      table.headers.filter((header) => header !== ''),
      20,
    )
    throw new FileRefusal(
      'missing_column',
      `${table.name} has no column recognized as ${what}. Say which it is; its columns are ${headers}.`,
      role,
    )
  }
  if (!has('period', 'year')) refuse('the period', 'period')
  const single = setting.measure?.shape === 'single'
  if (paired ? !has('numerator') : !has('numerator', 'value', 'reason')) {
    refuse(single ? 'the value' : 'the numerator', single ? 'value' : 'numerator')
  }
  if (!paired && setting.measure && !single && has('numerator') && !has('denominator')) {
    refuse('the denominator', 'denominator')
  }
  if (!setting.measure && !has('measure_code')) refuse('the measure', 'measure_code')
}
