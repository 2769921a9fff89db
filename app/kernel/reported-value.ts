/**
 * One reported figure, or the reason why there is none. Zero is a value like any other; "no row at all"
 * (nobody has answered yet) is a fifth thing and never stored.
 */
export type ReportedValue =
  | { readonly state: 'value'; readonly numerator: number; readonly denominator: number | null }
  | { readonly state: MissingState }

/** Why a period has no figure: it will come later, the question does not arise, or it must not be shown. */
export const MISSING_STATES = ['not-yet', 'not-applicable', 'withheld'] as const
export type MissingState = (typeof MISSING_STATES)[number]
export const VALUE_STATES = ['value', ...MISSING_STATES] as const
export type ValueState = (typeof VALUE_STATES)[number]

export const VALUE_STATE_LABEL: Record<ValueState, string> = {
  value: 'Value',
  'not-yet': 'Not available yet',
  'not-applicable': 'Not applicable',
  withheld: 'Withheld',
}

/**
 * What a measure's figures are made of. `proportion`: a count out of a count, numerator at most denominator.
 * `ratio`: a number over a number. `single`: one number, stored as the numerator, with no denominator.
 */
export const SHAPES = ['proportion', 'ratio', 'single'] as const
export type Shape = (typeof SHAPES)[number]

/**
 * The plotted value of a reading in the measure's unit: numerator / denominator x multiplier (100 for
 * percent, 1000 for per 1,000), or the numerator itself for a `single`. Null when there is none: a missing
 * state, or a denominator of zero.
 */
export function plottedValue(reported: ReportedValue, multiplier: number): number | null {
  if (reported.state !== 'value') return null
  if (reported.denominator === null) return reported.numerator
  if (reported.denominator === 0) return null
  return (reported.numerator / reported.denominator) * multiplier
}

export function sameReportedValue(a: ReportedValue, b: ReportedValue): boolean {
  if (a.state !== 'value' || b.state !== 'value') return a.state === b.state
  return a.numerator === b.numerator && a.denominator === b.denominator
}
