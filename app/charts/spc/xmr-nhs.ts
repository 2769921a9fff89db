import { finite, mean } from '../statistics/numbers.ts'
import { refused, type Analysed, type X } from './input.ts'
import { baseValues } from './lines.ts'
import { averageMovingRange, movingRanges } from './moving-range.ts'
import type { Span } from './phases.ts'
import { specialCauses, type Placed, type SpecialCause } from './rules/nhs.ts'

/** 3 / d2 as NHS Making Data Count and most books round it; the I chart divides by 1.128 instead, and the fourth digit differs. */
const THREE_SIGMA_OF_RANGE = 2.66
/** Fewest points that may be frozen as a baseline, and fewer than this plus one in a phase are called few. */
export const FEWEST_FIXED = 12

export type ImprovementDirection = 'increase' | 'decrease' | 'neutral'

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
  readonly centre: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** Place of its phase, 0-based. */
  readonly phase: number
  readonly cause: SpecialCause | null
  readonly verdict: 'common-cause' | 'improvement' | 'concern' | 'neutral-high' | 'neutral-low'
}

/** Whether the target will be met: always, never, or now and then. Null without a target or with a neutral direction. */
export type Assurance = 'pass' | 'fail' | 'inconsistent' | null

export interface NhsAnalysis {
  /** In the order of x. */
  readonly points: readonly NhsPoint[]
  /** `short`: fewer than 13 points, missing ones included. */
  readonly phases: readonly (Span & { readonly short: boolean })[]
  readonly assurance: Assurance
}

/**
 * XmR chart with the rules of NHS Making Data Count (NHS England 2019): mean ± 2.66 times the mean moving range of each phase, a special cause
 * for each point, and assurance against a target. Refused: lists of different lengths, dates mixed with numbers, a repeated date, fewer than 12 points to fix.
 */
export function analyseNhs(input: NhsInput): Analysed<NhsAnalysis> {
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
  const points = phases.flatMap((span, phase) => {
    const here = rows.slice(span.from, span.to + 1)
    const values = here.map((row) => finite(y[row]!))
    const places = here.map((row) => (x ? x[row]! : null))
    return phasePoints(values, places, { phase, fixAfter, screen, direction })
  })
  return { ok: true, value: { points, phases, assurance: assure(points.at(-1) ?? null, target, direction) } }
}

function phasesFrom(starts: readonly boolean[]): NhsAnalysis['phases'] {
  const firsts = starts.flatMap((start, at) => (start ? [at] : []))
  return firsts.map((from, at) => {
    const to = (firsts[at + 1] ?? starts.length) - 1
    return { from, to, short: to - from + 1 <= FEWEST_FIXED }
  })
}

interface PhaseOptions {
  readonly phase: number
  readonly fixAfter: number | null
  readonly screen: boolean
  readonly direction: ImprovementDirection
}

function phasePoints(
  values: readonly (number | null)[],
  places: readonly (X | null)[],
  { phase, fixAfter, screen, direction }: PhaseOptions,
): NhsPoint[] {
  const inBase = values.map((_, at) => fixAfter === null || at < fixAfter)
  const centre = finite(mean(baseValues(values, inBase)))
  const average = averageMovingRange(movingRanges(values, inBase), screen)
  const reach = average === null ? null : finite(THREE_SIGMA_OF_RANGE * average)
  const placed = values.map((value) => place(value, centre, reach))
  const causes = specialCauses(placed)
  const limit = (side: 1 | -1) => (centre === null || reach === null ? null : finite(centre + side * reach))
  const [lower, upper] = [limit(-1), limit(1)]
  return placed.map(({ value, side, outside, close }, at) => {
    const [x, cause] = [places[at]!, causes[at]!]
    // Written out: spreading `placed` takes ten times as long as everything else together.
    return {
      x,
      value,
      centre,
      lower,
      upper,
      side,
      outside,
      close,
      phase,
      cause,
      verdict: judge(cause, direction),
    }
  })
}

function place(value: number | null, centre: number | null, reach: number | null): Placed {
  if (value === null || centre === null) return { value, side: null, outside: null, close: null }
  const side = value > centre ? 1 : value < centre ? -1 : 0
  if (reach === null) return { value, side, outside: null, close: null }
  const outside = value > centre + reach || value < centre - reach
  const warning = (2 / 3) * reach
  const close = !outside && (value > centre + warning || value < centre - warning)
  return { value, side, outside, close }
}

const HIGH: ReadonlySet<SpecialCause> = new Set([
  'above-limit',
  'rising',
  'two-of-three-above',
  'seven-above',
])

function judge(cause: SpecialCause | null, direction: ImprovementDirection): NhsPoint['verdict'] {
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
