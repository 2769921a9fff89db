import { listed, quoted } from '../cells/words.ts'
import { FileRefusal } from '../codes.ts'
import { columnOf } from '../columns/assign.ts'
import { columnNamed } from '../columns/roles.ts'
import { hasRows, rowsWhere, type Rows } from '../file/rows.ts'
import type { Table } from '../file/table.ts'
import { contentsOf } from './contents.ts'

/**
 * Keep only rows whose cell in `column` is `value`, compared without case and outer blanks. Several
 * conditions must all hold.
 */
export type Where = { readonly column: string; readonly value: string }

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/**
 * The rows that pass every condition. Throws FileRefusal for an unknown column (unless `lenient`: a second
 * file need not have it) and when no row is left, with what the column does hold.
 */
export function filterRows(table: Table, where: readonly Where[], lenient = false): Rows {
  let rows = table.rows
  for (const { column: name, value } of where) {
    if (lenient && columnNamed(name, table.headers) < 0) continue
    const column = columnOf(name, table, 'to filter by')
    const matching = rowsWhere(rows, (row) => same(row.cells[column] ?? '', value))
    if (!hasRows(matching) && hasRows(rows)) {
      const held = [...contentsOf(rows, [column], table.delimiter).of.get(column)!.values]
      throw new FileRefusal(
        'nothing_matches',
        `No row of ${table.name} has ${quoted(value)} in ${quoted(name)}; it holds ${listed(held)}.`,
        name,
      )
    }
    rows = matching
  }
  return rows
}
