import { mean } from '#app/kernel/statistics.ts'
import { baseValues, linesAround, type Lines, type Stretch } from '../lines.ts'
import { averageMovingRange, D2_OF_TWO, movingRanges } from '../spread/moving-range.ts'

/**
 * I chart, the X of XmR: mean of the baseline ± 3 times the mean moving range / 1.128 (Shewhart 1931;
 * Montgomery 2009, section 6.4). Negative limits are kept. Without a moving range there are none.
 */
export function individualLines({ values, inBase, knownCenter, screen, rangeFactor = null }: Stretch): Lines {
  const average = averageMovingRange(movingRanges(values, inBase), screen)
  return linesAround(values, knownCenter ?? mean(baseValues(values, inBase)), {
    sigma: average === null ? null : rangeFactor === null ? average / D2_OF_TWO : (average * rangeFactor) / 3,
  })
}
