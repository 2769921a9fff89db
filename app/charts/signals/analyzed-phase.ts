import type { Direction } from '#app/measures/catalog/measure.ts'
import type { RawLines, RunChartAnalysis } from '../statistics/run-chart.ts'
import type { SeriesPoint } from '../statistics/series.ts'

/**
 * One phase as the rules read it. Places in `analysis` and those given to `excluded` are those of the whole
 * chart.
 */
export interface AnalyzedPhase {
  readonly phase: number
  readonly from: number
  /** The points of the whole chart. */
  readonly points: readonly SeriesPoint[]
  readonly analysis: RunChartAnalysis
  /** Of this phase alone, before the multiplier. */
  readonly lines: RawLines
  readonly excluded: (at: number) => boolean
  readonly direction: Direction
}
