import { z } from 'zod'
import { LONGEST_ALT, MOST_AT_ONCE } from './post-file.ts'

const CHOOSE = 'Choose a file.'

/** What a form of a post brings beside its text. */
export const fileFields = {
  files: z
    .array(z.file({ error: CHOOSE }))
    .max(MOST_AT_ONCE, { error: `Send at most ${MOST_AT_ONCE} files at once.` })
    .optional(),
  alt: z
    .string()
    .trim()
    .max(LONGEST_ALT, { error: `Say it in at most ${LONGEST_ALT} characters.` })
    .optional(),
}

/** Files under a post that an edit removes. */
export const removedFiles = z.array(z.uuid()).max(100).optional()

export const sendFileForm = z.object({ file: z.file({ error: CHOOSE }) })
export const postFileParam = z.object({ file: z.uuid() })
