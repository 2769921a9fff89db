import type { MissingState } from '#app/kernel/reported-value.ts'
import type { RowCode } from '../codes.ts'
import type { Delimiter } from '../file/delimiter.ts'
import { key, quoted } from './words.ts'

/** What a cell that should hold a figure says. `blank` says nothing at all, and is never taken for zero. */
export type Figure =
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean }
  | { readonly kind: 'missing'; readonly state: MissingState }
  | { readonly kind: 'blank' }
  | { readonly kind: 'problem'; readonly code: RowCode; readonly message: string }

const MISSING_WORDS: Record<string, MissingState> = {
  na: 'not-applicable',
  notapplicable: 'not-applicable',
  doesnotapply: 'not-applicable',
  suppressed: 'withheld',
  suppress: 'withheld',
  withheld: 'withheld',
  masked: 'withheld',
  confidential: 'withheld',
  redacted: 'withheld',
  notyet: 'not-yet',
  notyetavailable: 'not-yet',
  notavailableyet: 'not-yet',
  notavailable: 'not-yet',
  pending: 'not-yet',
  tbd: 'not-yet',
  tocome: 'not-yet',
  awaited: 'not-yet',
  nodatayet: 'not-yet',
}

/** `<10`, `fewer than 10`, and the range of counts that a publisher hides behind (`1-9`). */
const SMALL_COUNT = /^(?:[<≤]=?\s*\d+|(?:fewer|less) than \d+|[01]\s*[-–]\s*\d{1,2})$/i

/** What most cells are. */
const PLAIN_COUNT = /^\d{1,9}$/

/** The state a word stands for ("pending", "N/A", "withheld"), or null when it is none of them. */
export function missingState(cell: string): MissingState | null {
  if (cell === '*' || cell === '**' || SMALL_COUNT.test(cell)) return 'withheld'
  return MISSING_WORDS[key(cell)] ?? null
}

const problem = (code: RowCode, message: string): Figure => ({ kind: 'problem', code, message })

const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/
const GROUPED_BY_BLANK = /^[1-9]\d{0,2}(?:[ '’]\d{3})+(?:[.,]\d+)?$/
const GROUPED_BY_POINT = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/
const PLAIN = /^(?:\d+(?:\.\d*)?|\.\d+)$/
const DECIMAL_COMMA = /^\d+,\d+$/

/** The largest number stored: ten digits before the point, four after it. */
const LIMIT = 9_999_999_999

type Parsed = number | 'ambiguous' | null

/**
 * A number without sign. A comma is read as the decimal sign only in files that are not separated by commas,
 * and then only where it cannot group thousands; `1,234` and `1.234` in such a file could be either, and a
 * count can only mean the first of `1,234`.
 */
function parseNumber(text: string, delimiter: Delimiter, whole: boolean): Parsed {
  if (delimiter === ',') {
    if (PLAIN.test(text)) return Number(text)
    if (GROUPED.test(text)) return Number(text.replaceAll(',', ''))
    if (GROUPED_BY_BLANK.test(text) && !text.includes(',')) return Number(text.replace(/[ '’]/g, ''))
    return null
  }
  if (GROUPED.test(text)) {
    const oneComma = text.split(',').length === 2 && !text.includes('.')
    if (oneComma && !whole && delimiter === ';') return 'ambiguous'
    return Number(text.replaceAll(',', ''))
  }
  if (GROUPED_BY_POINT.test(text)) {
    const onePoint = text.split('.').length === 2 && !text.includes(',')
    if (onePoint) return delimiter === ';' ? 'ambiguous' : Number(text)
    return Number(text.replaceAll('.', '').replace(',', '.'))
  }
  if (PLAIN.test(text)) return Number(text)
  if (DECIMAL_COMMA.test(text)) return Number(text.replace(',', '.'))
  if (GROUPED_BY_BLANK.test(text)) return Number(text.replace(/[ '’]/g, '').replace(',', '.'))
  return null
}

/**
 * What spreadsheets show where a formula failed. `#N/A` is one of them: no person wrote "not applicable"
 * there.
 */
const FORMULA_ERROR =
  /^#(N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|BLOCKED!|CONNECT!|#+$)/i

/**
 * How the figure is to be read: as a count (`whole`), or as any number; `percent` where a percent sign makes
 * sense.
 */
export type FigureKind = { readonly delimiter: Delimiter; readonly whole: boolean; readonly percent: boolean }

/**
 * Reads one cell as a figure. Numbers are rounded to four decimals, as in the database, so that the same file
 * read again is the same. A single point is the missing mark of SAS and Stata and says nothing; a dash is
 * zero in one office and missing in the next.
 */
export function readFigure(cell: string, { delimiter, whole, percent }: FigureKind): Figure {
  if (cell === '' || cell === '.') return { kind: 'blank' }
  if (PLAIN_COUNT.test(cell)) return { kind: 'number', value: Number(cell), percent: false }
  if (/^[-–—]+$/.test(cell) || /^\.{2,}$/.test(cell)) {
    return problem(
      'unclear_mark',
      `${quoted(cell)} can mean zero, not available or not applicable. Write 0, "not yet", "not applicable" or "withheld".`,
    )
  }
  if (FORMULA_ERROR.test(cell)) {
    return problem(
      'formula_error',
      `${quoted(cell)} is what a spreadsheet shows where a formula failed. Write the figure itself.`,
    )
  }
  if (cell.startsWith('=')) {
    return problem(
      'formula_error',
      `${quoted(cell)} is a formula that was never calculated. Open the file in a spreadsheet, save it, and upload it again.`,
    )
  }
  const state = missingState(cell)
  if (state) return { kind: 'missing', state }
  if (/\bunreliable\b/i.test(cell)) {
    return problem(
      'unreliable',
      `${quoted(cell)} is marked as unreliable by its source, so it is not charted.`,
    )
  }
  const hasPercent = cell.endsWith('%')
  const unsigned = (hasPercent ? cell.slice(0, -1).trimEnd() : cell).replace(/^\+/, '')
  if (hasPercent && !percent) {
    return problem('percent_in_count', `${quoted(cell)} is a percentage, and a count is needed here.`)
  }
  if (/^[-–−]\s*[\d.]/.test(unsigned) || /^\(\s*[\d.,]+\s*\)$/.test(unsigned)) {
    return problem('negative', `${quoted(cell)} is below zero, which no figure here can be.`)
  }
  const value = parseNumber(unsigned, delimiter, whole)
  if (value === 'ambiguous') {
    return problem(
      'ambiguous_number',
      `${quoted(cell)} can be read in two ways, with or without decimals. Write it without separators.`,
    )
  }
  if (value === null) return problem('not_a_number', `${quoted(cell)} is not a number.`)
  if (value > LIMIT) return problem('out_of_range', `${quoted(cell)} is larger than any figure kept here.`)
  if (whole && !Number.isInteger(value)) {
    return problem('not_whole', `${quoted(cell)} is not a whole number, and a count is needed here.`)
  }
  return { kind: 'number', value: Math.round(value * 10_000) / 10_000, percent: hasPercent }
}
