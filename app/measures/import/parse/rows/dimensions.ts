import type { Columns } from '../columns/assign.ts'
import type { Rows } from '../file/rows.ts'
import type { Table } from '../file/table.ts'
import { contentsOf, type Contents } from './contents.ts'

const MOST_VALUES = 80

/** Named columns that have no role. */
function freeColumns(table: Table, columns: Columns): number[] {
  const used = new Set(Object.values(columns))
  return table.headers.flatMap((header, column) => (header === '' || used.has(column) ? [] : [column]))
}

/** Whether a column splits its rows: it holds words, or numbers that come back again and again. */
const splitsRows = (contents: Contents, rows: number): boolean =>
  contents.distinct >= 2 && !contents.periods && (contents.words || contents.distinct <= rows / 2)

/**
 * Columns nobody mapped that split the file into parts (hospital, race, age group) rather than adding facts
 * to a row: they hold words, or numbers that come back again and again. Rows that differ in one of them are
 * not corrections of each other.
 */
export function dimensionColumns(table: Table, rows: Rows, columns: Columns): number[] {
  const free = freeColumns(table, columns)
  const columnContents = contentsOf(rows, free, table.delimiter)
  return free.filter((column) => splitsRows(columnContents.of.get(column)!, columnContents.rows))
}

/** A column by which the file could be narrowed to one series, and what it holds. */
export type Split = {
  readonly column: string
  readonly values: readonly string[]
  readonly suggested: string | null
}

/** Public exports bring each label with its code; one of the two is enough to filter by. */
const isCodeOf = (header: string, headers: readonly string[]) =>
  / code$/i.test(header) && headers.includes(header.replace(/ code$/i, ''))

/**
 * The filters worth proposing: the state's column when it holds several states, and the columns of words that
 * split the file.
 */
export function proposeSplits(table: Table, columns: Columns, isOwnTeam: (cell: string) => boolean): Split[] {
  const team = columns.state ?? columns.team_code
  const free = freeColumns(table, columns)
  const columnContents = contentsOf(table.rows, team === undefined ? free : [team, ...free], table.delimiter)
  const teams = team === undefined ? [] : [...columnContents.of.get(team)!.values]
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
  const others = free.flatMap((column) => {
    const contents = columnContents.of.get(column)!
    const header = table.headers[column]!
    const useless =
      !splitsRows(contents, columnContents.rows) ||
      contents.time ||
      contents.digits ||
      isCodeOf(header, table.headers)
    return useless || contents.distinct > MOST_VALUES
      ? []
      : [{ column: header, values: [...contents.values], suggested: null }]
  })
  return [...ofTeams, ...others]
}
