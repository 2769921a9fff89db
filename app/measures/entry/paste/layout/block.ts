import { FileRefusal } from '../../../import/parse/codes.ts'
import { isPersonLevel } from '../../../import/parse/columns/person-level.ts'
import { listed } from '../../../import/parse/cells/words.ts'
import { readRecords } from '../../../import/parse/file/records.ts'

/**
 * What was pasted, taken apart: all rows are equally long, and wholly empty rows and columns at the edges are
 * gone.
 */
export type Block =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly message: string }

/** More than a state reports in ten years; what is larger belongs in a file. */
export const MOST_PASTED = { characters: 400_000, cells: 20_000 }

/** One figure on a line: commas in it group thousands and separate nothing. */
const ONE_FIGURE = /^(?:[<≤]?\s*\d{1,3}(?:,\d{3})*(?:\.\d+)?\s*%?|[-–—.]+|n\/?a)?$/i

/** Takes apart what a spreadsheet puts on the clipboard, or what somebody typed with commas. */
export function readBlock(text: string): Block {
  const refused = (message: string): Block => ({ ok: false, message })
  if (text.trim() === '') return refused('There is nothing in it. Copy the cells in your spreadsheet first.')
  if (text.length > MOST_PASTED.characters)
    return refused('This is more than can be pasted at once. Import it as a file instead.')
  try {
    const { filled, from, to } = filledPart(splitRows(text))
    if (filled.length === 0)
      return refused('There is nothing in it. Copy the cells in your spreadsheet first.')
    // Counted before rows are made equally long: many short rows beside one wide row would fill the memory.
    if (filled.length * (to - from) > MOST_PASTED.cells)
      return refused('This is more than can be pasted at once. Import it as a file instead.')
    const rows = filled.map((row) => Array.from({ length: to - from }, (_, i) => row[from + i] ?? ''))
    const persons = rows.slice(0, 10).flatMap((row) => row.filter(isPersonLevel))
    if (persons.length > 0) {
      const names = listed(persons.map((name) => `"${name}"`))
      return refused(
        `The headings ${names} may describe single persons, so nothing was kept. Count the rows into totals and paste those.`,
      )
    }
    return { ok: true, rows }
  } catch (error) {
    if (error instanceof FileRefusal) return refused(error.message)
    throw error
  }
}

function splitRows(text: string): readonly (readonly string[])[] {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (!text.includes('\t') && lines.every((line) => ONE_FIGURE.test(line))) return lines.map((line) => [line])
  return readRecords('What was pasted', text).records.map((record) => record.cells)
}

/**
 * The rows that hold something, and the columns between which all of it stands: from `from`, and before `to`.
 */
function filledPart(all: readonly (readonly string[])[]) {
  const filled = all.filter((row) => row.some((cell) => cell !== ''))
  let [from, to] = [Infinity, 0]
  for (const row of filled) {
    from = Math.min(
      from,
      row.findIndex((cell) => cell !== ''),
    )
    to = Math.max(to, row.findLastIndex((cell) => cell !== '') + 1)
  }
  return { filled, from, to }
}

/** Rows as columns. `rows` are equally long. */
export const transposed = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''))
