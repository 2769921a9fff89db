import type { Frequency, Period } from '#app/kernel/period.ts'
import type { Shape } from '#app/kernel/reading.ts'
import type { Direction, Unit } from '#app/measures/core/catalogue/measure.ts'
import type { RunChartAnalysis } from './run-chart.ts'
import type { RecordedReading, SeriesPoint } from './series.ts'
import type { Finding } from './verdict.ts'

/** What a chart has to know of a measure. */
export interface ChartMeasure {
  readonly name: string
  readonly unit: Unit
  readonly direction: Direction
  readonly frequency: Frequency
  readonly shape: Shape
  /** 100 for percent, 1000 for per 1,000; a `single` is never multiplied. */
  readonly multiplier: number
}

export interface RunChartInput {
  readonly measure: ChartMeasure
  readonly recorded: readonly RecordedReading[]
  /** Periods the median is taken from; absent: the first twelve with a value. */
  readonly baseline?: { readonly from: Period; readonly to: Period } | null
  /** In the measure's unit. */
  readonly goal?: number | null
  /** The axis; absent: first to last period recorded. */
  readonly range?: { readonly from: Period; readonly to: Period }
}

/** The facts of one run chart: numbers and finding, before they are put into words. */
export interface RunChartFacts {
  readonly measure: ChartMeasure
  readonly points: readonly SeriesPoint[]
  readonly analysis: RunChartAnalysis
  readonly finding: Finding
  readonly goal: number | null
  /** Whether the last value meets the goal; null when it cannot be said. */
  readonly goalReached: boolean | null
  /** Place of the last point with a value; null without one. */
  readonly last: number | null
}

/** Everything a page needs of one run chart. The drawings and the table are made from it when they are shown. */
export interface RunChartView extends RunChartFacts {
  /** One sentence without a full stop: the page's headline, the digest's line, the chart's title for a screen reader. */
  readonly headline: string
  /** Several sentences: the chart's text alternative. */
  readonly description: string
}
