import { finite, mean } from '#app/kernel/statistics.ts'
import { linesAround, type Lines, type Stretch } from '../lines.ts'
import { c4, usualSpread } from '../spread/within-spread.ts'

/**
 * X̄ chart: the mean of each point's own values; mean of all baseline values ± 3 S̄ / (c4(N) sqrt(N)) of
 * each point (Montgomery 2009, section 6.3). A point with fewer than two values has no limits.
 */
export function subgroupMeanLines(stretch: Stretch): Lines {
  const { groups, inBase, knownCenter } = stretch
  const values = groups.map((group) => finite(mean(group.ys)))
  const spread = usualSpread(stretch)
  const center = knownCenter ?? mean(groups.flatMap((group, at) => (inBase[at] ? group.ys : [])))
  return linesAround(values, center, {
    sigma: (at) => {
      const size = groups[at]!.ys.length
      return size < 2 || spread === null ? null : spread / (c4(size) * Math.sqrt(size))
    },
  })
}
