import { z } from 'zod'
import { pageMarkField } from '#app/kernel/page-mark.ts'
import { confirmedTexts } from '#app/kernel/identifying/confirmed.ts'
import { slugSchema } from '#app/kernel/params.ts'
import { continuedField, draftField } from '../drafts/forms.ts'
import { fileFields } from '../files/forms.ts'
import { aboutFields, aboutParams } from '../links/forms.ts'
import { bodyField, MOST_BODY, titleField } from '../posts/forms.ts'
import { TOPIC_KINDS } from './topic.ts'

export const spaceParam = z.object({ space: slugSchema })
export const topicParam = z.object({ topic: z.uuid() })

const some = z.string().trim().min(1).max(80).optional().catch(undefined)

/**
 * What the topics of a space are narrowed by; a choice that is not in its list is as if it had not been made.
 */
export const listTopicsForm = spaceParam.extend({
  kind: z.enum(TOPIC_KINDS).optional().catch(undefined),
  idea: some,
  /** Two letters of the jurisdiction whose people started the topic. */
  state: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .transform((code) => code.toUpperCase())
    .optional()
    .catch(undefined),
  show: z.enum(['unanswered', 'solved', 'archived']).optional().catch(undefined),
  /** The last topic of the page before. */
  after: pageMarkField,
})
export type TopicFilter = Omit<z.output<typeof listTopicsForm>, 'space'>

/** The topic page: `from` is the number of the first post to show. */
export const readTopicForm = topicParam.extend({
  from: z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined),
  /** Whether the page is shown to the reader now, rather than asked for by a script. */
  opened: z.boolean().default(false),
  /** The post that is replied to. */
  reply: z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined),
  ...continuedField,
})

const typed = z.string().max(MOST_BODY).optional().catch(undefined)

/** A new topic as its page is opened: the kind, and what it is about. */
export const newTopicParam = spaceParam.extend({
  kind: z.enum(TOPIC_KINDS).optional().catch(undefined),
  idea: some,
  ...aboutParams,
  /** What was typed before similar topics were looked for without scripts. */
  title: typed,
  tried: typed,
  setting: typed,
  body: typed,
})

/**
 * What a kind of topic asks for is looked at beside the problems of other fields, so that all are shown at
 * once.
 */
const isForm = ({ value }: { readonly value: unknown }): boolean =>
  typeof value === 'object' && value !== null

export const startTopicForm = spaceParam
  .extend({
    kind: z.enum(TOPIC_KINDS, { error: 'Choose what you want to post.' }),
    title: titleField,
    body: bodyField,
    tried: z.string().trim().max(2000, { error: 'Keep this under 2,000 characters.' }).optional(),
    setting: z.string().trim().max(500, { error: 'Keep this under 500 characters.' }).optional(),
    idea: z.string().trim().max(80).optional(),
    ...aboutFields,
    ...draftField,
    ...fileFields,
    ...confirmedTexts,
  })
  .refine(({ kind, tried }) => kind !== 'question' || Boolean(tried), {
    path: ['tried'],
    error: 'Say what you tried or looked at already; "nothing yet" is an answer.',
    when: isForm,
  })
  .refine(({ kind, setting }) => kind !== 'tip' || Boolean(setting), {
    path: ['setting'],
    error: 'Say where this was done, such as "3 birthing hospitals, rural".',
    when: isForm,
  })

export const acceptForm = topicParam.extend({ post: z.coerce.number().int().min(2) })

export const MODERATIONS = ['pin', 'unpin', 'lock', 'unlock', 'archive', 'unarchive'] as const
export const moderateForm = topicParam.extend({ step: z.enum(MODERATIONS) })

export const moveForm = topicParam.extend({
  space: z.string({ error: 'Choose the space to move this topic to.' }).max(80),
})

export const LEVELS = ['follow', 'normal', 'mute'] as const
export type Level = (typeof LEVELS)[number]
export const levelForm = topicParam.extend({ level: z.enum(LEVELS) })

export const readForm = topicParam.extend({ number: z.coerce.number().int().min(0).max(1_000_000) })
