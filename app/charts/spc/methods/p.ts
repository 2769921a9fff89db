import { linesAround, type Lines, type Stretch } from '../lines.ts'
import { binomialSigma, pooledRate } from '../spread/pooled.ts'

/**
 * P chart: pooled proportion ± 3 sqrt(p (1 - p) / n) of each point, cut to 0 ... 1 (Shewhart 1931;
 * Montgomery 2009, section 7.2).
 */
export function proportionLines(stretch: Stretch): Lines {
  const center = stretch.knownCenter ?? pooledRate(stretch)
  const sigma = binomialSigma(stretch, center)
  return linesAround(stretch.values, center, { sigma: (at) => sigma[at]!, floor: 0, ceiling: 1 })
}
