import { finite, median } from '../../statistics/numbers.ts'
import { READABLE_POINTS, runsAbout, type Run, type Side } from '../../statistics/runs.ts'
import { expectedRuns } from './expected-runs.ts'

/** Points on one side of the median that make a shift (Perla, Provost and Murray, BMJ Qual Saf 2011;20:46-51). */
export const SHIFT_POINTS = 6
/** Points all going up, or all going down, that make a trend (the same). */
export const TREND_POINTS = 5

/** Points that a rule found. Places are 0-based; `points` are those that count, without the ones skipped between them. */
interface Found {
  readonly from: number
  readonly to: number
  readonly points: readonly number[]
}
export type Shift = Found & { readonly side: Side }
export type Trend = Found & { readonly direction: 'up' | 'down' }

export interface IhiRules {
  readonly median: number | null
  /** Points present and not on the median. */
  readonly nUseful: number
  readonly nRuns: number
  /** How many runs chance allows; null below ten useful points. */
  readonly expected: { readonly lower: number; readonly upper: number } | null
  readonly runs: 'too-few' | 'too-many' | 'expected' | null
  readonly shifts: readonly Shift[]
  readonly trends: readonly Trend[]
}

export interface IhiOptions {
  /** A median fixed in advance. */
  readonly median?: number | null
  /** The first so many points with a value set the median; absent: all of them. */
  readonly baseline?: number | null
}

/**
 * The run-chart rules of the Institute for Healthcare Improvement (Perla, Provost and Murray 2011). Missing points (null) are left out before
 * anything else, and so are values that are no numbers. An astronomical point is a judgement of people and is not computed.
 */
export function ihiRules(given: readonly (number | null)[], options: IhiOptions = {}): IhiRules {
  const values = given.map(finite)
  const present = values.filter((value) => value !== null)
  const centre = finite(options.median ?? median(present.slice(0, options.baseline ?? present.length)))
  const trends = findTrends(values)
  if (centre === null) {
    return { median: null, nUseful: 0, nRuns: 0, expected: null, runs: null, shifts: [], trends }
  }
  const runs = runsAbout(values, centre)
  const nUseful = runs.reduce((count, run) => count + run.length, 0)
  const expected = nUseful < READABLE_POINTS ? null : expectedRuns(nUseful)
  return {
    median: centre,
    nUseful,
    nRuns: runs.length,
    expected,
    runs: expected && verdict(runs.length, expected),
    shifts: runs.filter(({ length }) => length >= SHIFT_POINTS).map((run) => shiftOf(run, values, centre)),
    trends,
  }
}

function verdict(
  nRuns: number,
  { lower, upper }: { lower: number; upper: number },
): NonNullable<IhiRules['runs']> {
  return nRuns < lower ? 'too-few' : nRuns > upper ? 'too-many' : 'expected'
}

function shiftOf({ side, from, to }: Run, values: readonly (number | null)[], centre: number): Shift {
  const points: number[] = []
  for (let at = from; at <= to; at += 1) if (values[at] !== null && values[at] !== centre) points.push(at)
  return { side, from, to, points }
}

/** Of neighbouring equal values only the first is kept. A turning point belongs to the trend that ends and to the one that begins. */
function findTrends(values: readonly (number | null)[]): Trend[] {
  const trends: Trend[] = []
  let points: number[] = []
  let direction: Trend['direction'] | null = null
  const close = () => {
    if (direction !== null && points.length >= TREND_POINTS) {
      trends.push({ direction, from: points[0]!, to: points.at(-1)!, points })
    }
  }
  values.forEach((value, at) => {
    const last = points.at(-1)
    if (value === null || (last !== undefined && value === values[last])) return
    if (last === undefined) {
      points = [at]
      return
    }
    const step = value > values[last]! ? 'up' : 'down'
    if (step === direction) {
      points.push(at)
      return
    }
    close()
    direction = step
    points = [last, at]
  })
  close()
  return trends
}
