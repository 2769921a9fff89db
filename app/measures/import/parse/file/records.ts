import { CsvError, parse } from 'csv-parse/sync'
import { FileRefusal } from '../codes.ts'
import type { FileText } from './decode.ts'
import { detectDelimiter, isSeparatorLine, type Delimiter } from './delimiter.ts'
import { quotedCells } from './quoted.ts'
import { rowsWhere, type FileRecord, type Rows } from './rows.ts'

export type Records = { readonly delimiter: Delimiter; readonly records: Rows }

/**
 * Public exports (CDC WONDER) put everything after the figures behind a line of dashes, in quotation marks or
 * not, with empty cells behind it or none. Blanked, so that lines keep their number.
 */
export const FOOTER = /^[^\S\n\r\u2028\u2029]*(?:"[^\S\n\r\u2028\u2029]*)?-{3,}(?:[^\S\n]|[;,"])*$/m

const NO_BREAK_SPACES = /[\u00a0\u202f\u2007]/g

/** A cell without the blanks and quotation marks around it. */
export function trimmed(cell: string): string {
  const text = cell.replace(NO_BREAK_SPACES, ' ').trim()
  // A blank before the quotation mark makes the parser keep the marks as text.
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).trim() : text
}

/** From how many characters the delimiter is detected. */
const BEGINNING = 50_000

function beginningOf(text: FileText): string {
  let beginning = ''
  for (const piece of text) {
    beginning += piece
    if (beginning.length >= BEGINNING) break
  }
  return beginning.slice(0, BEGINNING)
}

/**
 * Takes a file's text apart as it is gone through. Going through it throws FileRefusal when a quotation mark
 * is never closed.
 */
export function openRecords(name: string, text: FileText): Records {
  const beginning = beginningOf(text)
  const delimiter = detectDelimiter(beginning)
  const separated = isSeparatorLine(beginning.slice(0, 100).split('\n', 1)[0]!)
  const records = { [Symbol.iterator]: () => recordsIn(name, text, delimiter) }
  return { delimiter, records: separated ? rowsWhere(records, ({ line }) => line !== 1) : records }
}

/** Takes a short text apart at once. Throws FileRefusal when a quotation mark is never closed. */
export function readRecords(
  name: string,
  text: string,
): Records & { readonly records: readonly FileRecord[] } {
  const { delimiter, records } = openRecords(name, [text])
  return { delimiter, records: [...records] }
}

function* recordsIn(name: string, text: FileText, delimiter: Delimiter): Generator<FileRecord> {
  let line = 1
  // What waits for a quotation mark to be closed, and from which length on it is tried again: twice as long
  // each time, so that a mark which is never closed costs little.
  let open = ''
  let retry = 0
  const whole = (lines: string, last: boolean): readonly FileRecord[] => {
    const part = open + lines
    if (!last && part.length < retry) {
      open = part
      return []
    }
    const { records, rest } = quotedRecords(part, line, delimiter)
    if (rest < part.length && last) throw neverClosed(name)
    open = part.slice(rest)
    retry = open.length * 2
    line += lineEndsIn(rest < part.length ? part.slice(0, rest) : part)
    return records
  }
  for (const piece of text) {
    const footer = piece.includes('---') ? FOOTER.exec(piece) : null
    const part = footer ? piece.slice(0, footer.index) : piece
    if (open !== '' || part.includes('"')) {
      const complete = whole(part, footer !== null)
      for (const record of complete) if (isFilled(name, record)) yield record
    } else {
      // Without quotation marks a line is a record. Each is let go of before the next is made: of half a
      // million that are made at once, all have to be kept alive. One by one here, since handing over to
      // another generator takes longer for so many.
      const clean = part.search(NO_BREAK_SPACES) < 0
      for (let at = 0; at < part.length; line += 1) {
        const next = part.indexOf('\n', at)
        const end = next < 0 ? part.length : next
        // Nobody is given blank lines, and a file may hold millions of them.
        if (end > at) {
          const record = { line, cells: plainCells(part.slice(at, end), delimiter, clean) }
          if (isFilled(name, record)) yield record
        }
        at = end + 1
      }
    }
    if (footer) return
  }
  if (open !== '') for (const record of whole('', true)) if (isFilled(name, record)) yield record
}

function plainCells(line: string, delimiter: Delimiter, clean: boolean): string[] {
  const cells = line.split(delimiter)
  for (let i = 0; i < cells.length; i += 1) cells[i] = clean ? cells[i]!.trim() : trimmed(cells[i]!)
  return cells
}

function lineEndsIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/** As many columns as the widest spreadsheet has. */
const MOST_COLUMNS = 16_384

function isFilled(name: string, { line, cells }: FileRecord): boolean {
  if (cells.length > MOST_COLUMNS)
    throw new FileRefusal(
      'unreadable',
      `${name} cannot be read: row ${line} has ${cells.length.toLocaleString('en-US')} cells, more than any spreadsheet. Nothing was read.`,
    )
  for (let i = 0; i < cells.length; i += 1) if (cells[i] !== '') return true
  return false
}

/** The records until the first whose quotation mark is still open at the end, and where that one begins. */
function quotedRecords(text: string, first: number, delimiter: Delimiter) {
  const quoted = quotedCells(text, first, delimiter)
  const records = quoted.records.map(({ line, cells }) => ({ line, cells: cells.map(trimmed) }))
  if (quoted.until !== 'odd') return { records, rest: quoted.rest }
  const odd = oddlyQuotedRecords(text.slice(quoted.rest), quoted.line, delimiter)
  return odd === null ? { records, rest: quoted.rest } : { records: [...records, ...odd], rest: text.length }
}

/** The same where marks stand in the middle of cells. Null when one is still open at the end. */
function oddlyQuotedRecords(text: string, first: number, delimiter: Delimiter): FileRecord[] | null {
  let line = first
  const records: FileRecord[] = []
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      on_record: (cells: string[], { lines }) => {
        records.push({ line, cells: cells.map(trimmed) })
        line = first + lines
        return null
      },
    })
    return records
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return null
  }
}

const neverClosed = (name: string) =>
  new FileRefusal(
    'unreadable',
    `${name} cannot be read: a quotation mark is opened and never closed. Nothing was read. Look for a single " and remove it.`,
  )
