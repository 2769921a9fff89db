import type { RunChartFacts } from '../view/chart.ts'

/** A vertical scale: its ends and the round values marked between them, the ends included. */
export interface ValueScale {
  readonly min: number
  readonly max: number
  readonly ticks: readonly number[]
}

/** The area points are drawn in, in the units of the view box; `top` is the smaller y. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * Where things lie in the plot. Every period of the axis has a band of the same width, whether it holds a
 * value or not.
 */
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

/**
 * Which stretch of the line each place belongs to, counted from 0; null where none is drawn. A stretch ends
 * at every period without a value, at a point left out, and where a phase begins or a definition changed.
 */
export function stretches({ points, details, phases, annotations }: RunChartFacts): (number | null)[] {
  const cuts = new Set([
    ...phases.map(({ from }) => from),
    ...annotations.flatMap((one) => (one.breaks ? [one.from] : [])),
  ])
  let [stretch, open] = [-1, false]
  return points.map(({ value }, at) => {
    if (value === null || details[at]!.excluded !== null) {
      open = false
      return null
    }
    if (!open || cuts.has(at)) stretch += 1
    open = true
    return stretch
  })
}

/** The line through the points, stretch by stretch. A point alone in its stretch needs no line. */
export function linePath(facts: RunChartFacts, { x, y }: Frame): string {
  const own = stretches(facts)
  return facts.points
    .map(({ value }, at) => {
      const stretch = own[at] ?? null
      if (value === null || stretch === null) return ''
      const joined = own[at - 1] === stretch
      return joined || own[at + 1] === stretch ? `${joined ? 'L' : 'M'}${x(at)},${y(value)}` : ''
    })
    .join('')
}

/** A level across the chart from one place to another (places as in `Frame.x`). */
export const levelPath = ({ x, y }: Frame, value: number, from: number, to: number): string =>
  `M${x(from)},${y(value)}H${x(to)}`
