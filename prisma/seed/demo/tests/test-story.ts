import type { ObservationKind, Match } from '#app/pdsa/tests/test.ts'
import type { Scale } from '#app/pdsa/tests/scale.ts'
import type { Decision } from '#app/pdsa/tests/transitions/stage.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'

/**
 * One test of a demo team. Days run backwards from the present: it began, or is to begin, `ago` days before
 * today; negative is ahead.
 */
export type TestStory = {
  /** Names it within its team, for ever: its address follows from it. */
  readonly key: string
  readonly area: AreaSlug
  readonly idea?: string
  readonly change: string
  readonly prediction: string
  readonly objective?: string
  readonly theory?: string
  readonly place?: string
  readonly people?: number
  readonly sites?: number
  readonly days?: number
  readonly scale: Scale
  readonly measure?: string
  /** In the unit of the measure. */
  readonly predicted?: number
  readonly ago: number
  /** How many days it was planned to last, from the first to the last. */
  readonly lasts: number
  /** Key of the test of this team that it goes on from. */
  readonly after?: string
  /**
   * The test of another team, by its code and key, whose plan this one took over; that one is shared and
   * older.
   */
  readonly from?: readonly [code: string, key: string]
  readonly shared?: boolean
  readonly questions?: readonly { readonly ask: string; readonly predict: string; readonly answer?: string }[]
  readonly tasks?: readonly { readonly what: string; readonly who: string; readonly place?: string }[]
  readonly seen?: readonly (readonly [ObservationKind, string])[]
  /** How far it has come; absent: it waits in its plan. Each part needs the one before it. */
  readonly began?: true
  readonly ended?: { readonly asPlanned: boolean; readonly deviation?: string; readonly reached?: number }
  readonly studied?: {
    readonly result: string
    readonly measured?: number
    readonly matched: Match
    readonly learned: string
  }
  readonly decided?: { readonly decision: Decision; readonly reason: string; readonly spread?: string }
  readonly stopped?: string
}
