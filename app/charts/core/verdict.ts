import type { Direction } from '#app/measures/core/catalogue/measure.ts'
import type { RunChartAnalysis } from './run-chart.ts'
import { READABLE_POINTS, type Run } from './runs.ts'
import type { SeriesPoint } from './series.ts'
import { SHIFT_POINTS } from './spc/rules/ihi.ts'

export const VERDICTS = ['improvement', 'concern', 'common-cause', 'too-early'] as const
export type Verdict = (typeof VERDICTS)[number]
export const VERDICT_LABEL: Record<Verdict, string> = {
  improvement: 'Improvement',
  concern: 'Concern',
  'common-cause': 'No shift',
  'too-early': 'Too early to tell',
}

/** What the chart shows, before it is put into words. The verdict follows the IHI shift rule alone. */
export interface Finding {
  readonly verdict: Verdict
  /**
   * `empty`: no value. `no-baseline`: the set baseline holds no value. `few`: fewer than ten useful points. `constant`: the same
   * value throughout. `shift`: the latest shift reaches the last useful point. `shift-then-few`: it ended, and fewer points
   * have come since than make a shift. `shift-over`: as many or more have come. `no-shift`: none at all.
   */
  readonly story:
    'empty' | 'no-baseline' | 'few' | 'constant' | 'shift' | 'shift-then-few' | 'shift-over' | 'no-shift'
  /** The latest shift, when there is one. */
  readonly shift: Run | null
}

/** The finding of a chart. A shift stands until as many useful points as make a shift have come after it. */
export function judge(
  points: readonly SeriesPoint[],
  analysis: RunChartAnalysis,
  direction: Direction,
): Finding {
  if (analysis.nPresent === 0) return { verdict: 'too-early', story: 'empty', shift: null }
  if (analysis.median === null) return { verdict: 'too-early', story: 'no-baseline', shift: null }
  if (analysis.nPresent >= READABLE_POINTS && isConstant(points)) {
    return { verdict: 'common-cause', story: 'constant', shift: null }
  }
  if (analysis.anhoej.nUseful < READABLE_POINTS) return { verdict: 'too-early', story: 'few', shift: null }
  const shift = analysis.shifts.at(-1)
  if (!shift) return { verdict: 'common-cause', story: 'no-shift', shift: null }
  const since = presentAfter(points, analysis, shift)
  if (since >= SHIFT_POINTS) return { verdict: 'common-cause', story: 'shift-over', shift }
  const verdict = shiftVerdict(points, analysis.median, shift, direction)
  return { verdict, story: since === 0 ? 'shift' : 'shift-then-few', shift }
}

/** What one shift means for the wished direction. A measure that should hold steady has no good side. */
export function shiftVerdict(
  points: readonly SeriesPoint[],
  median: number,
  shift: Run,
  direction: Direction,
): 'improvement' | 'concern' {
  const wished =
    direction === 'up'
      ? shift.side === 'above'
      : direction === 'down'
        ? shift.side === 'below'
        : direction === 'to-one' && nearerToOne(points, median, shift)
  return wished ? 'improvement' : 'concern'
}

/** Whether the points of the shift lie, on average, nearer to 1 than the median does. */
function nearerToOne(points: readonly SeriesPoint[], median: number, shift: Run): boolean {
  const distances = points
    .slice(shift.from, shift.to + 1)
    .flatMap(({ value }) => (value === null ? [] : [Math.abs(value - 1)]))
  return distances.reduce((total, d) => total + d, 0) / distances.length < Math.abs(median - 1)
}

/** Useful points after the shift; where the median lies at an extreme, points on it count as well. */
function presentAfter(points: readonly SeriesPoint[], analysis: RunChartAnalysis, shift: Run): number {
  if (analysis.atExtreme) return points.slice(shift.to + 1).filter((p) => p.value !== null).length
  return analysis.runs.filter((run) => run.from > shift.to).reduce((count, run) => count + run.length, 0)
}

function isConstant(points: readonly SeriesPoint[]): boolean {
  const present = points.filter((point) => point.raw !== null)
  return present.every((point) => point.raw === present[0]!.raw)
}
