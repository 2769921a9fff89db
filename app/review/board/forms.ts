import { z } from 'zod'
import { slugSchema, teamParam } from '#app/kernel/params.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { NEED_KINDS } from './need.ts'

const number = (most: number) => z.coerce.number().int().min(1).max(most).optional().catch(undefined)

/** What a board is narrowed by; a choice that is not in its list is as if it had not been made. */
export const boardForm = z.object({
  area: z.enum(AREA_SLUGS).optional().catch(undefined),
  region: number(10),
  phase: number(99),
  need: z.enum(NEED_KINDS).optional().catch(undefined),
  /** The team that was just reviewed, which narrows nothing. */
  reviewed: slugSchema.optional().catch(undefined),
})

/** Whether a team is kept at the top of the own board. */
export const pinForm = teamParam.extend({
  pinned: z
    .enum(['yes', 'no'], { error: 'Say whether the team is pinned.' })
    .transform((pinned) => pinned === 'yes'),
})

export type BoardSearch = Omit<z.output<typeof boardForm>, 'reviewed'>
