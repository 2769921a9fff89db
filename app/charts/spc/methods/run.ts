import { median } from '#app/kernel/statistics.ts'
import { baseValues, linesAround, type Lines, type Stretch } from '../lines.ts'

/**
 * Run chart: the median of the baseline, and no limits (Perla, Provost and Murray, BMJ Qual Saf
 * 2011;20:46-51).
 */
export function runLines({ values, inBase, knownCenter }: Stretch): Lines {
  return linesAround(values, knownCenter ?? median(baseValues(values, inBase)), { sigma: null })
}
