import { z } from 'zod'
import { LEVELS } from '../topics/forms.ts'
import { FOLLOW_KINDS } from './follow.ts'

/** By the name that its address has: the slug of a space, an idea or a measure, the id of a person. */
export const followForm = z.object({
  kind: z.enum(FOLLOW_KINDS),
  target: z.string().min(1).max(120),
  level: z.enum(LEVELS, { error: 'Choose whether to follow it.' }),
})
