import type { Period, PointFrequency } from '#app/kernel/time/period.ts'
import type { Shape } from '#app/kernel/reported-value.ts'
import type { DefinitionBreak } from '#app/measures/definitions/versions/versions.ts'
import type { Direction, Unit } from '#app/measures/catalog/measure.ts'
import type { Annotation, ChartMarks } from '../marks/marks.ts'
import type { ChartPhase } from '#app/measures/notes/notes.ts'
import type { RunChartAnalysis } from '../statistics/run-chart.ts'
import type { SeriesValue, SeriesPoint } from '../statistics/series.ts'
import type { FormerValue } from '#app/measures/team-measure.ts'
import type { NhsVerdict } from '../signals/chart-reading.ts'
import type { Signal, SignalVerdict } from '../signals/signal.ts'
import type { ChartType } from '../spc/chart-type.ts'
import type { RuleSet } from '../spc/rule-set.ts'
import type { ChartReading } from '../signals/chart-reading.ts'

/** What a chart has to know of a measure. */
export interface ChartMeasure {
  readonly name: string
  readonly unit: Unit
  readonly direction: Direction
  readonly frequency: PointFrequency
  readonly shape: Shape
  /** 100 for percent, 1000 for per 1,000; a `single` is never multiplied. */
  readonly multiplier: number
}

/** Which chart is drawn, and why. */
export interface ChartStyle {
  readonly type: ChartType
  /** One sentence without a full stop. */
  readonly reason: string
}

export interface RunChartInput {
  readonly measure: ChartMeasure
  readonly recorded: readonly SeriesValue[]
  /** Periods the lines are worked out from; absent: the first twelve with a value, of each phase. */
  readonly baseline?: { readonly from: Period; readonly to: Period } | null
  /** How many first values of a phase set its lines when no baseline is set; twelve when absent. */
  readonly baselinePoints?: number
  /** In the measure's unit. */
  readonly goal?: number | null
  /** The axis; absent: first to last period recorded. */
  readonly range?: { readonly from: Period; readonly to: Period }
  /** What people have written on the chart; absent: nothing. */
  readonly marks?: ChartMarks
  /** Absent: a run chart. */
  readonly style?: ChartStyle
  /** Which rules are read; absent: those of the IHI. */
  readonly ruleSet?: RuleSet
  /**
   * How long it has been since the last of rare events, in words without a full stop; absent where points are
   * periods.
   */
  readonly running?: string | null
  /** The points are quarters pooled from months, and why; absent: as recorded. */
  readonly pooled?: string | null
}

/** One phase of a chart, with lines of its own. Places are 0-based and inclusive. */
export interface PhaseView {
  readonly from: number
  readonly to: number
  /** The phase a person started there; null for the first. */
  readonly started: ChartPhase | null
  /** The changed definition that begins it; null for every other phase. */
  readonly broken: DefinitionBreak | null
  readonly analysis: RunChartAnalysis
}

/**
 * The lines at one place, in the measure's unit, and what is said of the point there. Null where there is
 * none.
 */
export interface PlaceDetail {
  /** Place of its phase in `phases`. */
  readonly phase: number
  readonly center: number | null
  /** 3-sigma limits; none on a run chart. */
  readonly lower: number | null
  readonly upper: number | null
  /** 2-sigma lines. */
  readonly lower2: number | null
  readonly upper2: number | null
  /** Strictly outside the limits; given for excluded points as well. */
  readonly beyond: 'above' | 'below' | null
  /** Why a person left the point out of the calculations. */
  readonly excluded: string | null
  /** Why a person called it astronomical. */
  readonly astronomical: string | null
  /** What the signal it belongs to means; null for a point that is marked by none. */
  readonly verdict: SignalVerdict | null
  readonly side: 'above' | 'below' | null
}

/** A note with its number on the chart. Places are 0-based and inclusive. */
export interface PlacedAnnotation {
  /** 1, 2, 3 ... in order of time. */
  readonly number: number
  readonly note: Annotation
  readonly from: number
  readonly to: number
  /** A changed definition: what lies before and after it does not compare. */
  readonly breaks: boolean
  /** Where a test was decided or given up; absent where nothing was, or beyond the axis. */
  readonly decided?: number
}

/** The facts of one chart: numbers and verdict, before they are put into words. */
export interface RunChartFacts {
  readonly measure: ChartMeasure
  readonly style: ChartStyle
  readonly ruleSet: RuleSet
  readonly pooled: string | null
  readonly running: string | null
  readonly points: readonly SeriesPoint[]
  /** One for each point. */
  readonly details: readonly PlaceDetail[]
  /** At least one. */
  readonly phases: readonly PhaseView[]
  /** That of the last phase, which the verdict is about. */
  readonly analysis: RunChartAnalysis
  /** What the rules found in every phase, in order of time. */
  readonly signals: readonly Signal[]
  readonly chartReading: ChartReading
  readonly annotations: readonly PlacedAnnotation[]
  /** Notes on times that the axis does not show. */
  readonly offAxis: readonly Annotation[]
  readonly goal: number | null
  /** Whether the last value meets the goal; null when that is unknown. */
  readonly goalReached: boolean | null
  /** Variation and assurance, where the NHS rules are read and there is enough to read; else null. */
  readonly nhs: NhsVerdict | null
  /** Place of the last point with a value that counts; null without one. */
  readonly last: number | null
}

/** The former value of a corrected figure, at its place on the axis. */
export interface SupersededPoint {
  readonly at: number
  readonly period: Period
  /** In the measure's unit; null where it had no figure to draw. */
  readonly value: number | null
  readonly former: FormerValue
}

/** Everything a page needs of one chart. The drawings and the table are made from it when they are shown. */
export interface RunChartView extends RunChartFacts {
  /** Former values of corrected figures, where a page shows them; absent: not shown. */
  readonly superseded?: readonly SupersededPoint[]
  /**
   * One sentence without a full stop: the page's headline, the digest's line, the chart's title for a screen
   * reader.
   */
  readonly headline: string
  /** Several sentences: the chart's text alternative. */
  readonly description: string
}
