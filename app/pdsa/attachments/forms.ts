import { z } from 'zod'
import { LONGEST_CAPTION, MOST_AT_ONCE } from './attachment.ts'
import { OPEN_STAGES } from '../tests/transitions/stage.ts'
import { testParam } from '../forms.ts'

const caption = z
  .string()
  .trim()
  .max(LONGEST_CAPTION, { error: `Say it in at most ${LONGEST_CAPTION} characters.` })
  .optional()
  .transform((text) => text || null)

const CHOOSE = 'Choose at least one file.'

/** Files for one test: all are stored or none. The description applies to each. */
export const attachForm = testParam.extend({
  stage: z.enum(OPEN_STAGES, { error: 'Choose the part of the test it belongs to.' }),
  caption,
  files: z
    .array(z.file({ error: CHOOSE }), { error: CHOOSE })
    .min(1, { error: CHOOSE })
    .max(MOST_AT_ONCE, { error: `Send at most ${MOST_AT_ONCE} files at once.` }),
})

export const attachmentParam = testParam.extend({ attachment: z.uuid() })
export const describeForm = attachmentParam.extend({ caption })
