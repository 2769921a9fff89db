import { z } from 'zod'
import { slugSchema } from '#app/kernel/params.ts'

/** What topics are searched by; a space that there is not is as if none had been chosen. */
export const searchTopicsForm = z.object({
  words: z.string().trim().max(200).optional().catch(undefined),
  space: slugSchema.optional().catch(undefined),
})

/** The title that somebody is typing; what is longer than any title is cut. */
export const similarForm = z.object({
  title: z
    .string()
    .transform((title) => title.trim().slice(0, 200))
    .catch(''),
})
