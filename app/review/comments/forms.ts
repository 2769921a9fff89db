import { z } from 'zod'
import { confirmedTexts } from '#app/kernel/identifying/confirmed.ts'
import { teamParam } from '#app/kernel/params.ts'
import { isPeriod, type Period } from '#app/kernel/time/period.ts'

/** `measure:safe-crib-audit`, `test:<id>`, `aim:<id>`: what a comment is about, in one field. */
const ABOUT = /^(?:measure:[a-z0-9-]{1,80}|(?:test|aim):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

const about = z.string().regex(ABOUT)

const CHOOSE = 'Choose what the comment is about.'
const PERIOD = 'Enter the month as year and month, such as 2026-03, or the quarter or year of the measure.'

const aBody = z
  .string({ error: 'Write the comment.' })
  .trim()
  .min(3, { error: 'Write the comment.' })
  .max(4000, { error: 'Keep it under 4,000 characters.' })

const back = { back: z.enum(['review']).optional().catch(undefined) }

/** The page of comments; what is asked about narrows it and stands in the form already. */
export const commentsPageForm = teamParam.extend({
  about: about.optional().catch(undefined),
})

export const commentForm = teamParam.extend({
  about: z.string({ error: CHOOSE }).regex(ABOUT, { error: CHOOSE }),
  period: z
    .string()
    .trim()
    .refine(isPeriod, { error: PERIOD })
    .transform((text) => text as Period)
    .optional(),
  body: aBody,
  ...confirmedTexts,
})

const aThread = teamParam.extend({
  thread: z.uuid({ error: 'Reload the page and use the form there.' }),
  ...back,
})

export const answerForm = aThread.extend({ body: aBody, ...confirmedTexts })

export const resolveForm = aThread
