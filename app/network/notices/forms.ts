import { z } from 'zod'
import { pageMarkField } from '#app/kernel/page-mark.ts'
import { LEVELS, topicParam } from '../topics/forms.ts'
import { CHOSEN_KINDS, type ChosenKind } from './notice.ts'
import { WAYS, waysOf } from './ways.ts'

/** The list: where the page before ended, and what the reader has just changed, which they may undo. */
export const listNoticesForm = z.object({
  after: pageMarkField,
  /** The topic of which the level was changed from `was`. */
  about: z.uuid().optional().catch(undefined),
  was: z.enum(LEVELS).optional().catch(undefined),
  /** The kind whose way was changed from `wayBefore`. */
  kind: z.enum(CHOSEN_KINDS).optional().catch(undefined),
  wayBefore: z.enum(WAYS).optional().catch(undefined),
})

/** Without a topic: all notices. */
export const seeForm = topicParam.partial()

const CHOOSE_WAY = 'Choose how these notices reach you.'
const NOT_MAILED = 'These notices do not come by mail at once.'

export const wayForm = z
  .object({ kind: z.enum(CHOSEN_KINDS), way: z.enum(WAYS, { error: CHOOSE_WAY }) })
  .refine(({ kind, way }) => waysOf(kind).includes(way), {
    path: ['way'],
    error: NOT_MAILED,
  })

const wayOf = (kind: ChosenKind) =>
  z.enum(WAYS, { error: CHOOSE_WAY }).refine((way) => waysOf(kind).includes(way), { error: NOT_MAILED })
const hour = (error: string) => z.coerce.number({ error }).int({ error }).min(0, { error }).max(23, { error })

/** Everything that reaches a person, on one page. */
export const choicesForm = z.object({
  mention: wayOf('mention'),
  asked: wayOf('asked'),
  reply: wayOf('reply'),
  'follow-up': wayOf('follow-up'),
  accepted: wayOf('accepted'),
  'practice-note': wayOf('practice-note'),
  topic: wayOf('topic'),
  unanswered: wayOf('unanswered'),
  reaction: wayOf('reaction'),
  announcement: wayOf('announcement'),
  digest: z.enum(['yes', 'no'], { error: 'Choose whether you want the weekly digest.' }),
  quietFrom: hour('Choose the hour from which no mail comes.'),
  quietUntil: hour('Choose the hour until which no mail comes.'),
})
