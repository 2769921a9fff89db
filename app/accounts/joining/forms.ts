import { slugSchema } from '#app/kernel/params.ts'
import { z } from 'zod'
import { SECTOR_KEYS } from '../members/sector.ts'
import { email, personName } from '../forms.ts'

export const askToJoinForm = z.object({
  team: slugSchema,
  /** Of a visitor; a person who is signed in is known. */
  name: personName.optional(),
  email: email.optional(),
  sector: z.enum(SECTOR_KEYS, { error: 'Choose the sector you come from.' }),
  reason: z
    .string({ error: 'Say in a sentence what you do and why you want to join.' })
    .trim()
    .min(10, { error: 'Say in a sentence what you do and why you want to join.' })
    .max(1000, { error: 'Keep this under 1,000 characters.' }),
})

export const requestParam = z.object({ team: slugSchema, request: z.uuid() })

export const decideForm = requestParam
  .extend({
    decision: z.enum(['approved', 'declined'], { error: 'Choose approve or decline.' }),
    role: z.enum(['data-manager', 'member', 'viewer'], { error: 'Choose a role.' }).default('member'),
    word: z.string().trim().max(1000, { error: 'Keep this under 1,000 characters.' }).optional(),
  })
  .refine(({ decision, word }) => decision === 'approved' || (word !== undefined && word !== ''), {
    path: ['word'],
    error: 'Say why, in a sentence; the person reads it.',
  })
