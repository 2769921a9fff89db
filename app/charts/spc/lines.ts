import { finite } from '#app/kernel/statistics.ts'
import type { Subgroup } from './spread/subgroups.ts'

type Line = readonly (number | null)[]

/** One phase as a chart type gets it. All lists have the length of the phase and are in the order of x. */
export interface Stretch {
  readonly groups: readonly Subgroup[]
  /** The plotted values, before `multiply`; null where missing. */
  readonly values: Line
  /**
   * Whether a point is in the baseline (neither excluded nor after a frozen one); it may still be missing.
   */
  readonly inBase: readonly boolean[]
  readonly knownCenter: number | null
  readonly screen: boolean
  /** As in the options; absent for charts that borrow the lines of an I chart. */
  readonly rangeFactor?: number | null
}

/** What signals are detected by. */
export interface PlacedLines {
  readonly values: Line
  readonly center: number | null
  readonly lower: Line
  readonly upper: Line
}

/** The lines of one phase, before `multiply`: `lower` and `upper` at 3 sigma, `lower2` and `upper2` at 2. */
export interface Lines extends PlacedLines {
  readonly lower2: Line
  readonly upper2: Line
  /** The same on the scale that signals are detected on, where that is not the plotted one (T chart). */
  readonly testedOn?: PlacedLines
}

export type ChartMethod = (stretch: Stretch) => Lines

/** The present values of the baseline. */
export function baseValues(values: Line, inBase: readonly boolean[]): number[] {
  const base: number[] = []
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]!
    if (inBase[at] && value !== null) base.push(value)
  }
  return base
}

interface LineOptions {
  /** Of one point (0-based in the phase), or of all of them; null where there is none. */
  readonly sigma: number | null | ((at: number) => number | null)
  /** What the limits lie around, when it is not the center line. */
  readonly middle?: number | null
  /** No limit lies below or above these. */
  readonly floor?: number
  readonly ceiling?: number
}

/** Lines at `middle` ± k sigma, cut at floor and ceiling. A limit that does not exist is null. */
export function linesAround(values: Line, center: number | null, options: LineOptions): Lines {
  const { sigma, middle = center, floor = -Infinity, ceiling = Infinity } = options
  const limit = (at: number, k: number): number | null => {
    const s = typeof sigma === 'function' ? sigma(at) : sigma
    if (middle === null || s === null) return null
    return finite(Math.min(ceiling, Math.max(floor, middle + k * s)))
  }
  const line = (k: number): Line =>
    typeof sigma === 'function' ? values.map((_, at) => limit(at, k)) : straight(limit(0, k), values.length)
  return {
    values,
    center: finite(center),
    lower: line(-3),
    upper: line(3),
    lower2: line(-2),
    upper2: line(2),
  }
}

/** The same limit at every point. */
export const straight = (limit: number | null, count: number): Line =>
  Array<number | null>(count).fill(finite(limit))
