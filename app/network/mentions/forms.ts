import { z } from 'zod'

/** What somebody typed behind an @; what is longer than any name is cut. */
export const namesForm = z.object({
  q: z
    .string()
    .transform((typed) => typed.trim().toLowerCase().slice(0, 64))
    .catch(''),
})
