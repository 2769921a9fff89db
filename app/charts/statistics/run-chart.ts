import { periodOrdinal, type Period } from '#app/kernel/time/period.ts'
import { anhoejRuns, runsAbout, type AnhoejRuns, type Run } from './runs.ts'
import type { SeriesPoint } from './series.ts'
import { analyze, type ChartPoint } from '../spc/analyze.ts'
import type { ChartType } from '../spc/chart-type.ts'
import { seriesRows } from '../spc/series-rows.ts'

/** Points the lines are taken from unless a baseline is set: a year of months. */
export const BASELINE_POINTS = 12

export interface RunChartOptions {
  /** What raw values are multiplied by for display, 1 when absent. Applied last, so it changes no signal. */
  readonly multiplier?: number
  /**
   * Periods the lines are taken from; null or absent: the first twelve (or `baselinePoints`) with a value.
   */
  readonly baseline?: { readonly from: Period; readonly to: Period } | null
  readonly baselinePoints?: number
  /** Absent: a run chart. */
  readonly type?: ChartType
  /** As in the options of `analyze`. */
  readonly rangeFactor?: number | null
  /** Whether the point at a place is excluded from baseline and runs; absent: none. */
  readonly excluded?: readonly boolean[]
}

/** Where the lines come from. Places are 0-based and inclusive. */
export interface Baseline {
  readonly from: number
  readonly to: number
  /** Points in it that count: with a value, and not left out. */
  readonly count: number
  /** Set by a person, rather than taken as the first twelve. */
  readonly set: boolean
}

export interface RunChartAnalysis {
  readonly baseline: Baseline | null
  /**
   * Center line in the measure's unit, frozen and extended over the whole stretch: the median of the baseline
   * on a run chart.
   */
  readonly center: number | null
  /** Points with a value, without those left out. */
  readonly nPresent: number
  /** Runs of all points about the frozen center line; points on it are skipped. */
  readonly runs: readonly Run[]
  readonly anhoej: AnhoejRuns
  /**
   * At least half the points lie on the center line and none beyond it on one side: mostly zeros, or mostly
   * 100 percent.
   */
  readonly atExtreme: boolean
}

/**
 * The lines at each place before the multiplier; empty where the chart type cannot be drawn from these
 * figures.
 */
export type RawLines = readonly Pick<
  ChartPoint,
  'center' | 'lower' | 'upper' | 'lower2' | 'upper2' | 'beyond'
>[]

/**
 * Statistics of a series read as one phase. The lines are those of the baseline: a point needs only a value
 * to be taken into it. The runs are those of all points about the frozen center line, as qicharts2 does with
 * `freeze`. Numbers are finite; what cannot be computed is null.
 */
export function analyzeRunChart(
  points: readonly SeriesPoint[],
  options: RunChartOptions = {},
): RunChartAnalysis & { readonly lines: RawLines } {
  const { multiplier = 1, baseline: wanted, baselinePoints = BASELINE_POINTS, excluded } = options
  const values = points.map((point, at) => (excluded?.[at] ? null : point.raw))
  const baseline = wanted ? setBaseline(points, values, wanted) : firstPoints(values, baselinePoints)
  const lines = baseline === null ? [] : linesOf(points, baseline, options)
  const center = lines[0]?.center ?? null
  const nPresent = values.filter((v) => v !== null).length
  const runs = center === null ? [] : runsAbout(values, center)
  const anhoej = anhoejRuns(runs)
  const atExtreme = runs.length <= 1 && nPresent > 0 && anhoej.nUseful * 2 <= nPresent
  return {
    baseline,
    center: center === null ? null : center * multiplier,
    nPresent,
    runs,
    anhoej,
    atExtreme,
    lines,
  }
}

/**
 * Points before a baseline set in the middle are left out of it like excluded ones, and points after it are
 * frozen out.
 */
function linesOf(
  points: readonly SeriesPoint[],
  { from, to }: Baseline,
  { type = 'run', excluded = [], rangeFactor }: RunChartOptions,
): RawLines {
  const out = points.flatMap((_, at) => (at < from || excluded[at] ? [at + 1] : []))
  const analyzed = analyze(type, { ...seriesRows(points), freeze: to + 1, exclude: out, rangeFactor })
  return analyzed.ok ? analyzed.value.points : []
}

function firstPoints(values: readonly (number | null)[], most: number): Baseline | null {
  const present = values.flatMap((value, at) => (value === null ? [] : [at])).slice(0, most)
  const [from, to] = [present[0], present.at(-1)]
  return from === undefined || to === undefined ? null : { from, to, count: present.length, set: false }
}

/** Null when the chart holds no value between the two periods. */
function setBaseline(
  points: readonly SeriesPoint[],
  values: readonly (number | null)[],
  wanted: { readonly from: Period; readonly to: Period },
): Baseline | null {
  const [first, last] = [periodOrdinal(wanted.from), periodOrdinal(wanted.to)]
  const inside = points.flatMap((point, at) => {
    const ordinal = periodOrdinal(point.period)
    return ordinal >= first && ordinal <= last ? [at] : []
  })
  const count = inside.filter((at) => values[at] !== null).length
  return count === 0 ? null : { from: inside[0]!, to: inside.at(-1)!, count, set: true }
}
