import type { RunChartView } from '../view/chart.ts'
import { tenth, type Frame } from './frame.ts'

/**
 * Former figures as small open squares, each with a line to the current point. Those beyond the axis are
 * in the table only: a slip of a digit would squeeze the chart.
 */
export function supersededPath(
  { superseded = [], points }: Pick<RunChartView, 'superseded' | 'points'>,
  frame: Pick<Frame, 'x' | 'y'>,
  most: number,
  radius: number,
): string {
  return superseded
    .map(({ at, value }) => {
      if (value === null || value > most || value < 0) return ''
      const [x, y, r] = [frame.x(at), frame.y(value), tenth(radius * 0.9)]
      const square = `M${tenth(x - r)},${tenth(y - r)}h${tenth(2 * r)}v${tenth(2 * r)}h${tenth(-2 * r)}z`
      const now = points[at]!.value
      const distance = now === null ? 0 : frame.y(now) - y
      const joined =
        Math.abs(distance) > 3 * r
          ? `M${x},${tenth(y + Math.sign(distance) * r)}L${x},${tenth(y + distance - Math.sign(distance) * 2 * r)}`
          : ''
      return square + joined
    })
    .join('')
}
