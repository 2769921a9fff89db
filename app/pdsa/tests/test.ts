import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { Direction, Unit } from '#app/measures/catalog/measure.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { PlainValues } from '../plan/field-lists.ts'
import type { Scale } from './scale.ts'
import type { Decision, OpenStage, Stage, Step } from './transitions/stage.ts'

/** Who may read a test: its team with coach and staff, or the learning network as well. Never everybody. */
export const SHARINGS = ['team', 'network'] as const
export type Sharing = (typeof SHARINGS)[number]

export const SHARING_LABEL: Record<Sharing, string> = {
  team: 'Private to the team',
  network: 'Shared with the learning network',
}

/** Somebody by name; without an id where the reader may not know who it is. */
export type Named = { readonly id: string; readonly name: string }

/** Whether the results were as predicted, as people said. */
export const MATCHES = ['yes', 'partly', 'no'] as const
export type Match = (typeof MATCHES)[number]

export const MATCH_LABEL: Record<Match, string> = { yes: 'Yes', partly: 'In part', no: 'No' }

/** A measure a test is read by, with what was predicted and what came out, both in the measure's unit. */
export type TestMeasure = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly unit: Unit
  readonly direction: Direction
  readonly predicted: number | null
  readonly result: number | null
  /** The period whose recorded figure the result is; null: counted in the test itself. */
  readonly resultPeriod: string | null
}

export type Question = {
  readonly id: string
  readonly question: string
  readonly prediction: string | null
  readonly answer: string | null
}

export const TASK_KINDS = ['task', 'data'] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/** Something to do for the test, or a figure to gather. */
export type Task = {
  readonly id: string
  readonly kind: TaskKind
  readonly what: string
  readonly who: string | null
  readonly dueOn: CalendarDay | null
  readonly place: string | null
  readonly doneOn: CalendarDay | null
}

export const OBSERVATION_KINDS = ['observation', 'problem', 'surprise'] as const
export type ObservationKind = (typeof OBSERVATION_KINDS)[number]

export const OBSERVATION_LABEL: Record<ObservationKind, string> = {
  observation: 'Observation',
  problem: 'Problem',
  surprise: 'Surprise',
}

export type Observation = {
  readonly id: string
  readonly kind: ObservationKind
  readonly text: string
  readonly on: CalendarDay
  readonly by: string | null
}

/** A move from stage to stage, with who and when. */
export type TakenStep = {
  readonly step: Step
  readonly from: Stage | null
  readonly to: Stage
  readonly note: string | null
  /** What a reopening takes off the page, on record: the decision and the days. */
  readonly data: { readonly decision?: Decision; readonly reason?: string | null; readonly on?: string }
  readonly at: Date
  readonly by: string | null
}

/** A task that was ticked off, or opened again (`doneOn` null), with who and when. */
export type TaskMark = {
  readonly what: string
  readonly doneOn: CalendarDay | null
  readonly at: Date
  readonly by: string | null
}

/** One cycle of Plan, Do, Study, Act. Days are days of the calendar; text that was never written is null. */
export type Test = PlainValues & {
  readonly id: string
  readonly teamId: string
  readonly areaSlug: AreaSlug
  readonly ideaSlug: string | null
  readonly change: string
  readonly scale: Scale
  readonly owner: Named
  readonly plannedStart: CalendarDay
  readonly plannedEnd: CalendarDay
  readonly startedOn: CalendarDay | null
  readonly endedOn: CalendarDay | null
  readonly stage: Stage
  readonly stageAt: Date
  readonly asPlanned: boolean | null
  readonly matched: Match | null
  readonly decision: Decision | null
  readonly stoppedFrom: OpenStage | null
  readonly stopReason: string | null
  /** The cycles before and after it; null also where the reader may not know of them. */
  readonly previousTestId: string | null
  readonly nextTestId: string | null
  /** Place in the ramp, from 1. */
  readonly cycle: number
  readonly sharing: Sharing
  readonly origin: 'typed' | 'imported' | 'demo'
  /** Goes up with every change: what a form was filled from. */
  readonly version: number
  readonly createdAt: Date
  readonly createdBy: string | null
  readonly changedAt: Date
  readonly changedBy: string | null
  readonly measures: readonly TestMeasure[]
  readonly questions: readonly Question[]
  readonly tasks: readonly Task[]
  readonly observations: readonly Observation[]
  readonly steps: readonly TakenStep[]
  /** What became of its tasks, the newest of them, in order. */
  readonly taskMarks: readonly TaskMark[]
}

/** A test as a line of a list. */
export type TestLine = {
  readonly id: string
  readonly change: string
  readonly areaSlug: AreaSlug
  readonly ideaSlug: string | null
  readonly stage: Stage
  readonly stageAt: Date
  readonly scale: Scale
  readonly cycle: number
  readonly owner: Named
  readonly plannedStart: CalendarDay
  readonly plannedEnd: CalendarDay
  readonly startedOn: CalendarDay | null
  readonly endedOn: CalendarDay | null
  readonly decision: Decision | null
  readonly learned: string | null
  readonly sharing: Sharing
  /** Name of the measure it is about. */
  readonly measure: string | null
}
