import { slugSchema } from '#app/kernel/params.ts'
import { z } from 'zod'

export const memberParam = z.object({ team: slugSchema, member: z.uuid() })

export const leaveForm = memberParam.extend({
  successor: z.uuid({ error: 'Choose somebody from the list.' }).optional(),
  givesRole: z.boolean().default(false),
  word: z.string().trim().max(2000, { error: 'Keep the word under 2,000 characters.' }).optional(),
})
