/** Useful points below which no rule is read: the published tables of both rule systems start here. */
export const READABLE_POINTS = 10

export type Side = 'above' | 'below'

/**
 * A stretch of useful points on one side of the center line. `from` and `to` are places in the series,
 * 0-based.
 */
export interface Run {
  readonly side: Side
  readonly from: number
  readonly to: number
  /** Useful points in it: missing points and points on the line neither break a run nor lengthen it. */
  readonly length: number
}

/**
 * The runs of `values` about the center line (`center`). Useful points are those present and not exactly on
 * the line. With `tiesBreak` a point on the line ends a run (see `shifts`).
 */
export function runsAbout(
  values: readonly (number | null)[],
  center: number,
  { tiesBreak = false }: { tiesBreak?: boolean } = {},
): Run[] {
  const runs: Run[] = []
  let open: { side: Side; from: number; to: number; length: number } | null = null
  values.forEach((value, at) => {
    if (value === null) return
    if (value === center) {
      if (tiesBreak) open = null
      return
    }
    const side = value > center ? 'above' : 'below'
    if (open?.side === side) {
      open.to = at
      open.length += 1
    } else {
      open = { side, from: at, to: at, length: 1 }
      runs.push(open)
    }
  })
  return runs
}

/**
 * The two tests of Anhoej and Olesen (2014), with what chance alone would allow. Null where there is no
 * useful point.
 */
export interface AnhoejRuns {
  readonly nUseful: number
  readonly longestRun: number | null
  readonly longestRunMax: number | null
  readonly nCrossings: number | null
  readonly nCrossingsMin: number | null
  readonly signal: boolean
}

export function anhoejRuns(runs: readonly Run[]): AnhoejRuns {
  const nUseful = runs.reduce((count, run) => count + run.length, 0)
  if (nUseful === 0) {
    return {
      nUseful,
      longestRun: null,
      longestRunMax: null,
      nCrossings: null,
      nCrossingsMin: null,
      signal: false,
    }
  }
  const longestRun = Math.max(...runs.map((run) => run.length))
  const nCrossings = runs.length - 1
  const { longestRunMax, nCrossingsMin } = anhoejLimits(nUseful)
  const signal = longestRun > longestRunMax || nCrossings < nCrossingsMin
  return { nUseful, longestRun, longestRunMax, nCrossings, nCrossingsMin, signal }
}

/**
 * Limits for `nUseful` >= 1 useful points: longest run at most round(log2 n) + 3 (Schilling 2012), crossings
 * at least the 5 percent quantile of Binomial(n - 1, 1/2) (Chen 2010); both as used by Anhoej and Olesen,
 * PLoS ONE 2014;9(11):e113825.
 */
export function anhoejLimits(nUseful: number): { longestRunMax: number; nCrossingsMin: number } {
  return {
    longestRunMax: Math.round(Math.log2(nUseful)) + 3,
    nCrossingsMin: fairCoinQuantile(nUseful - 1, 0.05),
  }
}

/**
 * Smallest k with P(X <= k) >= p for X ~ Binomial(n, 1/2). Summed through logarithms: 0.5^n underflows above
 * n = 1074.
 */
function fairCoinQuantile(n: number, p: number): number {
  let logTerm = -n * Math.LN2
  let cumulative = Math.exp(logTerm)
  let k = 0
  while (cumulative < p && k < n) {
    logTerm += Math.log((n - k) / (k + 1))
    k += 1
    cumulative += Math.exp(logTerm)
  }
  return k
}
