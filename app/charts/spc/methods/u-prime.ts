import { linesAround, type Lines, type Stretch } from '../lines.ts'
import { poissonSigma, pooledRate, sigmaZ } from '../pooled.ts'

/** U′ chart: a U chart whose sigma is multiplied by sigma z (Laney, Quality Engineering 2002;14:531-537). Cut at 0. */
export function primeRateLines(stretch: Stretch): Lines {
  const centre = stretch.knownCentre ?? pooledRate(stretch)
  const sigma = poissonSigma(stretch, centre)
  const factor = sigmaZ(stretch, centre, sigma)
  return linesAround(stretch.values, centre, {
    sigma: (at) => (factor === null || sigma[at]! === null ? null : sigma[at]! * factor),
    floor: 0,
  })
}
