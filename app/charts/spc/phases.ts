import type { ChartOptions } from './input.ts'

/** A stretch of points with its own lines. Places are 0-based and inclusive. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The phases of `count` points. `part` holds the last point (from 1) of each phase but the final one. */
export function phaseSpans(count: number, part: ChartOptions['part']): Span[] {
  if (count === 0) return []
  const inside = (part ?? []).filter((end) => Number.isInteger(end) && end >= 1 && end < count)
  const ends = [...new Set(inside)].sort((a, b) => a - b)
  return [...ends, count].map((end, at) => ({ from: at === 0 ? 0 : ends[at - 1]!, to: end - 1 }))
}

/** Which of `count` points are excluded. */
export function excludedPlaces(count: number, exclude: ChartOptions['exclude']): boolean[] {
  const excluded = Array<boolean>(count).fill(false)
  for (const point of exclude ?? []) if (point >= 1 && point <= count) excluded[point - 1] = true
  return excluded
}

/**
 * How many of a chart's first points may set its lines. A frozen baseline and phases exclude each other:
 * phases win.
 */
export function baselineEnd(count: number, { part, freeze }: ChartOptions): number {
  if (freeze == null || (part && part.length > 0)) return count
  return Math.min(freeze, count)
}
