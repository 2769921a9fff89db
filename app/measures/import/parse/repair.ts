import type { Rejection } from './codes.ts'
import { REPAIR_COLUMN } from './file/table.ts'
import { rowsWhere, type Rows } from './file/rows.ts'

/**
 * Rows that another row of the same file replaced: uploading them alone would restore the older figures.
 */
const NOT_TO_REPAIR: ReadonlySet<Rejection['code']> = new Set(['superseded'])

export const toRepair = (rejected: readonly Rejection[]): readonly Rejection[] =>
  rejected.filter(({ code }) => !NOT_TO_REPAIR.has(code))

/** Why a row was refused, with the column it is about. */
export const reasonOf = ({ column, message }: Rejection): string =>
  column === '' ? message : `${column}: ${message}`

/**
 * The refused rows as a table of the same layout, with a last column that says why; that column is ignored
 * when the table is uploaded again. A wide table comes back whole, because its rows need each other; what is
 * stored already stays as it is.
 */
export function repairTable(
  records: Rows,
  { headerLine, wide }: { headerLine: number; wide: boolean },
  rejected: readonly Rejection[],
): string[][] {
  const reasons = new Map<number, string[]>()
  for (const rejection of toRepair(rejected)) {
    reasons.set(rejection.row, [...(reasons.get(rejection.row) ?? []), reasonOf(rejection)])
  }
  const wanted = [...rowsWhere(records, ({ line }) => wide || line === headerLine || reasons.has(line))]
  const earlier = wanted.find(({ line }) => line === headerLine)?.cells.indexOf(REPAIR_COLUMN) ?? -1
  const width = Math.max(0, ...wanted.map(({ cells }) => cells.length))
  return wanted.map(({ line, cells }) => {
    const padded = Array.from({ length: width }, (_, i) => cells[i] ?? '')
    const own = earlier < 0 ? padded : padded.filter((_, i) => i !== earlier)
    return [...own, line === headerLine ? REPAIR_COLUMN : (reasons.get(line) ?? []).join(' ')]
  })
}
