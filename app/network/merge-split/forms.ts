import { z } from 'zod'
import { confirmedTexts } from '#app/kernel/identifying/confirmed.ts'
import { titleField } from '../posts/forms.ts'
import { topicParam } from '../topics/forms.ts'
import { TOPIC_KINDS } from '../topics/topic.ts'

/** The most posts that are split off at once: as many as a page shows. */
export const MOST_SPLIT = 40

export const mergeForm = topicParam.extend({
  into: z
    .string({ error: 'Paste the address of the topic that it goes into.' })
    .trim()
    .min(1, { error: 'Paste the address of the topic that it goes into.' })
    .max(400),
})

export const splitForm = topicParam.extend({
  posts: z
    .array(z.coerce.number().int().min(1).max(1_000_000), { error: 'Choose the posts to move.' })
    .min(1, { error: 'Choose the posts to move.' })
    .max(MOST_SPLIT, { error: `Move at most ${MOST_SPLIT} posts at once.` }),
  kind: z.enum(TOPIC_KINDS, { error: 'Choose what kind of topic it becomes.' }),
  title: titleField,
  ...confirmedTexts,
})

export const readSplitForm = topicParam.extend({
  from: z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined),
})
