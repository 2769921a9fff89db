import { z } from 'zod'
import { pageMarkField } from '#app/kernel/page-mark.ts'

export const proposeNoteForm = z.object({
  post: z.uuid(),
  idea: z
    .string({ error: 'Choose a change idea.' })
    .trim()
    .min(1, { error: 'Choose a change idea.' })
    .max(80),
})

export const noteParam = z.object({ note: z.uuid() })

const REASON_HELP = 'Say why it does not go on the page; who proposed it reads this.'
export const refuseNoteForm = noteParam.extend({
  reason: z
    .string({ error: REASON_HELP })
    .trim()
    .min(1, { error: REASON_HELP })
    .max(500, { error: 'Keep the reason under 500 characters.' }),
})

/** A page of the queue; `after` is the last note of the page before. */
export const noteQueueForm = z.object({
  after: pageMarkField,
})
