import { z } from 'zod'
import { isPeriod, type Period } from '#app/kernel/time/period.ts'
import { MOST_CELLS } from '../forms.ts'

const short = z.string().max(60).default('')

/** A draft is stored as typed: what is wrong with it is shown on saving. */
const draft = z.object({
  measure: z.string().max(120),
  period: z
    .string()
    .refine(isPeriod)
    .transform((text) => text as Period),
  was: z.string().max(200),
  numerator: short,
  denominator: short,
  state: z.string().max(20).default('value'),
  provisional: z.boolean().default(false),
  comment: z.string().max(500).default(''),
})

export const draftsForm = z.object({
  team: z.string(),
  /** The browser window they were typed in. */
  window: z.string().max(60).default(''),
  cells: z.array(draft).max(MOST_CELLS).default([]),
})

export type DraftInput = z.output<typeof draft>

export const discardDraftsForm = z.object({ team: z.string() })
