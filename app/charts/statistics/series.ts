import {
  frequencyOf,
  periodOrdinal,
  periodRange,
  type Period,
  type PointFrequency,
} from '#app/kernel/time/period.ts'
import { plottedValue, type MissingState, type ReportedValue } from '#app/kernel/reported-value.ts'

/** What somebody recorded for one period, as a store returns it. */
export interface SeriesValue {
  readonly period: Period
  readonly reported: ReportedValue
  /** The figure may still change, for example vital statistics before the file closes. */
  readonly provisional: boolean
}

/**
 * Why a period shows no point: the three states a person can give, no row at all, or nothing to divide by.
 */
export const GAP_CAUSES = [
  'nothing-recorded',
  'not-yet',
  'not-applicable',
  'withheld',
  'zero-denominator',
] as const
export type GapCause = MissingState | 'nothing-recorded' | 'zero-denominator'

/** One place on the period axis. Either `value` is a number and `gap` is null, or the other way round. */
export interface SeriesPoint {
  readonly period: Period
  readonly reported: ReportedValue | null
  readonly provisional: boolean
  /** In the measure's unit: what is drawn and said. */
  readonly value: number | null
  /** Before the multiplier: what the statistics compare, so that multiplying can never split a tie. */
  readonly raw: number | null
  readonly gap: GapCause | null
}

/**
 * Recorded readings on a complete axis, from the first period recorded to the last, or over `range`: no
 * period is ever skipped, and one without a value says why. Events stand in the order given. Order does not
 * matter; the last of two readings for one period wins. Throws RangeError when a period is not of
 * `frequency`: the database keeps them apart.
 */
export function toSeries(
  frequency: PointFrequency,
  recorded: readonly SeriesValue[],
  multiplier: number,
  range?: { readonly from: Period; readonly to: Period },
): SeriesPoint[] {
  // Events follow each other; there is no place between two of them.
  if (frequency === 'event') return recorded.map((row) => toPoint(row.period, row, multiplier))
  const byPeriod = new Map<Period, SeriesValue>()
  for (const row of recorded) {
    if (frequencyOf(row.period) !== frequency) throw new RangeError(`${row.period} is not a ${frequency}`)
    byPeriod.set(row.period, row)
  }
  const [from, to] = range ? [range.from, range.to] : ends([...byPeriod.keys()])
  if (from === undefined || to === undefined) return []
  return periodRange(from, to).map((period) => toPoint(period, byPeriod.get(period), multiplier))
}

function ends(periods: readonly Period[]): [Period?, Period?] {
  const sorted = [...periods].sort((a, b) => periodOrdinal(a) - periodOrdinal(b))
  return [sorted[0], sorted.at(-1)]
}

function toPoint(period: Period, row: SeriesValue | undefined, multiplier: number): SeriesPoint {
  if (!row)
    return { period, reported: null, provisional: false, value: null, raw: null, gap: 'nothing-recorded' }
  const { reported, provisional } = row
  const value = plottedValue(reported, multiplier)
  const raw = plottedValue(reported, 1)
  const gap = reported.state !== 'value' ? reported.state : value === null ? 'zero-denominator' : null
  return { period, reported, provisional, value, raw, gap }
}
