import { linesAround, type Lines, type Stretch } from '../lines.ts'
import { poissonSigma, pooledRate } from '../pooled.ts'

/** U chart: pooled rate ± 3 sqrt(u / n) of each point, cut at 0 (Montgomery 2009, section 7.3). */
export function rateLines(stretch: Stretch): Lines {
  const centre = stretch.knownCentre ?? pooledRate(stretch)
  const sigma = poissonSigma(stretch, centre)
  return linesAround(stretch.values, centre, { sigma: (at) => sigma[at]!, floor: 0 })
}
