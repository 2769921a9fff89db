import type { Month } from '#app/kernel/time/month.ts'
import type { Period } from '#app/kernel/time/period.ts'

/** What kind of thing people know about a time on the chart. */
export const ANNOTATION_KINDS = ['test', 'policy', 'staffing', 'definition', 'event', 'data-problem'] as const
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number]

export const ANNOTATION_KIND_LABEL: Record<AnnotationKind, string> = {
  test: 'Test of change',
  policy: 'Policy',
  staffing: 'Staffing',
  definition: 'Changed definition',
  event: 'Event',
  'data-problem': 'Problem with the data',
}

/**
 * A note on one month or a span of months. `everywhere`: on all charts of the team, not only this measure's.
 */
export type WrittenAnnotation = {
  readonly id: string
  readonly kind: AnnotationKind
  readonly text: string
  readonly from: Month
  readonly to: Month | null
  readonly everywhere: boolean
  readonly writtenAt: Date
  readonly writtenBy: string | null
}

/**
 * A new phase: from `starts` on the chart has a center line (and limits) of its own. Started by a person,
 * with the reason.
 */
export type ChartPhase = {
  readonly id: string
  readonly starts: Period
  readonly reason: string
  readonly startedAt: Date
  readonly startedBy: string | null
}

/**
 * `excluded`: drawn as an open circle and excluded from the calculations. `astronomical`: plainly different,
 * by people's judgment (Perla, Provost and Murray 2011).
 */
export const POINT_MARK_KINDS = ['excluded', 'astronomical'] as const
export type PointMarkKind = (typeof POINT_MARK_KINDS)[number]

export const POINT_MARK_LABEL: Record<PointMarkKind, string> = {
  excluded: 'Excluded from the calculations',
  astronomical: 'Astronomical point',
}

export type PointMark = {
  readonly id: string
  readonly period: Period
  readonly kind: PointMarkKind
  readonly reason: string
  readonly markedAt: Date
  readonly markedBy: string | null
}

/** What people have written on the chart of one measure, and not withdrawn. */
export type WrittenMarks = {
  readonly annotations: readonly WrittenAnnotation[]
  readonly phases: readonly ChartPhase[]
  readonly points: readonly PointMark[]
}

/** What people have written on the charts of one team: on all of them, and by the id of the measure. */
export type TeamNotes = {
  readonly everywhere: readonly WrittenAnnotation[]
  readonly byMeasure: Readonly<Record<string, WrittenMarks>>
}
