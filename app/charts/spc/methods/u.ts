import { linesAround, type Lines, type Stretch } from '../lines.ts'
import { poissonSigma, pooledRate } from '../spread/pooled.ts'

/** U chart: pooled rate ± 3 sqrt(u / n) of each point, cut at 0 (Montgomery 2009, section 7.3). */
export function rateLines(stretch: Stretch): Lines {
  const center = stretch.knownCenter ?? pooledRate(stretch)
  const sigma = poissonSigma(stretch, center)
  return linesAround(stretch.values, center, { sigma: (at) => sigma[at]!, floor: 0 })
}
