import type { MissingState, ReportedValue } from '#app/kernel/reported-value.ts'
import { missingState, readFigure, type Figure } from '../cells/figure.ts'
import { key, quoted } from '../cells/words.ts'
import { readStatus } from '../cells/status.ts'
import type { RowCode } from '../codes.ts'
import type { Delimiter } from '../file/delimiter.ts'
import type { KnownMeasure } from './known.ts'

/** The cells of one row that make its reading; `null` where the file has no such column. */
export type FigureCells = {
  readonly numerator: string | null
  readonly denominator: string | null
  readonly value: string | null
  readonly reason: string | null
  readonly status: string | null
  readonly comment: string | null
}
export type FigureRole = keyof FigureCells

/** `blank`: the row says nothing about its period. The column of a refusal is given as its role. */
export type ParsedFigure =
  | {
      readonly kind: 'reported'
      readonly reported: ReportedValue
      readonly provisional: boolean | null
      readonly comment: string | null
    }
  | { readonly kind: 'blank' }
  | { readonly kind: 'refused'; readonly role: FigureRole; readonly code: RowCode; readonly message: string }

const refused = (role: FigureRole, code: RowCode, message: string): ParsedFigure => ({
  kind: 'refused',
  role,
  code,
  message,
})

const isNumber = (figure: Figure): figure is Extract<Figure, { kind: 'number' }> => figure.kind === 'number'

const FIGURES = ['numerator', 'denominator', 'value'] as const

const missingIn = (figure: Figure): MissingState[] => (figure.kind === 'missing' ? [figure.state] : [])

/** When cells disagree on why there is no figure, the most protective wins. */
const PROTECTIVE: readonly MissingState[] = ['withheld', 'not-yet', 'not-applicable']

function numbersFor(
  measure: KnownMeasure,
  figures: Record<'numerator' | 'denominator' | 'value', Figure>,
): ParsedFigure | ReportedValue {
  const { numerator, denominator, value } = figures
  if (measure.shape === 'single') {
    if (isNumber(value)) return { state: 'value', numerator: value.value, denominator: null }
    if (isNumber(denominator)) {
      return refused(
        'value',
        'needs_one_number',
        `${measure.name} is one number; the row brings a numerator and a denominator. Fill the column "value".`,
      )
    }
    if (isNumber(numerator)) return { state: 'value', numerator: numerator.value, denominator: null }
    return { kind: 'blank' }
  }
  if (isNumber(numerator) && isNumber(denominator)) {
    if (measure.shape === 'proportion' && numerator.value > denominator.value) {
      return refused(
        'numerator',
        'numerator_above_denominator',
        `The numerator ${numerator.value} is larger than the denominator ${denominator.value}. Check whether the two are swapped.`,
      )
    }
    return { state: 'value', numerator: numerator.value, denominator: denominator.value }
  }
  if (isNumber(value) && !(isNumber(numerator) && isNumber(denominator))) {
    return refused(
      'value',
      'needs_counts',
      `${measure.name} needs a numerator and a denominator; the row has only the result ${value.value}.`,
    )
  }
  if (isNumber(numerator))
    return refused('denominator', 'missing_denominator', 'There is a numerator but no denominator.')
  if (isNumber(denominator)) {
    return refused(
      'numerator',
      'missing_numerator',
      'There is a denominator but no numerator. If it is zero, write 0.',
    )
  }
  return { kind: 'blank' }
}

/**
 * What a row reports: a value, or the reason why there is none. A result beside its two counts is not
 * compared with them (files round it in many ways); the counts are what is stored. Blank is never zero.
 */
export function readRow(
  cells: FigureCells,
  measure: KnownMeasure,
  delimiter: Delimiter,
  denominatorDelimiter: Delimiter = delimiter,
): ParsedFigure {
  const count = { delimiter, whole: measure.shape === 'proportion', percent: false }
  const single = { delimiter, whole: false, percent: true }
  const figures = {
    numerator: readFigure(cells.numerator ?? '', measure.shape === 'single' ? single : count),
    denominator: readFigure(cells.denominator ?? '', {
      delimiter: denominatorDelimiter,
      whole: count.whole,
      percent: false,
    }),
    value: readFigure(cells.value ?? '', single),
  }
  const reason = cells.reason ?? ''
  const said = reason === '' ? null : missingState(reason)
  // The result is only looked at when it matters: an unreadable percentage beside two good counts harms
  // nobody.
  const needed = measure.shape === 'single' || !(isNumber(figures.numerator) && isNumber(figures.denominator))
  for (const role of FIGURES) {
    const figure = figures[role]
    if (figure.kind !== 'problem' || (role === 'value' && !needed)) continue
    if (figure.code === 'unclear_mark' && said !== null) continue
    return refused(role, figure.code, figure.message)
  }
  const status = readStatus(cells.status ?? '')
  if (status === undefined) {
    return refused(
      'status',
      'unknown_status',
      `${quoted(cells.status ?? '')} is no status known here. Write provisional or final, or leave it empty.`,
    )
  }
  const comment = (cells.comment ?? '') === '' ? null : cells.comment

  const missing = needed ? FIGURES.flatMap((role) => missingIn(figures[role])) : []
  const numbers = numbersFor(measure, figures)
  // A denominator beside a withheld numerator is no contradiction.
  if (said && (isNumber(figures.numerator) || isNumber(figures.value))) {
    return refused(
      'reason',
      'contradiction',
      `The row has a figure and also gives ${quoted(reason)} as the reason for having none. Keep one of them.`,
    )
  }
  const state = said ?? PROTECTIVE.find((s) => missing.includes(s))
  if (state) return { kind: 'reported', reported: { state }, provisional: null, comment }
  if ('state' in numbers) {
    const explained =
      reason === '' || /^(value|none|ok)$/.test(key(reason))
        ? comment
        : [reason, comment].filter(Boolean).join('. ')
    return { kind: 'reported', reported: numbers, provisional: status, comment: explained || null }
  }
  if (numbers.kind === 'blank' && reason !== '' && key(reason) !== 'value') {
    return refused(
      'reason',
      'unknown_reason',
      `${quoted(reason)} is no reason known here. Write "not yet", "not applicable" or "withheld".`,
    )
  }
  return numbers
}
