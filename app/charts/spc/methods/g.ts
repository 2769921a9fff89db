import { mean, median } from '#app/kernel/statistics.ts'
import { baseValues, linesAround, type Lines, type Stretch } from '../lines.ts'

/**
 * Where the median of a skewed waiting distribution lies, in units of its mean: ln 2, rounded as the field
 * does.
 */
const MEDIAN_OF_MEAN = 0.693

/**
 * G chart of opportunities between events, the event itself not counted: limits m ± 3 sqrt(m (m + 1)) about
 * the mean of the baseline, cut at 0 (Benneyan, Health Care Management Science 2001;4:305-318), while the
 * line shown and used for runs is the median, because geometric counts lie mostly below their mean. A line
 * known in advance is taken as m, and 0.693 of it is shown.
 */
export function geometricLines({ values, inBase, knownCenter }: Stretch): Lines {
  const base = baseValues(values, inBase)
  const middle = knownCenter ?? mean(base)
  const center = knownCenter === null ? median(base) : MEDIAN_OF_MEAN * knownCenter
  return linesAround(values, center, {
    middle,
    sigma: middle === null ? null : Math.sqrt(middle * (middle + 1)),
    floor: 0,
  })
}
