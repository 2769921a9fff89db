import { lastMonthOf, periodOrdinal, type Period } from '#app/kernel/time/period.ts'
import type { DefinitionBreak } from '#app/measures/definitions/versions/versions.ts'
import type { ChartPhase } from '#app/measures/notes/notes.ts'
import type { SeriesPoint } from '../statistics/series.ts'

/** A stretch of the axis with lines of its own. Places are 0-based and inclusive. */
export interface PhaseSpan {
  readonly from: number
  readonly to: number
  readonly started: ChartPhase | null
  /** The changed definition that begins there; a figure before it does not compare with one after it. */
  readonly broken: DefinitionBreak | null
}

/**
 * The phases of the axis, at least one: those that people started, and those that a changed definition
 * begins, because what it cuts apart has no common median. Of several at one place the last counts; a start
 * outside the axis counts for nothing.
 */
export function phaseSpans(
  points: readonly SeriesPoint[],
  started: readonly ChartPhase[],
  broken: readonly DefinitionBreak[] = [],
): PhaseSpan[] {
  const phaseAt = new Map(started.map((phase) => [placeFrom(points, phase.starts), phase]))
  // A quarter in which the definition changed belongs to what follows.
  const breakAt = new Map(
    broken.map((one) => {
      const at = points.findIndex(({ period }) => lastMonthOf(period) >= one.effective)
      return [at < 0 ? points.length : at, one]
    }),
  )
  const starts = [...new Set([...phaseAt.keys(), ...breakAt.keys()])]
    .filter((at) => at > 0 && at < points.length)
    .sort((a, b) => a - b)
  const firsts = [0, ...starts]
  return firsts.map((from, i) => ({
    from,
    to: (firsts[i + 1] ?? points.length) - 1,
    started: i === 0 ? null : (phaseAt.get(from) ?? null),
    broken: i === 0 ? null : (breakAt.get(from) ?? null),
  }))
}

/** Place of the first point in or after a period; the number of points when all lie before it. */
function placeFrom(points: readonly SeriesPoint[], wanted: Period): number {
  const ordinal = periodOrdinal(wanted)
  const at = points.findIndex((point) => periodOrdinal(point.period) >= ordinal)
  return at < 0 ? points.length : at
}

/**
 * The baseline a person set, for the phase it reaches into; where there are several phases, the others take
 * their own.
 */
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
