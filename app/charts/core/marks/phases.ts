import { periodOrdinal, type Period } from '#app/kernel/period.ts'
import type { ChartPhase } from './marks.ts'
import type { SeriesPoint } from '../figures/series.ts'

/** A stretch of the axis with lines of its own. Places are 0-based and inclusive. */
export interface PhaseSpan {
  readonly from: number
  readonly to: number
  readonly started: ChartPhase | null
}

/** The phases that people started, on the axis; at least one. A start outside it counts for nothing. */
export function phaseSpans(points: readonly SeriesPoint[], started: readonly ChartPhase[]): PhaseSpan[] {
  const starts = started
    .map((phase) => ({ phase, at: placeFrom(points, phase.starts) }))
    .filter(({ at }) => at > 0 && at < points.length)
    .sort((a, b) => a.at - b.at)
  const firsts = [{ phase: null, at: 0 }, ...starts]
  return firsts.map(({ phase, at }, i) => ({
    from: at,
    to: (firsts[i + 1]?.at ?? points.length) - 1,
    started: phase,
  }))
}

/** Place of the first point in or after a period; the number of points when all lie before it. */
function placeFrom(points: readonly SeriesPoint[], wanted: Period): number {
  const ordinal = periodOrdinal(wanted)
  const at = points.findIndex((point) => periodOrdinal(point.period) >= ordinal)
  return at < 0 ? points.length : at
}

/** The baseline a person set, for the phase it reaches into; where there are several phases, the others take their own. */
export function baselineFor(
  { from, to }: PhaseSpan,
  points: readonly SeriesPoint[],
  wanted: { readonly from: Period; readonly to: Period } | null | undefined,
  phases: number,
): { readonly from: Period; readonly to: Period } | null {
  if (!wanted || phases === 1) return wanted ?? null
  const [first, last] = [points[from]!.period, points[to]!.period]
  const meets =
    periodOrdinal(wanted.from) <= periodOrdinal(last) && periodOrdinal(wanted.to) >= periodOrdinal(first)
  return meets ? wanted : null
}
