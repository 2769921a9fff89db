/** A place on the axis: a date that sorts as text (`2026-03-01`), or a number. */
export type X = string | number

/** Rows as they were recorded, all lists of one length. */
export interface Rows {
  /** Numerators, counts or measured values; null where there is none. */
  readonly y: readonly (number | null)[]
  /**
   * Denominators. Charts of single values, counts and subgroups (C, G, T, X̄, S) take none and leave them
   * aside.
   */
  readonly n?: readonly (number | null)[] | null
  /**
   * Rows with the same `x` form one point, rows without one are dropped; absent: each row is a point, in the
   * order given.
   */
  readonly x?: readonly (X | null)[] | null
}

/** How several values at one `x` become one, where there is no denominator. */
export type Aggregation = 'mean' | 'median' | 'sum'

/** Options of a chart. Points are numbered from 1 in the order of `x`. */
export interface ChartOptions {
  /**
   * Last point of each phase but the final one, in any order; numbers outside the chart count for nothing.
   */
  readonly part?: readonly number[] | null
  /** Last point of the baseline, whose lines hold for the whole chart; left aside when `part` is given. */
  readonly freeze?: number | null
  /** Points excluded from baseline and runs; still plotted, and still compared with the limits. */
  readonly exclude?: readonly number[] | null
  /** A center line known in advance, before `multiply`. */
  readonly cl?: number | null
  /** Applied last, to values and lines, so that it changes no signal; 1 when absent. */
  readonly multiply?: number
  readonly aggregate?: Aggregation
  /**
   * Leave out moving ranges of 3.267 times their mean or more, once; true when absent. For I, P′, U′ and
   * T charts.
   */
  readonly screen?: boolean
  /** What the mean moving range is multiplied by for the limits of an I chart; absent or null: 3 / 1.128. */
  readonly rangeFactor?: number | null
}

export interface ChartInput extends Rows, ChartOptions {}

/** Why an analysis was refused, by name. */
export type RefusalCode =
  'lengths-differ' | 'mixed-x' | 'needs-denominators' | 'not-positive' | 'repeated-x' | 'baseline-too-short'

export type Analyzed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: RefusalCode; readonly message: string }

export const refused = (
  code: RefusalCode,
  message: string,
): { ok: false; code: RefusalCode; message: string } => ({
  ok: false,
  code,
  message,
})
