import { placedAt, type Placed } from '../signals/placed.ts'
import { finite } from '#app/kernel/statistics.ts'
import { analyze } from './analyze.ts'
import { refused, type Analyzed, type X } from './input.ts'
import type { Span } from './phases.ts'
import type { ImprovementDirection } from './rule-set.ts'
import { specialCauses, type SpecialCause } from './rules/nhs.ts'

/**
 * 3 / d2 as NHS Making Data Count and most books round it; the I chart divides by 1.128 instead, and the
 * fourth digit differs.
 */
export const NHS_RANGE_FACTOR = 2.66
/** Fewest points that may be frozen as a baseline, and fewer than this plus one in a phase are called few. */
export const FEWEST_FIXED = 12

export interface NhsInput {
  readonly y: readonly (number | null)[]
  /** Dates or numbers; rows without one are dropped. Absent: the order given. */
  readonly x?: readonly (X | null)[] | null
  /** First points of phases but the first, as row numbers of the input, from 1. */
  readonly rebase?: readonly number[] | null
  /** In every phase only so many first points set mean and limits; at least 12. */
  readonly fixAfter?: number | null
  /** Leave out large moving ranges, once; true when absent. */
  readonly screen?: boolean
  readonly direction: ImprovementDirection
  /** In the scale of `y`. */
  readonly target?: number | null
}

export interface NhsPoint extends Placed {
  readonly x: X | null
  readonly center: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** Place of its phase, 0-based. */
  readonly phase: number
  readonly cause: SpecialCause | null
  readonly verdict: 'common-cause' | 'improvement' | 'concern' | 'neutral-high' | 'neutral-low'
}

/**
 * Whether the target will be met: always, never, or now and then. Null without a target or with a neutral
 * direction.
 */
export type Assurance = 'pass' | 'fail' | 'inconsistent' | null

export interface NhsAnalysis {
  /** In the order of x. */
  readonly points: readonly NhsPoint[]
  /** `short`: fewer than 13 points, missing ones included. */
  readonly phases: readonly (Span & { readonly short: boolean })[]
  readonly assurance: Assurance
}

/**
 * XmR chart with the rules of NHS Making Data Count (NHS England 2019): mean ± 2.66 times the mean moving
 * range of each phase, a special cause for each point, and assurance against a target. Refused: lists of
 * different lengths, dates mixed with numbers, a repeated date, fewer than 12 points to fix.
 */
export function analyzeNhs(input: NhsInput): Analyzed<NhsAnalysis> {
  const { y, x, fixAfter = null, screen = true, direction, target = null } = input
  if (x && x.length !== y.length)
    return refused('lengths-differ', 'The lists of values and dates must be equally long.')
  if (fixAfter !== null && fixAfter < FEWEST_FIXED) {
    return refused('baseline-too-short', `At least ${FEWEST_FIXED} points are needed to fix mean and limits.`)
  }
  const rows = y.flatMap((_, at) => (x && x[at] === null ? [] : [at]))
  if (x && new Set(rows.map((at) => typeof x[at])).size > 1) {
    return refused('mixed-x', 'The places on the axis must be all dates or all numbers.')
  }
  if (x) rows.sort((a, b) => (x[a]! < x[b]! ? -1 : x[a]! > x[b]! ? 1 : 0))
  if (x && rows.some((row, at) => at > 0 && x[row] === x[rows[at - 1]!])) {
    return refused('repeated-x', 'A date may hold one value only.')
  }
  const starts = new Set(input.rebase ?? [])
  const phases = phasesFrom(rows.map((row, at) => at === 0 || starts.has(row + 1)))
  const lines = analyze('i', {
    y: rows.map((row) => finite(y[row]!)),
    part: phases.slice(0, -1).map(({ to }) => to + 1),
    exclude: fixAfter === null ? null : phases.flatMap((span) => placesFrom(span, fixAfter)),
    screen,
    rangeFactor: NHS_RANGE_FACTOR,
  })
  if (!lines.ok) return lines
  const drawn = lines.value.points
  const placed = drawn.map((point) => placedAt(point.value, point))
  const causes = phases.flatMap(({ from, to }) => specialCauses(placed.slice(from, to + 1)))
  const points = drawn.map(({ center, lower, upper, phase }, at): NhsPoint => {
    const { value, side, outside, close } = placed[at]!
    const cause = causes[at]!
    const place = x ? x[rows[at]!]! : null
    // Written out: spreading `placed` takes ten times as long as everything else together.
    return {
      x: place,
      value,
      center,
      lower,
      upper,
      side,
      outside,
      close,
      phase,
      cause,
      verdict: placeLines(cause, direction),
    }
  })
  return { ok: true, value: { points, phases, assurance: assure(points.at(-1) ?? null, target, direction) } }
}

/** Numbers, from 1, of the points of a phase beyond its first `count`. */
const placesFrom = ({ from, to }: Span, count: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1 - count) }, (_, i) => from + count + i + 1)

function phasesFrom(starts: readonly boolean[]): NhsAnalysis['phases'] {
  const firsts = starts.flatMap((start, at) => (start ? [at] : []))
  return firsts.map((from, at) => {
    const to = (firsts[at + 1] ?? starts.length) - 1
    return { from, to, short: to - from + 1 <= FEWEST_FIXED }
  })
}

const HIGH: ReadonlySet<SpecialCause> = new Set([
  'above-limit',
  'rising',
  'two-of-three-above',
  'seven-above',
])

function placeLines(cause: SpecialCause | null, direction: ImprovementDirection): NhsPoint['verdict'] {
  if (cause === null) return 'common-cause'
  const high = HIGH.has(cause)
  if (direction === 'neutral') return high ? 'neutral-high' : 'neutral-low'
  return high === (direction === 'increase') ? 'improvement' : 'concern'
}

/** From the limits of the last point, which are those of the last phase. */
export function assure(
  last: Pick<NhsPoint, 'lower' | 'upper'> | null,
  target: number | null,
  direction: ImprovementDirection,
): Assurance {
  if (last === null || target === null || direction === 'neutral') return null
  const higherIsBetter = direction === 'increase'
  if (last.upper !== null && target > last.upper) return higherIsBetter ? 'fail' : 'pass'
  if (last.lower !== null && target < last.lower) return higherIsBetter ? 'pass' : 'fail'
  return 'inconsistent'
}
