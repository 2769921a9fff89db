import { linesAround, type Lines, type Stretch } from '../lines.ts'
import { poissonSigma, pooledRate, sigmaZ } from '../spread/pooled.ts'

/**
 * U′ chart: a U chart whose sigma is multiplied by sigma z (Laney, Quality Engineering 2002;14:531-537).
 * Cut at 0.
 */
export function primeRateLines(stretch: Stretch): Lines {
  const center = stretch.knownCenter ?? pooledRate(stretch)
  const sigma = poissonSigma(stretch, center)
  const factor = sigmaZ(stretch, center, sigma)
  return linesAround(stretch.values, center, {
    sigma: (at) => (factor === null || sigma[at]! === null ? null : sigma[at]! * factor),
    floor: 0,
  })
}
