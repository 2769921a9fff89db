import { finite, mean } from '#app/kernel/statistics.ts'
import { baseValues, linesAround, type Lines, type Stretch } from '../lines.ts'

/** C chart: the sum at each point; mean ± 3 sqrt(mean), cut at 0 (Montgomery 2009, section 7.3). */
export function countLines({ groups, inBase, knownCenter }: Stretch): Lines {
  const values = groups.map((group) => finite(group.sum))
  const center = knownCenter ?? mean(baseValues(values, inBase))
  return linesAround(values, center, { sigma: center === null ? null : Math.sqrt(center), floor: 0 })
}
