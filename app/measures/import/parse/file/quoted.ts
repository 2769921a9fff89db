import type { Delimiter } from './delimiter.ts'
import type { FileRecord } from './rows.ts'

/**
 * The records until the first that ends otherwise than well, which begins at `rest` on `line`. `odd`: a mark
 * in it is closed in the middle of a cell, which the general parser has rules for. `open`: one is not closed
 * before the text ends. `end`: there is none.
 */
export type Quoted = {
  readonly records: FileRecord[]
  readonly until: 'end' | 'odd' | 'open'
  readonly rest: number
  readonly line: number
}

/**
 * Takes text apart whose cells may stand in quotation marks, as long as every mark opens and closes a whole
 * cell: what spreadsheets write. Many times faster than the general parser, and as fast for a million short
 * cells as for a few long ones.
 */
export function quotedCells(text: string, first: number, delimiter: Delimiter): Quoted {
  const records: FileRecord[] = []
  let cells: string[] = []
  let started = first
  let rest = 0
  let line = first
  let at = 0
  let lineEnd = -1
  let nextDelimiter = -1
  while (at <= text.length) {
    let end: number
    if (text[at] === '"') {
      const closed = closing(text, at + 1)
      if (closed === -1) return { records, until: 'open', rest, line: started }
      end = closed + 1
      if (end < text.length && text[end] !== delimiter && text[end] !== '\n')
        return { records, until: 'odd', rest, line: started }
      const cell = text.slice(at + 1, closed)
      for (let next = cell.indexOf('\n'); next >= 0; next = cell.indexOf('\n', next + 1)) line += 1
      cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell)
    } else {
      if (lineEnd < at) {
        lineEnd = text.indexOf('\n', at)
        if (lineEnd < 0) lineEnd = text.length
      }
      // Looked for once, however many lines lie before it.
      if (nextDelimiter < at) {
        nextDelimiter = text.indexOf(delimiter, at)
        if (nextDelimiter < 0) nextDelimiter = text.length
      }
      end = Math.min(nextDelimiter, lineEnd)
      cells.push(text.slice(at, end))
    }
    if (text[end] !== delimiter) {
      // Nobody is given blank lines, and a file may hold millions of them.
      if (cells.length > 1 || cells[0]!.trim() !== '') records.push({ line: started, cells })
      line += 1
      started = line
      cells = []
      rest = end + 1
      if (rest >= text.length) break
    }
    at = end + 1
  }
  return { records, until: 'end', rest: text.length, line }
}

/** Where the mark is that closes a cell: the next one that is not doubled; -1 when there is none. */
function closing(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}
