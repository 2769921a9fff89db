import { z } from 'zod'
import { slugSchema } from '#app/kernel/params.ts'

const slugs = z.union([slugSchema, z.array(slugSchema)]).transform((given) => [given].flat())

/** Which teams are asked; all that have something missing, before anybody chooses. */
export const nudgePageForm = z.object({
  team: slugs.optional().catch(undefined),
  sent: z.coerce.number().int().min(0).max(10_000).optional().catch(undefined),
})

export const nudgeForm = z.object({
  team: z
    .union([slugSchema, z.array(slugSchema)], { error: 'Choose at least one team.' })
    .transform((given) => [given].flat()),
})
