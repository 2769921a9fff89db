import { z } from 'zod'
import { LEVELS, topicParam } from '../topics/forms.ts'
import { NOTICE_KINDS, type NoticeKind } from './notice.ts'
import { WAYS, waysOf } from './ways.ts'

const AFTER = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The list: where the page before ended, and what the reader has just changed, which they may undo. */
export const listNoticesForm = z.object({
  after: z
    .string()
    .regex(AFTER)
    .refine((text) => !Number.isNaN(Date.parse(text.slice(0, 24))))
    .optional()
    .catch(undefined),
  /** The topic of which the level was changed from `was`. */
  about: z.uuid().optional().catch(undefined),
  was: z.enum(LEVELS).optional().catch(undefined),
  /** The kind whose way was changed from `wayBefore`. */
  kind: z.enum(NOTICE_KINDS).optional().catch(undefined),
  wayBefore: z.enum(WAYS).optional().catch(undefined),
})

/** Without a topic: all notices. */
export const seeForm = topicParam.partial()

const CHOOSE_WAY = 'Choose how these notices reach you.'
const NOT_MAILED = 'These notices do not come by mail at once.'

export const wayForm = z
  .object({ kind: z.enum(NOTICE_KINDS), way: z.enum(WAYS, { error: CHOOSE_WAY }) })
  .refine(({ kind, way }) => waysOf(kind).includes(way), {
    path: ['way'],
    error: NOT_MAILED,
  })

const wayOf = (kind: NoticeKind) =>
  z.enum(WAYS, { error: CHOOSE_WAY }).refine((way) => waysOf(kind).includes(way), { error: NOT_MAILED })
const hour = (error: string) => z.coerce.number({ error }).int({ error }).min(0, { error }).max(23, { error })

/** Everything that reaches a person, on one page. */
export const choicesForm = z.object({
  mention: wayOf('mention'),
  reply: wayOf('reply'),
  accepted: wayOf('accepted'),
  topic: wayOf('topic'),
  reaction: wayOf('reaction'),
  announcement: wayOf('announcement'),
  digest: z.enum(['yes', 'no'], { error: 'Choose whether you want the weekly digest.' }),
  quietFrom: hour('Choose the hour from which no mail comes.'),
  quietUntil: hour('Choose the hour until which no mail comes.'),
})
