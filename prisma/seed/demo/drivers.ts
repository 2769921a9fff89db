import type { AreaSlug } from '#app/teams/areas/area-slug.ts'

/** One change of a diagram, by the words of things in it. */
export type DriverEdit =
  | { readonly does: 'rename'; readonly what: string; readonly to: string }
  | { readonly does: 'move'; readonly what: string; readonly under: string }
  | { readonly does: 'up'; readonly what: string }
  | { readonly does: 'remove'; readonly what: string }
  | { readonly does: 'driver' | 'idea'; readonly what: string; readonly under: string }
  | { readonly does: 'measure'; readonly slug: string; readonly under: string }

export type DriverStory = {
  readonly area: AreaSlug
  /** Months ago that the team began it. */
  readonly ago: number
  readonly edits: readonly (DriverEdit & { readonly ago: number })[]
  /** Tests, by their keys, that the team counts under ideas of its own. */
  readonly counted?: readonly { readonly test: string; readonly under: string }[]
}

const OPEN_TALK = 'Caregivers and staff talk with each other openly and with respect'
const SAME_MESSAGE =
  'Health care, home visiting, child care, shelters and first responders say the same thing'

/** The two teams of the demo story that keep driver diagrams of their own. */
export const DRIVER_STORIES: Readonly<Record<string, readonly DriverStory[]>> = {
  OH: [
    {
      area: 'safe-sleep',
      ago: 24,
      edits: [
        { ago: 23, does: 'rename', what: 'Fathers', to: 'Fathers and partners' },
        { ago: 20, does: 'idea', what: 'A letter with the birth certificate', under: OPEN_TALK },
        { ago: 14, does: 'driver', what: 'Beds in emergency housing', under: SAME_MESSAGE },
        { ago: 14, does: 'remove', what: 'Pictures of sleeping babies in media and shops' },
        {
          ...{ ago: 9, does: 'idea', under: 'Fathers and partners' },
          what: 'Evening class for fathers and partners',
        },
        {
          ...{ ago: 9, does: 'measure', slug: 'safe-sleep-teach-back' },
          under: 'Evening class for fathers and partners',
        },
        { ago: 4, does: 'up', what: 'Fathers and partners' },
      ],
      counted: [{ test: 'sleep-sack-letter', under: 'A letter with the birth certificate' }],
    },
  ],
  TN: [
    {
      area: 'smoking-cessation',
      ago: 26,
      edits: [
        { ago: 22, does: 'remove', what: 'E-cigarettes' },
        {
          ...{ ago: 12, does: 'idea', under: 'Beginning again after the birth' },
          what: 'Text messages in the month after birth',
        },
        {
          ago: 12,
          does: 'measure',
          slug: 'quit-during-pregnancy',
          under: 'Women avoid smoking, stop, and stay stopped',
        },
        {
          ...{ ago: 6, does: 'rename', what: 'Stigma, and the silence it causes' },
          to: 'Shame, and the silence it causes',
        },
      ],
    },
  ],
}
