import { z } from 'zod'
import { confirmedTexts } from '#app/kernel/identifying/confirmed.ts'
import { topicParam } from '../topics/forms.ts'
import { hasTest, OUTCOME_ANSWERS } from './outcome.ts'

export const NOT_OURS = 'Choose a test of your own team.'
const WORDS = 'Say in a sentence how it went, or why not.'

export const answerOutcomeForm = topicParam
  .extend({
    answer: z.enum(OUTCOME_ANSWERS, { error: 'Choose what you did.' }),
    words: z
      .string({ error: WORDS })
      .trim()
      .min(1, { error: WORDS })
      .max(500, { error: 'Keep this under 500 characters.' }),
    test: z.uuid({ error: NOT_OURS }).optional(),
    ...confirmedTexts,
  })
  .refine(({ answer, test }) => test === undefined || hasTest(answer), {
    path: ['test'],
    error: 'Only what you tried has a test.',
  })

export const linkTestForm = z.object({
  post: z.uuid(),
  test: z.uuid({ error: 'Choose the test.' }),
})
