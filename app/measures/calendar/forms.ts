import { z } from 'zod'
import { isCalendarDay } from '#app/kernel/time/calendar-day.ts'
import { isPeriod, type Period } from '#app/kernel/time/period.ts'

const whole = (sentence: string, least: number, most: number) =>
  z
    .number({ error: sentence })
    .int({ error: sentence })
    .min(least, { error: sentence })
    .max(most, { error: sentence })

const CALENDAR_RULE =
  'A period locks once its figures are late at the earliest: enter at least the days of grace.'
const locksWhenLate = ({ graceDays, lockDays }: { graceDays: number; lockDays: number | null }): boolean =>
  lockDays === null || lockDays >= graceDays

/** The rule between the days of the calendar, for days that were read already. */
export const calendarRule = z
  .custom<{ graceDays: number; lockDays: number | null }>(() => true)
  .refine(locksWhenLate, { path: ['lockDays'], error: CALENDAR_RULE })

export const calendarForm = z
  .object({
    dueDay: whole('Enter the day of the month, 1 to 28, so that every month has it.', 1, 28),
    graceDays: whole('Enter the days of grace, 0 to 60.', 0, 60),
    lockDays: whole('Enter after how many days a period locks, 1 to 730, or nothing.', 1, 730)
      .nullish()
      .transform((days) => days ?? null),
  })
  .refine(locksWhenLate, { path: ['lockDays'], error: CALENDAR_RULE })

const aPeriod = 'Enter the period as 2026-03, 2026-Q1 or 2026.'
const aDay = 'Enter the day as year, month and day, such as 2026-04-30.'

export const exceptionForm = z.object({
  period: z
    .string({ error: aPeriod })
    .trim()
    .refine(isPeriod, { error: aPeriod })
    .transform((text) => text as Period),
  dueOn: z.string({ error: aDay }).refine(isCalendarDay, { error: aDay }),
  reason: z
    .string({ error: 'Say why this period has a day of its own.' })
    .trim()
    .min(3, { error: 'Say why this period has a day of its own, in a few words.' })
    .max(500, { error: 'Keep the reason under 500 characters.' }),
})

export const exceptionParam = z.object({ exception: z.uuid() })
