import type { Shape } from '#app/kernel/reported-value.ts'
import type { Unit } from '#app/measures/catalog/measure.ts'
import { median } from '#app/kernel/statistics.ts'
import type { ChartType } from './chart-type.ts'

/**
 * Values from which limits are worth drawing: as many as NHS Making Data Count requires before a baseline may
 * be fixed.
 */
export const LIMITS_FROM = 12
/**
 * Usual denominator from which a P or U chart gives way to P′ or U′ (a convention of this product, see
 * docs/decisions/021).
 */
export const LARGE_DENOMINATOR = 2000

export interface ChartChoice {
  readonly chart: ChartType
  /** One sentence without a full stop, for a person who asks why this chart. */
  readonly reason: string
  /**
   * More than half of the counts are zero: quarters pooled, or a T or G chart of the gaps between events,
   * show more.
   */
  readonly sparse: boolean
}

interface Figure {
  readonly numerator: number
  readonly denominator: number | null
}

/**
 * The chart that fits a measure and the figures it has so far (those with a value, in any order). A person
 * may override it.
 */
export function chooseChart(
  { shape, unit }: { readonly shape: Shape; readonly unit: Unit },
  figures: readonly Figure[],
): ChartChoice {
  const counts = shape === 'proportion' || unit === 'count' || (shape === 'ratio' && unit === 'per-1000')
  const whole = figures.every(({ numerator }) => Number.isInteger(numerator) && numerator >= 0)
  const zeros = figures.filter(({ numerator }) => numerator === 0).length
  const sparse = counts && whole && zeros * 2 > figures.length
  const choice = (chart: ChartType, reason: string): ChartChoice => ({ chart, reason, sparse })
  if (figures.length < LIMITS_FROM) {
    return choice('run', `Run chart: a control chart needs ${LIMITS_FROM} values; ${figures.length} so far`)
  }
  if (shape === 'single') {
    return counts && whole
      ? choice('c', 'C chart: a count of events, with as much room for them in each period')
      : choice('i', 'I chart: one measured value in each period')
  }
  if (!counts || !whole) return choice('i', 'I chart: a ratio of two amounts that are not counts of events')
  const large = (median(figures.map(({ denominator }) => denominator ?? 0)) ?? 0) >= LARGE_DENOMINATOR
  if (shape === 'proportion') {
    return large
      ? choice(
          'pp',
          'P′ chart: a count out of a count so large that chance alone would leave hardly any room',
        )
      : choice('p', 'P chart: a count out of a count, with limits that follow each denominator')
  }
  return large
    ? choice('up', 'U′ chart: events per exposure so large that chance alone would leave hardly any room')
    : choice('u', 'U chart: events per exposure, with limits that follow each denominator')
}
