import type { Month } from '#app/kernel/month.ts'
import type { Period } from '#app/kernel/period.ts'
import type { DefinitionBreak } from '#app/measures/definitions/versions.ts'
import type { RuleSet } from '../spc/rule-set.ts'
import type { TestOfMark } from './test-marks.ts'

/** What kind of thing people know about a time on the chart. */
export const ANNOTATION_KINDS = ['test', 'policy', 'staffing', 'definition', 'event', 'data-problem'] as const
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number]

export const ANNOTATION_KIND_LABEL: Record<AnnotationKind, string> = {
  test: 'Test of a change',
  policy: 'Policy',
  staffing: 'Staffing',
  definition: 'Changed definition',
  event: 'Event',
  'data-problem': 'Problem with the data',
}

/** A note on one month or a span of months. `everywhere`: on all charts of the team, not only this measure's. */
export type Annotation = {
  readonly id: string
  readonly kind: AnnotationKind
  readonly text: string
  readonly from: Month
  readonly to: Month | null
  readonly everywhere: boolean
  readonly writtenAt: Date
  readonly writtenBy: string | null
  /** The test of a change that stands here by itself; absent on a note that a person wrote. */
  readonly test?: TestOfMark
}

/** A new phase: from `starts` on the chart has a centre line (and limits) of its own. Started by a person, with the reason. */
export type ChartPhase = {
  readonly id: string
  readonly starts: Period
  readonly reason: string
  readonly startedAt: Date
  readonly startedBy: string | null
}

/** `excluded`: drawn as a ghost and left out of the reckoning. `astronomical`: plainly different, by people's judgement (Perla, Provost and Murray 2011). */
export const POINT_MARK_KINDS = ['excluded', 'astronomical'] as const
export type PointMarkKind = (typeof POINT_MARK_KINDS)[number]

export const POINT_MARK_LABEL: Record<PointMarkKind, string> = {
  excluded: 'Left out of the reckoning',
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

/** Everything people have written on one chart. */
export type ChartMarks = {
  readonly annotations: readonly Annotation[]
  readonly phases: readonly ChartPhase[]
  readonly points: readonly PointMark[]
  /** Where the measure's definition changed so that figures before do not compare with those after; absent: nowhere. */
  readonly definitions?: readonly DefinitionBreak[]
}

export const NO_MARKS: ChartMarks = { annotations: [], phases: [], points: [] }

/** What people have written on the charts of one team, and the rules of its collaborative. Serialisable. */
export type TeamMarks = {
  readonly ruleSet: RuleSet
  /** Notes on all charts of the team. */
  readonly everywhere: readonly Annotation[]
  /** By the id of the measure; measures without a mark are left out. */
  readonly byMeasure: Readonly<Record<string, ChartMarks>>
  /** Changed definitions by the id of the measure, for all teams alike; measures without one are left out. */
  readonly definitions?: Readonly<Record<string, readonly DefinitionBreak[]>>
}

/** The marks on one chart of a team, each kind oldest first. */
export function marksOn({ everywhere, byMeasure, definitions }: TeamMarks, measureId: string): ChartMarks {
  const own = byMeasure[measureId] ?? NO_MARKS
  const annotations = [...own.annotations, ...everywhere].sort((a, b) => a.from.localeCompare(b.from))
  return { ...own, annotations, definitions: definitions?.[measureId] ?? [] }
}
