import { CsvError, parse } from 'csv-parse/sync'
import { FileRefusal } from '../codes.ts'
import { detectDelimiter, isSeparatorLine, type Delimiter } from './delimiter.ts'

/** One record of the file: the line on which it begins (first line is 1) and its cells, trimmed. */
export type FileRecord = {
  readonly line: number
  readonly cells: readonly string[]
  /** Of a record made of a wide table: the heading its figures stand under, and the line of its denominator. */
  readonly from?: { readonly heading: string; readonly denominatorLine: number | null }
}
export type Records = { readonly delimiter: Delimiter; readonly records: readonly FileRecord[] }

/** Public exports (CDC WONDER) put everything after the figures behind a line of dashes. Blanked, so that lines keep their number. */
const FOOTER = /^\s*"?-{3,}"?[\t;,]*\s*$/m

const NO_BREAK_SPACES = /[\u00a0\u202f\u2007]/g

/** A cell without the blanks and quotation marks around it. */
export function trimmed(cell: string): string {
  const text = cell.replace(NO_BREAK_SPACES, ' ').trim()
  // A blank before the quotation mark makes the parser keep the marks as text.
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).trim() : text
}

/** Takes a file's text apart. Throws FileRefusal when a quotation mark is never closed. */
export function readRecords(name: string, text: string): Records {
  const delimiter = detectDelimiter(text)
  const footer = FOOTER.exec(text)
  const body = footer ? text.slice(0, footer.index) : text
  const separator = isSeparatorLine(body.slice(0, 100).split('\n', 1)[0]!)
  const recordOf = (line: number, cells: readonly string[]): FileRecord | null => {
    const record = { line, cells: cells.map(trimmed) }
    return (line === 1 && separator) || record.cells.every((cell) => cell === '') ? null : record
  }
  // Without quotation marks a line is a record and its cells stand between the delimiters, which is told many times faster.
  if (!body.includes('"')) {
    const records = body.split('\n').flatMap((text, i) => recordOf(i + 1, text.split(delimiter)) ?? [])
    return { delimiter, records }
  }
  try {
    let line = 1
    const records: FileRecord[] = []
    parse(body, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      on_record: (cells: string[], { lines }) => {
        const record = recordOf(line, cells)
        if (record) records.push(record)
        line = lines + 1
        return null
      },
    })
    return { delimiter, records }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new FileRefusal(
      'unreadable',
      `${name} cannot be read: a quotation mark is opened and never closed. Nothing was read. Look for a single " and remove it.`,
    )
  }
}
