import { z } from 'zod'

/** The title that somebody is typing; what is longer than any title is cut. */
export const similarForm = z.object({
  title: z
    .string()
    .transform((title) => title.trim().slice(0, 200))
    .catch(''),
})
