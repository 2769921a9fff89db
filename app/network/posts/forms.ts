import { z } from 'zod'
import { confirmedTexts } from '#app/kernel/identifying/confirmed.ts'
import { oneLine } from '#app/kernel/text/text.ts'
import { draftField } from '../drafts/forms.ts'
import { fileFields, removedFiles } from '../files/forms.ts'

/** The most characters of a post; also a check of the database. */
export const MOST_BODY = 32_000

export const bodyField = z
  .string({ error: 'Write something first.' })
  .trim()
  .min(1, { error: 'Write something first.' })
  .max(MOST_BODY, { error: 'Keep a post under 32,000 characters; a longer text can be attached as a file.' })

const TITLE_HELP = 'Say what it is about in 10 characters or more.'
/** The title of a topic: one line, which subjects of mails and names of links are made of. */
export const titleField = z
  .string({ error: TITLE_HELP })
  .overwrite(oneLine)
  .min(10, { error: TITLE_HELP })
  .max(200, { error: 'Keep the title under 200 characters.' })

export const REACTIONS = ['thanks', 'tried', 'same-question'] as const
export type Reaction = (typeof REACTIONS)[number]

export const replyForm = z.object({
  topic: z.uuid(),
  body: bodyField,
  /** Number of the post that is replied to. */
  replyTo: z.coerce.number().int().min(1).optional(),
  ...draftField,
  ...fileFields,
  ...confirmedTexts,
})

export const postParam = z.object({ post: z.uuid() })
export const editPostForm = postParam.extend({
  /** Of the topic; only with its first post. */
  title: titleField.optional(),
  body: bodyField,
  ...draftField,
  ...fileFields,
  /** Files under the post that go. */
  remove: removedFiles,
  ...confirmedTexts,
})

export const reactForm = postParam.extend({ kind: z.enum(REACTIONS), on: z.enum(['yes', 'no']) })
