import { finite, sum } from '#app/kernel/statistics.ts'
import { averageMovingRange, D2_OF_TWO, movingRanges } from './moving-range.ts'
import type { Stretch } from '../lines.ts'

/**
 * Sum of numerators / sum of denominators over the baseline, not the mean of the ratios; null without a
 * point.
 */
export function pooledRate({ groups, inBase }: Stretch): number | null {
  const base = groups.filter((group, at) => inBase[at] && group.sum !== null)
  if (base.length === 0) return null
  return finite(sum(base.map((group) => group.sum!)) / sum(base.map((group) => group.denominator!)))
}

/**
 * Standard deviation of each point of a P chart: sqrt(p (1 - p) / n) (Shewhart 1931; Montgomery 2009, section
 * 7.2). Null where missing.
 */
export const binomialSigma = ({ groups }: Stretch, center: number | null): (number | null)[] =>
  groups.map(({ denominator }) =>
    denominator === null || center === null ? null : finite(Math.sqrt((center * (1 - center)) / denominator)),
  )

/**
 * Standard deviation of each point of a U chart: sqrt(u / n) (Montgomery 2009, section 7.3). Null where
 * missing.
 */
export const poissonSigma = ({ groups }: Stretch, center: number | null): (number | null)[] =>
  groups.map(({ denominator }) =>
    denominator === null || center === null ? null : finite(Math.sqrt(center / denominator)),
  )

/**
 * Laney's sigma z: how much more the points vary than chance alone would have them, from one to the next
 * (Laney, Quality Engineering 2002;14:531-537). z = (value - center) / sigma of each baseline point; the mean
 * moving range of z over 1.128. Below 1 it is used as it is. Null without two neighbors, or where every sigma
 * is 0.
 */
export function sigmaZ(
  stretch: Stretch,
  center: number | null,
  sigma: readonly (number | null)[],
): number | null {
  const z = stretch.values.map((value, at) => {
    const s = sigma[at]!
    return value === null || center === null || s === null || s === 0 ? null : (value - center) / s
  })
  const average = averageMovingRange(movingRanges(z, stretch.inBase), stretch.screen)
  return average === null ? null : average / D2_OF_TWO
}
