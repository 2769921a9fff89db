import { z } from 'zod'
import { pageMarkField } from '#app/kernel/page-mark.ts'
import { addDays, dayAt, isCalendarDay } from '#app/kernel/time/calendar-day.ts'
import { postParam } from '../posts/forms.ts'
import { topicParam } from '../topics/forms.ts'
import { DECISIONS, FLAG_REASONS } from './decision.ts'

/** The longest a pause lasts, in days; also a check of the database. */
export const LONGEST_PAUSE = 365

const sentence = (error: string) =>
  z
    .string()
    .trim()
    .max(500, { error })
    .transform((text) => (text === '' ? undefined : text))
    .optional()

export const flagForm = postParam.extend({
  reason: z.enum(FLAG_REASONS, { error: 'Choose what staff should look at.' }),
  sentence: sentence('Keep the sentence under 500 characters.'),
})

export const TAKE_STEPS = ['take', 'release'] as const
export const takeForm = postParam.extend({ step: z.enum(TAKE_STEPS) })

export const decideForm = postParam
  .extend({
    /** The open case that the page showed; absent where there was none. */
    case: z.uuid().optional().catch(undefined),
    decision: z.enum(DECISIONS, { error: 'Choose what is to be done.' }),
    reason: sentence('Keep the sentence under 500 characters.'),
    until: z.string().trim().optional(),
  })
  .refine(({ decision, reason }) => decision === 'keep' || decision === 'show' || reason !== undefined, {
    path: ['reason'],
    error: 'Write the sentence that the writer reads.',
  })
  .refine(({ decision, until }) => decision !== 'silence' || isCalendarDay(until ?? ''), {
    path: ['until'],
    error: 'Enter the day on which they can post again, such as 2026-03-31.',
  })

/** What is wrong with the day until which somebody is paused; null where it can be. */
export function pauseProblem(until: string, now: Date): string | null {
  const today = dayAt(now)
  if (until <= today) return 'Choose a day after today.'
  return until > addDays(today, LONGEST_PAUSE) ? 'Choose a day within a year from today.' : null
}

export const silenceParam = z.object({ silence: z.uuid() })

/** The queue: the case after which it goes on. */
export const queueForm = z.object({
  after: pageMarkField,
})

/** The log: the entry before which it goes on. */
export const logForm = z.object({
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
})

/** Minutes between two replies of a person; 0: as they like. */
export const slowForm = topicParam.extend({
  minutes: z.coerce
    .number({ error: 'Enter the minutes between two replies, 0 to 1440.' })
    .int({ error: 'Enter whole minutes.' })
    .min(0, { error: 'Enter the minutes between two replies, 0 to 1440.' })
    .max(1440, { error: 'Enter the minutes between two replies, 0 to 1440.' }),
})
