import { listed, quoted } from '../cells/words.ts'
import { FileRefusal } from '../codes.ts'
import { columnOf } from '../columns/assign.ts'
import { columnNamed } from '../columns/roles.ts'
import type { FileRecord } from '../file/records.ts'
import type { Table } from '../file/table.ts'

/** Keep only rows whose cell in `column` is `value`, compared without case and outer blanks. Several conditions must all hold. */
export type Where = { readonly column: string; readonly value: string }

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/**
 * The rows that pass every condition. Throws FileRefusal for an unknown column (unless `lenient`: a second file need not have it) and when
 * no row is left, telling what the column does hold.
 */
export function filterRows(table: Table, where: readonly Where[], lenient = false): readonly FileRecord[] {
  let rows = table.rows
  for (const { column: name, value } of where) {
    if (lenient && columnNamed(name, table.headers) < 0) continue
    const column = columnOf(name, table, 'to filter by')
    const kept = rows.filter((row) => same(row.cells[column] ?? '', value))
    if (kept.length === 0 && rows.length > 0) {
      const held = [...new Set(rows.map((row) => row.cells[column] ?? '').filter((cell) => cell !== ''))]
      throw new FileRefusal(
        'nothing_matches',
        `No row of ${table.name} has ${quoted(value)} in ${quoted(name)}; it holds ${listed(held)}.`,
        name,
      )
    }
    rows = kept
  }
  return rows
}
