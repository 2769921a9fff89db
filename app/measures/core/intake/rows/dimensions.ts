import { readFigure } from '../cells/figure.ts'
import { monthNumber, readTime } from '../cells/period-text.ts'
import type { Columns } from '../columns/assign.ts'
import type { FileRecord } from '../file/records.ts'
import type { Table } from '../file/table.ts'

const MOST_VALUES = 80

/**
 * Columns nobody mapped that split the file into parts (hospital, race, age group) rather than adding facts to a row: they hold words, or
 * numbers that come back again and again. Rows that differ in one of them are not corrections of each other.
 */
export function dimensionColumns(table: Table, rows: readonly FileRecord[], columns: Columns): number[] {
  const used = new Set(Object.values(columns))
  return table.headers.flatMap((header, column) => {
    if (header === '' || used.has(column)) return []
    const cells = rows.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '')
    const distinct = [...new Set(cells)]
    if (distinct.length < 2 || distinct.every((cell) => readTime(cell) !== null && !/^\d{1,4}$/.test(cell)))
      return []
    const words = distinct.some((cell) => {
      const figure = readFigure(cell, { delimiter: table.delimiter, whole: false, percent: true })
      return figure.kind === 'problem' && figure.code === 'not_a_number'
    })
    return words || distinct.length <= rows.length / 2 ? [column] : []
  })
}

/** A column by which the file could be narrowed to one series, and what it holds. */
export type Split = {
  readonly column: string
  readonly values: readonly string[]
  readonly suggested: string | null
}

const isTime = (cell: string) => readTime(cell) !== null || monthNumber(cell) !== null

/** Public exports bring each label with its code; one of the two is enough to filter by. */
const isCodeOf = (header: string, headers: readonly string[]) =>
  / code$/i.test(header) && headers.includes(header.replace(/ code$/i, ''))

/** The filters worth proposing: the state's column when it holds several states, and the columns of words that split the file. */
export function proposeSplits(table: Table, columns: Columns, isOwnTeam: (cell: string) => boolean): Split[] {
  const valuesOf = (column: number) => [
    ...new Set(table.rows.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '')),
  ]
  const team = columns.state ?? columns.team_code
  const teams = team === undefined ? [] : valuesOf(team)
  const ofTeams =
    team === undefined || teams.length < 2
      ? []
      : [
          {
            column: table.headers[team]!,
            values: teams.slice(0, MOST_VALUES),
            suggested: teams.find(isOwnTeam) ?? null,
          },
        ]
  const others = dimensionColumns(table, table.rows, columns).flatMap((column) => {
    const header = table.headers[column]!
    const values = valuesOf(column)
    const useless =
      values.every(isTime) || isCodeOf(header, table.headers) || values.every((v) => /^[\d.,]+$/.test(v))
    return useless || values.length > MOST_VALUES ? [] : [{ column: header, values, suggested: null }]
  })
  return [...ofTeams, ...others]
}
