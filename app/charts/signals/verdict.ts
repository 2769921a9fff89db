import type { PhaseView, PlaceDetail } from '../view/chart.ts'
import { READABLE_POINTS } from '../statistics/runs.ts'
import type { SeriesPoint } from '../statistics/series.ts'
import type { ChartReading, Verdict } from './chart-reading.ts'
import { isRun } from './rules/index.ts'
import { SHIFT_POINTS } from './rules/shift.ts'
import { runOf, type Signal } from './signal.ts'
import type { RuleSet } from '../spc/rule-set.ts'

/**
 * Useful points after which a signal is over: as many as make a shift. The NHS rules look at the
 * last point.
 */
const STANDS_FOR: Record<RuleSet, number> = { ihi: SHIFT_POINTS, anhoej: SHIFT_POINTS, nhs: 1 }

/** The verdict of a chart. A signal lasts until as many useful points as make a shift have come after it. */
export function readChart(
  points: readonly SeriesPoint[],
  details: readonly PlaceDetail[],
  phases: readonly PhaseView[],
  signals: readonly Signal[],
  ruleSet: RuleSet,
): ChartReading {
  const { from, to, analysis } = phases.at(-1)!
  const plain = (verdict: Verdict, story: ChartReading['story']) => ({
    verdict,
    story,
    shift: null,
    signal: null,
  })
  if (points.every((point) => point.raw === null)) return plain('too-early', 'empty')
  if (analysis.nPresent > 0 && analysis.center === null) return plain('too-early', 'no-baseline')
  if (analysis.nPresent >= READABLE_POINTS && isConstant(points.slice(from, to + 1))) {
    return plain('common-cause', 'constant')
  }
  if (analysis.anhoej.nUseful < READABLE_POINTS) return plain('too-early', 'few')
  const here = signals.filter((signal) => signal.decides && signal.phase === phases.length - 1)
  // Where the center line lies at an extreme, points on it count as well; so they do for the NHS, which asks
  // about the last point.
  const onLineCounts = analysis.atExtreme || ruleSet === 'nhs'
  const counts = ({ value }: SeriesPoint, at: number) =>
    value !== null && details[at]!.excluded === null && (onLineCounts || value !== analysis.center)
  const since = (signal: Signal) =>
    points.filter((point, at) => at > signal.to && at <= to && counts(point, at)).length
  const signal = latest(here.filter((one) => since(one) < STANDS_FOR[ruleSet]))
  if (signal) {
    const { verdict } = signal
    if (!isRun(signal)) return { verdict, story: 'signal', shift: null, signal }
    return { verdict, story: since(signal) === 0 ? 'shift' : 'shift-then-few', shift: runOf(signal), signal }
  }
  const past = latest(here)
  if (!past) return plain('common-cause', 'no-shift')
  const shift = isRun(past) ? runOf(past) : null
  return { verdict: 'common-cause', story: shift ? 'shift-over' : 'signal-over', shift, signal: past }
}

/**
 * Latest first; of those that end together a run before single points. What is about a whole phase comes
 * last.
 */
function latest(signals: readonly Signal[]): Signal | undefined {
  const order = (signal: Signal) => (isRun(signal) ? 2 : signal.rule === 'beyond-limits' ? 1 : 0)
  const end = (signal: Signal) => (signal.points.length === 0 ? -1 : signal.to)
  return signals.toSorted((a, b) => end(b) - end(a) || order(b) - order(a))[0]
}

function isConstant(points: readonly SeriesPoint[]): boolean {
  const present = points.filter((point) => point.raw !== null)
  return present.every((point) => point.raw === present[0]!.raw)
}
