import { listed } from '../cells/words.ts'
import type { LeftOut, Rejection } from '../codes.ts'
import type { Table } from '../file/table.ts'
import type { LocatedRow } from './locate.ts'

/** What a row is about: no two figures of one team, measure, period and group can both be imported. */
export const keyOf = (
  row: Pick<LocatedRow, 'teamCode' | 'measure' | 'period'> & Partial<Pick<LocatedRow, 'group'>>,
): string =>
  `${row.teamCode ?? ''}|${row.measure.slug}|${row.period}|${row.group ? `${row.group.stratification} ${row.group.stratum}` : ''}`

export type Settled<T> = {
  readonly accepted: T[]
  readonly rejected: Rejection[]
  readonly leftOut: LeftOut[]
}

/**
 * Settles several rows for one period. When they differ in a column that splits the file (hospital, race),
 * they are parts of something and none is taken: choosing one would be a guess. Otherwise the last is a
 * correction of the earlier, which are reported, or left out quietly when they say the same.
 */
export function settleRepeats<T extends { readonly row: LocatedRow }>(
  items: readonly T[],
  table: Table,
  dimensions: readonly number[],
  same: (a: T, b: T) => boolean,
): Settled<T> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const name = keyOf(item.row)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  const settled: Settled<T> = { accepted: [], rejected: [], leftOut: [] }
  for (const group of groups.values()) {
    const last = group.at(-1)!
    if (group.length === 1) {
      settled.accepted.push(last)
      continue
    }
    const cellsOf = (column: number) => [...new Set(group.map((item) => item.row.record.cells[column] ?? ''))]
    const splitting = dimensions.find((column) => cellsOf(column).length > 1)
    if (splitting !== undefined) {
      const header = table.headers[splitting]!
      const message =
        `${group.length} rows of ${table.name} are for ${last.row.period} and differ in "${header}" ` +
        `(${listed(cellsOf(splitting), 4)}). Keep one of them by filtering on that column.`
      for (const { row } of group)
        settled.rejected.push({ row: row.record.line, column: header, code: 'ambiguous_rows', message })
      continue
    }
    settled.accepted.push(last)
    for (const earlier of group.slice(0, -1)) {
      const row = earlier.row.record.line
      if (same(earlier, last)) {
        settled.leftOut.push({ row, why: `the same as row ${last.row.record.line}` })
      } else {
        const message = `Row ${last.row.record.line} gives other figures for ${last.row.period}; the last row of the file counts.`
        settled.rejected.push({ row, column: '', code: 'superseded', message })
      }
    }
  }
  return settled
}
