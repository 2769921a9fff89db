import { finite, mean } from '#app/kernel/statistics.ts'
import { baseValues, straight, type Lines, type Stretch } from '../lines.ts'
import { D4_OF_TWO } from '../spread/moving-range.ts'

/**
 * Moving range chart: |value - the one before|, formed before anything is excluded; the first point of a
 * phase has none, nor has one that touches a missing point. Limits from 0 to 3.267 times the mean range
 * (Montgomery 2009, section 6.4 and appendix VI), never screened.
 */
export function movingRangeLines({ values, inBase, knownCenter }: Stretch): Lines {
  const ranges = values.map((value, at) => {
    const before = at === 0 ? null : values[at - 1]!
    return value === null || before === null ? null : finite(Math.abs(value - before))
  })
  const center = finite(knownCenter ?? mean(baseValues(ranges, inBase)))
  const upper = center === null ? null : D4_OF_TWO * center
  const line = (limit: number | null) => straight(limit, values.length)
  return {
    values: ranges,
    center,
    lower: line(0),
    upper: line(upper),
    lower2: line(0),
    upper2: line(upper === null ? null : (2 / 3) * upper),
  }
}
