import { z } from 'zod'
import { confirmedTexts } from '#app/kernel/identifying/confirmed.ts'
import { teamParam } from '#app/kernel/params.ts'
import { isMonth, type Month } from '#app/kernel/time/month.ts'
import { isScore } from './score.ts'

const CHOOSE_SCORE = 'Choose a score from 0.5 to 5.0 in half steps.'
const CHOOSE_MONTH = 'Choose the month that is assessed, such as 2026-03.'

/** A page of assessments; a month or a wording that cannot be one counts as not asked for. */
export const assessmentPageForm = teamParam.extend({
  month: z
    .string()
    .refine(isMonth)
    .transform((text) => text as Month)
    .optional()
    .catch(undefined),
  wording: z.number().int().min(1).max(100_000).optional().catch(undefined),
})

export const assessmentForm = teamParam.extend({
  month: z
    .string({ error: CHOOSE_MONTH })
    .refine(isMonth, { error: CHOOSE_MONTH })
    .transform((text) => text as Month),
  score: z.number({ error: CHOOSE_SCORE }).refine(isScore, { error: CHOOSE_SCORE }),
  why: z
    .string({ error: 'Say in one sentence why.' })
    .trim()
    .min(3, { error: 'Say in one sentence why.' })
    .max(500, { error: 'Keep the sentence under 500 characters; there is room in the comments.' }),
  comments: z.string().trim().max(4000, { error: 'Keep the comments under 4,000 characters.' }).optional(),
  ...confirmedTexts,
})

export type AssessmentFields = Pick<z.output<typeof assessmentForm>, 'score' | 'why' | 'comments'>
