import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { Month } from '#app/kernel/time/month.ts'
import type { Period } from '#app/kernel/time/period.ts'
import type { ReportedValue } from '#app/kernel/reported-value.ts'
import type { EventSeries } from './events/event-days.ts'
import type { CatalogMeasure } from './catalog/measure.ts'

/** Whose own measure it is, and whether that team has shared it with the others. */
export type MeasureOwner = {
  readonly teamId: string
  readonly teamSlug: string
  readonly teamName: string
  readonly shared: boolean
}

/**
 * A measure as the database knows it, in the wording in force today. Without an `owner` it is one of the
 * catalog.
 */
export type Measure = CatalogMeasure & { readonly id: string; readonly owner?: MeasureOwner | null }

/** A measure that a team has picked, and how the team reads it. */
export type TeamMeasure = {
  readonly measure: Measure
  /** First month the team owes a figure for. */
  readonly dueFrom: Month
  /** In the measure's unit. */
  readonly goal: number | null
  /** Periods the median is taken from; null for the first twelve with a value. */
  readonly baseline: { readonly from: Period; readonly to: Period } | null
  /** The chart a person chose, by the name that charts know it by; null for the one that fits the figures. */
  readonly chartType: string | null
  /** Stratifications it is also given by, by slug; absent: none. */
  readonly splits?: readonly string[]
  /** The team no longer reports it; its values stay readable. */
  readonly dropped: boolean
}

/** One figure as it stands now. */
export type RecordedValue = {
  readonly period: Period
  readonly reported: ReportedValue
  readonly provisional: boolean
  readonly comment: string | null
  /** An invented figure of the demo story. */
  readonly invented: boolean
  /** How often it was corrected since it was first recorded. */
  readonly corrections: number
  /** For "not available yet": the day the team named and why, if it did. */
  readonly expected?: { readonly on: CalendarDay; readonly why: string } | null
}

/** A picked measure with every figure recorded for it, oldest first. */
export type TeamSeries = TeamMeasure & {
  readonly values: readonly RecordedValue[]
  /**
   * The gaps between rare events, where the team enters their dates; absent or null where it does not. Holds
   * no date of an event.
   */
  readonly events?: EventSeries | null
}

/** A figure as it stood until somebody replaced it. */
export type FormerValue = {
  readonly period: Period
  readonly reported: ReportedValue
  readonly provisional: boolean
  readonly recordedAt: Date
  readonly recordedBy: string | null
  readonly replacedAt: Date
  readonly replacedBy: string | null
}
