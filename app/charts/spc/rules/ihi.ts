import { countRuns } from '../../signals/rules/number-of-runs.ts'
import { findShifts } from '../../signals/rules/shift.ts'
import { findTrends } from '../../signals/rules/trend.ts'
import { finite, median } from '#app/kernel/statistics.ts'
import { anhoejRuns, runsAbout, type Side } from '../../statistics/runs.ts'

/**
 * Points that a rule found. Places are 0-based; `points` are those that count, without the ones skipped
 * between them.
 */
interface MatchedPoints {
  readonly from: number
  readonly to: number
  readonly points: readonly number[]
}
type Shift = MatchedPoints & { readonly side: Side }
type Trend = MatchedPoints & { readonly direction: 'up' | 'down' }

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
 * The run-chart rules of the Institute for Healthcare Improvement (Perla, Provost and Murray 2011). Missing
 * points (null) are left out before anything else, and so are values that are no numbers. An astronomical
 * point is a judgment of people and is not computed.
 */
export function ihiRules(given: readonly (number | null)[], options: IhiOptions = {}): IhiRules {
  const values = given.map(finite)
  const present = values.filter((value) => value !== null)
  const center = finite(options.median ?? median(present.slice(0, options.baseline ?? present.length)))
  const trends = findTrends(values).map(({ side, ...match }) => ({
    ...match,
    direction: side === 'above' ? ('up' as const) : ('down' as const),
  }))
  if (center === null) {
    return { median: null, nUseful: 0, nRuns: 0, expected: null, runs: null, shifts: [], trends }
  }
  const runs = runsAbout(values, center)
  const { nUseful, nCrossings } = anhoejRuns(runs)
  const counted = countRuns({ nUseful, nCrossings })
  return {
    median: center,
    nUseful,
    nRuns: runs.length,
    expected: counted && counted.expected,
    runs: counted && counted.verdict,
    shifts: findShifts({ values, center, runs, atExtreme: false }).map(({ side, ...match }) => ({
      ...match,
      side: side!,
    })),
    trends,
  }
}
