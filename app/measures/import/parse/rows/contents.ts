import { flatString } from '#app/kernel/text/flat-string.ts'
import { readFigure } from '../cells/figure.ts'
import { monthNumber, readTime } from '../cells/period-text.ts'
import type { Delimiter } from '../file/delimiter.ts'
import type { Rows } from '../file/rows.ts'

/** Beyond so many different cells a column's are only counted. */
const MOST_COLLECTED = 2_000

/** The contents of one column: its different cells, as far as they are few, and what they have in common. */
export class Contents {
  readonly values = new Set<string>()
  /** Texts beyond those held, by a hash of each: two that share one count once. */
  readonly #more = new Set<number>()
  /** Whether some cell is a word and no figure. */
  words = false
  /** Whether every cell is a period or a day, a number that may be a year aside. */
  periods = true
  /** Whether every cell is about time, also the bare name of a month. */
  time = true
  digits = true

  get distinct(): number {
    return this.values.size + this.#more.size
  }

  add(cell: string, delimiter: Delimiter): void {
    if (cell === '' || this.values.has(cell)) return
    if (this.values.size < MOST_COLLECTED) this.values.add(flatString(cell))
    else this.#more.add(numberOf(cell))
    const isTime = readTime(cell) !== null
    this.periods &&= isTime && !/^\d{1,4}$/.test(cell)
    this.time &&= isTime || monthNumber(cell) !== null
    this.digits &&= /^[\d.,]+$/.test(cell)
    if (this.words) return
    const figure = readFigure(cell, { delimiter, whole: false, percent: true })
    this.words = figure.kind === 'problem' && figure.code === 'not_a_number'
  }
}

/** FNV-1a (Fowler, Noll and Vo), 30 bits of it. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 2
}

/** The contents of the given columns, in one pass over the rows, and how many rows those are. */
export function contentsOf(
  rows: Rows,
  columns: readonly number[],
  delimiter: Delimiter,
): { readonly rows: number; readonly of: ReadonlyMap<number, Contents> } {
  const of = new Map(columns.map((column) => [column, new Contents()]))
  if (columns.length === 0) return { rows: 0, of }
  let count = 0
  for (const { cells } of rows) {
    count += 1
    for (const [column, contents] of of) contents.add(cells[column] ?? '', delimiter)
  }
  return { rows: count, of }
}
