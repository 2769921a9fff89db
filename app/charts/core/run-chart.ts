import { periodOrdinal, type Period } from '#app/kernel/period.ts'
import { median } from './numbers.ts'
import { anhoejRuns, READABLE_POINTS, runsAbout, type AnhoejRuns, type Run } from './runs.ts'
import type { SeriesPoint } from './series.ts'
import { SHIFT_POINTS } from './spc/rules/ihi.ts'

/** Points the median is taken from unless a baseline is set: a year of months. */
export const BASELINE_POINTS = 12

export interface RunChartOptions {
  /** What raw values are multiplied by for display, 1 when absent. Applied last, so it changes no signal. */
  readonly multiplier?: number
  /** Periods the median is taken from; null or absent: the first twelve with a value. */
  readonly baseline?: { readonly from: Period; readonly to: Period } | null
}

/** Where the median comes from. Places are 0-based and inclusive. */
export interface Baseline {
  readonly from: number
  readonly to: number
  /** Points with a value in it. */
  readonly count: number
  /** Set by a person, rather than taken as the first twelve. */
  readonly set: boolean
}

export interface RunChartAnalysis {
  readonly baseline: Baseline | null
  /** Median of the baseline in the measure's unit, frozen and extended over the whole chart. */
  readonly median: number | null
  /** Points with a value. */
  readonly nPresent: number
  /** Runs of all points about the frozen median; points on it are skipped. */
  readonly runs: readonly Run[]
  readonly anhoej: AnhoejRuns
  /** Runs of at least SHIFT_POINTS, in order of time; empty while fewer than READABLE_POINTS are useful. */
  readonly shifts: readonly Run[]
  /** At least half the points lie on the median and none beyond it on one side: mostly zeros, or mostly 100 percent. */
  readonly atExtreme: boolean
}

/**
 * Run-chart statistics of a series. The median is that of the baseline: a point needs only a value to be taken into it.
 * The runs are those of the whole chart about that frozen median, as qicharts2 does with `freeze`.
 * Numbers are finite; what cannot be computed is null.
 */
export function analyseRunChart(
  points: readonly SeriesPoint[],
  { multiplier = 1, baseline: wanted }: RunChartOptions = {},
): RunChartAnalysis {
  const values = points.map((point) => point.raw)
  const baseline = wanted ? setBaseline(points, wanted) : firstPoints(values)
  const centre = baseline && median(values.slice(baseline.from, baseline.to + 1).filter((v) => v !== null))
  const nPresent = values.filter((v) => v !== null).length
  const runs = centre === null ? [] : runsAbout(values, centre)
  const anhoej = anhoejRuns(runs)
  const atExtreme = runs.length <= 1 && nPresent > 0 && anhoej.nUseful * 2 <= nPresent
  return {
    baseline,
    median: centre === null ? null : centre * multiplier,
    nPresent,
    runs,
    anhoej,
    shifts:
      centre === null || anhoej.nUseful < READABLE_POINTS ? [] : shifts(values, centre, runs, atExtreme),
    atExtreme,
  }
}

/**
 * When most points are zero the median is zero, every other point lies above it, and skipping the zeros would join
 * scattered points into one long run. There a point on the median ends the run; a true step still shows.
 */
function shifts(
  values: readonly (number | null)[],
  centre: number,
  runs: readonly Run[],
  atExtreme: boolean,
): Run[] {
  const candidates = atExtreme ? runsAbout(values, centre, { tiesBreak: true }) : runs
  return candidates.filter((run) => run.length >= SHIFT_POINTS)
}

function firstPoints(values: readonly (number | null)[]): Baseline | null {
  const present = values.flatMap((value, at) => (value === null ? [] : [at])).slice(0, BASELINE_POINTS)
  const [from, to] = [present[0], present.at(-1)]
  return from === undefined || to === undefined ? null : { from, to, count: present.length, set: false }
}

/** Null when the chart holds no value between the two periods. */
function setBaseline(
  points: readonly SeriesPoint[],
  wanted: { readonly from: Period; readonly to: Period },
): Baseline | null {
  const [first, last] = [periodOrdinal(wanted.from), periodOrdinal(wanted.to)]
  const inside = points.flatMap((point, at) => {
    const ordinal = periodOrdinal(point.period)
    return ordinal >= first && ordinal <= last ? [at] : []
  })
  const count = inside.filter((at) => points[at]!.raw !== null).length
  return count === 0 ? null : { from: inside[0]!, to: inside.at(-1)!, count, set: true }
}
