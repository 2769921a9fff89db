import { mean } from '#app/kernel/statistics.ts'
import type { Direction } from '#app/measures/catalog/measure.ts'
import type { Side } from '../statistics/runs.ts'
import type { SeriesPoint } from '../statistics/series.ts'

/**
 * What points on one side of the center line (in the measure's unit) mean for the direction of improvement. A
 * measure that should hold steady has no good side.
 */
export function sideVerdict(
  points: readonly SeriesPoint[],
  center: number,
  { side, places }: { readonly side: Side; readonly places: readonly number[] },
  direction: Direction,
): 'improvement' | 'concern' {
  const improving =
    direction === 'up'
      ? side === 'above'
      : direction === 'down'
        ? side === 'below'
        : direction === 'to-one' && nearerToOne(points, center, places)
  return improving ? 'improvement' : 'concern'
}

/** Whether the points lie, on average, nearer to 1 than the center line does. */
function nearerToOne(points: readonly SeriesPoint[], center: number, places: readonly number[]): boolean {
  const distances = places.flatMap((at) => {
    const { value } = points[at]!
    return value === null ? [] : [Math.abs(value - 1)]
  })
  const distance = mean(distances)
  return distance !== null && distance < Math.abs(center - 1)
}
