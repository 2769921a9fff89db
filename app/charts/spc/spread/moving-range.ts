import { mean } from '#app/kernel/statistics.ts'

/**
 * d2 for ranges of two values, as rounded by the field (Shewhart 1931; Montgomery 2009, Introduction to
 * Statistical Quality Control, appendix VI).
 */
export const D2_OF_TWO = 1.128
/**
 * D4 for ranges of two values (Montgomery 2009, appendix VI): the upper limit of a moving range in units of
 * their mean.
 */
export const D4_OF_TWO = 3.267

/**
 * |difference of neighbors| along the baseline. A point outside the baseline is taken out first, so that its
 * neighbors meet; a missing one (null) is not, and both ranges that touch it are dropped.
 */
export function movingRanges(values: readonly (number | null)[], inBase: readonly boolean[]): number[] {
  const ranges: number[] = []
  let before: number | null = null
  for (let at = 0; at < values.length; at += 1) {
    if (!inBase[at]) continue
    const value = values[at]!
    if (value !== null && before !== null) ranges.push(Math.abs(value - before))
    before = value
  }
  return ranges
}

/**
 * Mean of the moving ranges; null without any. Screened: those not below 3.267 times their mean are dropped,
 * once, and the rest is averaged (Nelson, Journal of Quality Technology 1982;14:172-173). A constant series
 * has nothing below 0 and so no mean.
 */
export function averageMovingRange(ranges: readonly number[], screen: boolean): number | null {
  const all = mean(ranges)
  if (all === null || !screen) return all
  return mean(ranges.filter((range) => range < D4_OF_TWO * all))
}
