import { finite } from '#app/kernel/statistics.ts'
import { linesAround, type Lines, type Stretch } from '../lines.ts'
import { c4, c5, standardDeviation, usualSpread } from '../spread/within-spread.ts'

/**
 * S chart: the standard deviation of each point's own values; S̄ (1 ± 3 c5(N) / c4(N)) of each point, cut
 * at 0 (Montgomery 2009, section 6.3). A point with fewer than two values has neither value nor limits.
 */
export function subgroupSpreadLines(stretch: Stretch): Lines {
  const { groups, knownCenter } = stretch
  const values = groups.map((group) => finite(standardDeviation(group)))
  const center = knownCenter ?? usualSpread(stretch)
  return linesAround(values, center, {
    sigma: (at) => {
      const size = groups[at]!.ys.length
      return size < 2 || center === null ? null : (center * c5(size)) / c4(size)
    },
    floor: 0,
  })
}
