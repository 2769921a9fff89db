import { linesAround, type Lines, type Stretch } from '../lines.ts'
import { binomialSigma, pooledRate, sigmaZ } from '../pooled.ts'

/**
 * P′ chart: a P chart whose sigma is multiplied by sigma z, for denominators so large that chance alone would leave hardly any room
 * (Laney, Quality Engineering 2002;14:531-537). Cut to 0 ... 1.
 */
export function primeProportionLines(stretch: Stretch): Lines {
  const centre = stretch.knownCentre ?? pooledRate(stretch)
  const sigma = binomialSigma(stretch, centre)
  const factor = sigmaZ(stretch, centre, sigma)
  return linesAround(stretch.values, centre, {
    sigma: (at) => (factor === null || sigma[at]! === null ? null : sigma[at]! * factor),
    floor: 0,
    ceiling: 1,
  })
}
