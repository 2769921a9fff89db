import type { RecordedValue } from '../../team-measure.ts'

/** The content of the controls of one cell, as text. */
export type CellText = {
  readonly numerator: string
  readonly denominator: string
  /** `value` or one of the reasons for having none; anything else came from nowhere we know. */
  readonly state: string
  readonly provisional: boolean
}

export const EMPTY_CELL: CellText = { numerator: '', denominator: '', state: 'value', provisional: false }

/** All that can be typed into a cell: its figures, and a comment on them. */
export type CellDraft = CellText & { readonly comment: string; readonly onChart: boolean }

/** One cell of one measure, and what is written in it. */
export type TypedCell = CellText & {
  /** The measure's slug. */
  readonly measure: string
  readonly period: string
  /** Stamp of what the cell showed when it was filled in; null when the sender did not say. */
  readonly was: string | null
  /** Why the figure is as it is, in the person's words; empty leaves what is there. */
  readonly comment?: string
  /**
   * Stamp of the comment that stood there when the cell was filled in; absent when the sender did not say.
   */
  readonly said?: string
  /** Whether the comment is to be shown on the chart as well. */
  readonly onChart?: boolean
  /** The figures that a person has confirmed: `sureText` of them. */
  readonly sure?: string
  /** Which of two figures stays, where somebody else saved another one meanwhile. */
  readonly keep?: string
}

/** The figures of a cell as the answer to a question names them, so that it does not answer for others. */
export const sureText = ({ numerator, denominator }: CellText): string =>
  `${numerator.trim()}/${denominator.trim()}`

/** The stamp of a cell that nobody has answered. */
export const NOTHING = 'none'

type Stored = Pick<RecordedValue, 'reported' | 'provisional'> | null

/** The two answers to the question which figure stays; mine only over the one that was seen. */
export const KEEP_THEIRS = 'theirs'
export const keepMine = (theirs: Stored): string => `mine ${stampOf(theirs)}`

/** What a cell shows of what is saved. */
export function textOf(stored: Stored): CellText {
  if (stored === null) return EMPTY_CELL
  const { reported, provisional } = stored
  if (reported.state !== 'value') return { ...EMPTY_CELL, state: reported.state, provisional }
  const { numerator, denominator } = reported
  return {
    numerator: String(numerator),
    denominator: denominator === null ? '' : String(denominator),
    state: 'value',
    provisional,
  }
}

/**
 * What a cell showed, in a few characters that travel with the form, so that only what was touched is read.
 */
export function stampOf(stored: Stored): string {
  if (stored === null) return NOTHING
  const { state, numerator, denominator, provisional } = textOf(stored)
  return [state, numerator, denominator, provisional ? 'provisional' : 'final'].join('|')
}

/** The text a stamp was made of. A stamp that we never wrote reads as an empty cell. */
export function stampText(stamp: string): CellText {
  const [state, numerator, denominator, status] = stamp.split('|')
  if (state === undefined || numerator === undefined || denominator === undefined) return EMPTY_CELL
  return { numerator, denominator, state, provisional: status === 'provisional' }
}

export const trimmed = (text: CellText): CellText => ({
  ...text,
  numerator: text.numerator.trim(),
  denominator: text.denominator.trim(),
})

export const sameText = (a: CellText, b: CellText): boolean =>
  a.numerator === b.numerator &&
  a.denominator === b.denominator &&
  a.state === b.state &&
  a.provisional === b.provisional

/** A comment in a few characters (FNV-1a), enough to see that it is another; empty for none. */
export function saidStamp(comment: string | null): string {
  if (comment === null || comment === '') return ''
  let hash = 0x811c9dc5
  for (const letter of comment) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193)
  return (hash >>> 0).toString(36)
}

/**
 * The cell, the stamp of what it showed and that of its comment in one text, as the form of the grid carries
 * them.
 */
export const cellMark = (slug: string, period: string, was: string, comment: string | null = null): string =>
  [cellKey(slug, period), was, saidStamp(comment)].join(' ').trimEnd()

/** The parts of a `cellMark`; a text we never wrote gives a cell that does not exist. */
export function readCellMark(mark: string): { measure: string; period: string; was: string; said: string } {
  const [key = '', was = '', said = ''] = mark.split(' ')
  const dot = key.lastIndexOf('.')
  return {
    measure: key.slice(0, Math.max(dot, 0)),
    period: key.slice(dot + 1),
    was,
    said,
  }
}

/** One cell among all measures and periods: `safe-crib-audit.2026-03`. */
export const cellKey = (slug: string, period: string): string => `${slug}.${period}`
