import { guarded } from '#app/kernel/formula-guard.ts'

export type CsvCell = string | number | null

/** Tells spreadsheets, at the beginning of a file, that its letters are UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** Rows as a CSV file. A text that a spreadsheet would run is held by an apostrophe; numbers stay what they are. */
export const csvOf = (rows: readonly (readonly CsvCell[])[]): string =>
  BYTE_ORDER_MARK +
  rows.map((row) => csvLine(row.map((cell) => (typeof cell === 'string' ? guarded(cell) : cell)))).join('')

/** One line (RFC 4180): cells quoted where they have to be, also for programs whose separator is a semicolon. */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(quoted).join(',')}\r\n`

function quoted(cell: CsvCell): string {
  const text = cell === null ? '' : String(cell)
  return /[",\r\n;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
