import type { RunChartFacts } from '../chart.ts'
import type { ValueScale } from './scale.ts'

/** The area points are drawn in, in the units of the view box; `top` is the smaller y. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where things lie in the plot. Every period of the axis has a band of the same width, whether it holds a value or not. */
export interface Frame {
  readonly plot: Plot
  readonly scale: ValueScale
  /** Width of one period. */
  readonly step: number
  /** Middle of the band of the point at this place, 0-based; -0.5 and n - 0.5 are the edges of the plot. */
  readonly x: (place: number) => number
  readonly y: (value: number) => number
}

export function frameOf(count: number, scale: ValueScale, plot: Plot): Frame {
  const step = (plot.right - plot.left) / Math.max(1, count)
  const height = plot.bottom - plot.top
  return {
    plot,
    scale,
    step,
    x: (place) => tenth(plot.left + (place + 0.5) * step),
    y: (value) => tenth(plot.bottom - ((value - scale.min) / (scale.max - scale.min)) * height),
  }
}

/** Nobody sees less than a tenth of a unit, and long numbers would be most of the markup. */
export const tenth = (n: number): number => Math.round(n * 10) / 10 || 0

/** The line through the points, lifted at every period without a value. A point with no neighbour needs no line. */
export function linePath({ points }: RunChartFacts, { x, y }: Frame): string {
  let path = ''
  points.forEach(({ value }, at) => {
    if (value === null) return
    const joined = at > 0 && points[at - 1]!.value !== null
    const goesOn = at + 1 < points.length && points[at + 1]!.value !== null
    if (joined || goesOn) path += `${joined ? 'L' : 'M'}${x(at)},${y(value)}`
  })
  return path
}

/** A level across the chart from one place to another (places as in `Frame.x`). */
export const levelPath = ({ x, y }: Frame, value: number, from: number, to: number): string =>
  `M${x(from)},${y(value)}H${x(to)}`

/** The median: solid where it was worked out, extended before and after it (empty when there is nothing to extend over). */
export function medianPaths(
  { points, analysis: { baseline, centre: median } }: RunChartFacts,
  frame: Frame,
): { solid: string; extension: string } {
  if (baseline === null || median === null) return { solid: '', extension: '' }
  const [start, end] = [baseline.from - 0.5, baseline.to + 0.5]
  const [first, last] = [-0.5, points.length - 0.5]
  return {
    solid: levelPath(frame, median, start, end),
    extension:
      (start > first ? levelPath(frame, median, first, start) : '') +
      (end < last ? levelPath(frame, median, end, last) : ''),
  }
}
