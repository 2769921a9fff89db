import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { PlainValues } from '../plan/field-lists.ts'
import type { Scale } from '../tests/scale.ts'
import type { Decision, OpenStage, Stage } from '../tests/transitions/stage.ts'
import type { Match, ObservationKind, Sharing } from '../tests/test.ts'

/** A test as a row of a table describes it, ready to be written. Text that the row does not have is null. */
export type ImportedTest = PlainValues & {
  readonly change: string
  readonly areaSlug: AreaSlug
  readonly ideaSlug: string | null
  readonly scale: Scale
  readonly ownerId: string
  readonly plannedStart: CalendarDay
  readonly plannedEnd: CalendarDay
  readonly startedOn: CalendarDay | null
  readonly endedOn: CalendarDay | null
  readonly stage: Stage
  readonly asPlanned: boolean | null
  readonly matched: Match | null
  readonly decision: Decision | null
  readonly stoppedFrom: OpenStage | null
  readonly stopReason: string | null
  /** Null: as the team has set it. */
  readonly sharing: Sharing | null
  readonly measures: readonly {
    readonly measureId: string
    readonly predictedValue: number | null
    readonly resultValue: number | null
  }[]
  readonly observations: readonly { readonly kind: ObservationKind; readonly text: string }[]
}

/** What a row may refer to: the people, measures and ideas of the team that imports. */
export type Known = {
  readonly people: readonly { readonly id: string; readonly name: string; readonly email: string }[]
  /** Who imports, when they are in the team themselves. */
  readonly me: string | null
  readonly measures: readonly {
    readonly id: string
    readonly slug: string
    readonly name: string
    readonly areaSlug: AreaSlug
    readonly unit: string
  }[]
  readonly ideas: readonly string[]
  readonly today: CalendarDay
}

export type CellProblem = { readonly column: string; readonly message: string }
