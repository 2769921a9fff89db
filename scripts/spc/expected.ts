import type { ChartAnalysis } from '#app/charts/spc/analyze.ts'
import type { IhiRules } from '#app/charts/spc/rules/ihi.ts'
import type { SpecialCause } from '#app/charts/spc/rules/nhs.ts'
import type { NhsAnalysis, NhsPoint } from '#app/charts/spc/xmr-nhs.ts'

/**
 * The answer of a chart in the exchange format: a list per line, a record per phase, points numbered from 1.
 */
export function chartExpected({ points, phases }: ChartAnalysis, withX: boolean): object {
  return {
    ...(withX && { x: points.map((point) => point.x) }),
    y: points.map((point) => point.value),
    cl: points.map((point) => point.center),
    lcl: points.map((point) => point.lower),
    ucl: points.map((point) => point.upper),
    lcl95: points.map((point) => point.lower2),
    ucl95: points.map((point) => point.upper2),
    sigma_signal: points.map((point) => point.beyond !== null),
    part: points.map((point) => point.phase + 1),
    parts: phases.map(({ from, to, nObs, anhoej }, at) => ({
      part: at + 1,
      first: from + 1,
      last: to + 1,
      n_obs: nObs,
      n_useful: anhoej.nUseful,
      longest_run: anhoej.longestRun,
      longest_run_max: anhoej.longestRunMax,
      n_crossings: anhoej.nCrossings,
      n_crossings_min: anhoej.nCrossingsMin,
      runs_signal: anhoej.signal,
    })),
  }
}

const CAUSE: Record<SpecialCause, string> = {
  'above-limit': 'Above UCL',
  'below-limit': 'Below LCL',
  rising: '7 Point Trend (Increasing)',
  falling: '7 Point Trend (Decreasing)',
  'two-of-three-above': '2 in 3 Above CL',
  'two-of-three-below': '2 in 3 Below CL',
  'seven-above': '7 Points Above CL',
  'seven-below': '7 Points Below CL',
}
const POINT_TYPE: Record<NhsPoint['verdict'], string> = {
  'common-cause': 'common_cause',
  improvement: 'special_cause_improvement',
  concern: 'special_cause_concern',
  'neutral-high': 'special_cause_neutral_high',
  'neutral-low': 'special_cause_neutral_low',
}

/** The answer of an XmR chart with the NHS rules in the exchange format, in the order of its dates. */
export function nhsExpected({ points, phases, assurance }: NhsAnalysis): object {
  return {
    cl: points.map((point) => point.center),
    lcl: points.map((point) => point.lower),
    ucl: points.map((point) => point.upper),
    outside_limits: points.map((point) => point.outside),
    close_to_limits: points.map((point) => point.close),
    relative_to_mean: points.map((point) => point.side),
    rebase_group: points.map((point) => point.phase),
    special_cause_type: points.map(({ cause }) => (cause === null ? 'Common Cause' : CAUSE[cause])),
    point_type: points.map(({ verdict }) => POINT_TYPE[verdict]),
    short_group_warning: points.map(({ phase }) => phases[phase]!.short),
    assurance: assurance === 'pass' || assurance === 'fail' ? `consistent_${assurance}` : assurance,
  }
}

/** The answer of the IHI run-chart rules in the exchange format, points numbered from 1. */
export function ihiExpected(rules: IhiRules): object {
  const numbered = ({ from, to, points }: { from: number; to: number; points: readonly number[] }) => ({
    first: from + 1,
    last: to + 1,
    n_points: points.length,
    points: points.map((at) => at + 1),
  })
  return {
    median: rules.median,
    n_useful: rules.nUseful,
    n_runs: rules.nRuns,
    runs_lower: rules.expected?.lower ?? null,
    runs_upper: rules.expected?.upper ?? null,
    runs_verdict: rules.runs?.replace('-', ' ') ?? null,
    shifts: rules.shifts.map((shift) => ({ ...numbered(shift), side: shift.side })),
    trends: rules.trends.map((trend) => ({ ...numbered(trend), direction: trend.direction })),
  }
}
