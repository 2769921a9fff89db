import { slugSchema } from '#app/kernel/params.ts'
import { z } from 'zod'

const team = slugSchema

/** Far above five hundred tests, far below what would hold up others. */
export const MOST_TABLE_BYTES = 3 * 1024 * 1024

const CHOOSE = 'Choose the file with the tests.'

export const tableForm = z.object({
  team,
  file: z
    .file({ error: CHOOSE })
    .refine((file) => file.size > 0 || file.name !== '', { error: CHOOSE })
    .refine((file) => file.size <= MOST_TABLE_BYTES, {
      error: 'The file is larger than 3 MB. Nothing was read. Keep only the rows of your tests, or split it.',
    }),
})

/** Each byte of the table may be sent as three. */
export const APPLY_TABLE_FORM = { bytes: MOST_TABLE_BYTES * 3 + 10_000 }

/** A previewed table comes back as its text, so that nothing has to be stored between the two. */
export const applyForm = z.object({
  team,
  name: z.string().max(200).default('The file'),
  text: z.string({ error: CHOOSE }).max(MOST_TABLE_BYTES, { error: 'The table is larger than 3 MB.' }),
})
