import { slugSchema } from '#app/kernel/params.ts'
import { z } from 'zod'
import { confirmedTexts } from '#app/kernel/identifying/confirmed.ts'
import { isCalendarDay, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { isPeriod, type Period } from '#app/kernel/time/period.ts'

export const periodParam = z.object({
  team: slugSchema,
  period: z
    .string()
    .refine(isPeriod, { error: 'This is no month, quarter or year.' })
    .transform((text) => text as Period),
})

/** `seen`: the gaps as the page listed them, so that nobody submits with other gaps than they saw. */
export const submitPeriodForm = periodParam.extend({ seen: z.string().max(20_000).default('') })

const reason = (sentence: string) =>
  z
    .string({ error: sentence })
    .trim()
    .min(3, { error: sentence })
    .max(1000, { error: 'Keep it under 1,000 characters.' })

export const reopenPeriodForm = periodParam.extend({
  reason: reason('Say in a few words why the period is opened again.'),
})
export const lockPeriodForm = periodParam.extend({
  reason: reason('Say in a few words why the period is locked.'),
})
export const unlockPeriodForm = periodParam.extend({
  reason: reason('Say in a few words why the period is unlocked.'),
})

const DAY = 'Choose the day on which you expect the figure, such as 2026-12-15.'

export const expectedForm = periodParam.extend({
  /** Slugs of measures that have no figure yet. */
  measures: z
    .union([z.array(z.string()), z.string().transform((slug) => [slug])], {
      error: 'Choose at least one measure.',
    })
    .default([]),
  expectedOn: z
    .string({ error: DAY })
    .trim()
    .refine(isCalendarDay, { error: DAY })
    .transform((text) => text as CalendarDay),
  why: z
    .string({ error: 'Say in a word or two why it is not available yet.' })
    .trim()
    .min(3, { error: 'Say in a word or two why it is not available yet.' })
    .max(500, { error: 'Keep it under 500 characters.' }),
  ...confirmedTexts,
})
