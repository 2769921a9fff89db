import { linesAround, type Lines, type Stretch } from '../lines.ts'
import { binomialSigma, pooledRate, sigmaZ } from '../spread/pooled.ts'

/**
 * P′ chart: a P chart whose sigma is multiplied by sigma z, for denominators so large that chance alone
 * would leave hardly any room (Laney, Quality Engineering 2002;14:531-537). Cut to 0 ... 1.
 */
export function primeProportionLines(stretch: Stretch): Lines {
  const center = stretch.knownCenter ?? pooledRate(stretch)
  const sigma = binomialSigma(stretch, center)
  const factor = sigmaZ(stretch, center, sigma)
  return linesAround(stretch.values, center, {
    sigma: (at) => (factor === null || sigma[at]! === null ? null : sigma[at]! * factor),
    floor: 0,
    ceiling: 1,
  })
}
