import { CsvError, parse } from 'csv-parse/sync'
import { listed } from '#app/measures/import/parse/cells/words.ts'
import { unguarded } from '#app/kernel/text/formula-guard.ts'
import { FileRefusal } from '#app/measures/import/parse/codes.ts'
import { isPersonLevel, refusePersonLevel } from '#app/measures/import/parse/columns/person-level.ts'
import { detectDelimiter, isSeparatorLine } from '#app/measures/import/parse/file/delimiter.ts'
import { columnOf, type Column } from './columns.ts'

/** How many tests one file holds at most. */
export const MOST_ROWS = 500

/** A row under the names of our columns, its texts as they were written. `line`: of the file, from 1. */
export type TableRow = { readonly line: number; readonly cells: Readonly<Partial<Record<Column, string>>> }

export type TestTable = {
  readonly rows: readonly TableRow[]
  /** Headers that were not recognized and are ignored. */
  readonly passedOver: readonly string[]
}

/**
 * Takes the text of a table of tests apart; the first line that is not empty names the columns, in any order.
 * Throws FileRefusal for what is no such table, has too many rows, or describes single persons.
 */
export function readTestTable(name: string, text: string): TestTable {
  const [head, ...rest] = recordsOf(name, text)
  if (head === undefined) throw new FileRefusal('empty_file', `${name} is empty.`)
  const headers = head.cells.map((cell) => unguarded(cell.trim()))
  refusePersonLevel(
    name,
    headers.filter((header) => isPersonLevel(header) && columnOf(header) === null),
  )
  const columns = headers.map(columnOf)
  const twice = columns.find((column, at) => column !== null && columns.indexOf(column) !== at)
  if (twice)
    throw new FileRefusal(
      'repeated_column',
      `${name} has two columns for ${twice}. Keep the one that counts.`,
    )
  if (!columns.includes('change')) {
    throw new FileRefusal(
      'missing_column',
      `${name} has no column named "change", which says what was changed. Its first line has: ${listed(headers.filter(Boolean)) || 'nothing'}.`,
    )
  }
  if (rest.length === 0)
    throw new FileRefusal('no_rows', `${name} names its columns and has no test beneath them.`)
  if (rest.length > MOST_ROWS) {
    throw new FileRefusal(
      'too_large',
      `${name} has ${rest.length.toLocaleString('en-US')} rows; one file brings at most ${MOST_ROWS} tests. Split it.`,
    )
  }
  return {
    rows: rest.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(
        columns.flatMap((column, at) => {
          const words = unguarded((cells[at] ?? '').trim())
          return column === null || words === '' ? [] : [[column, words]]
        }),
      ),
    })),
    passedOver: headers.filter((header, at) => header !== '' && columns[at] === null),
  }
}

type FileLine = { readonly line: number; readonly cells: readonly string[] }

function recordsOf(name: string, text: string): FileLine[] {
  const delimiter = detectDelimiter(text)
  const records: FileLine[] = []
  let line = 1
  try {
    parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      on_record: (cells: string[], { lines }) => {
        const separator = line === 1 && cells.length <= 2 && isSeparatorLine(cells.join(delimiter))
        if (!separator && cells.some((cell) => cell.trim() !== '')) records.push({ line, cells })
        line = lines + 1
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new FileRefusal(
      'unreadable',
      `${name} cannot be taken apart: a quotation mark near line ${line} is never closed. Nothing was read.`,
    )
  }
  return records
}
