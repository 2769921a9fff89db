import { slugSchema } from '#app/kernel/params.ts'
import { z } from 'zod'
import { isCalendarDay, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { SCALES, type Scale } from './tests/scale.ts'

export const testParam = z.object({ team: slugSchema, test: z.uuid() })

/** A day as the browser's own field gives it. */
export const aDay = (sentence: string) =>
  z
    .string({ error: sentence })
    .refine(isCalendarDay, { error: sentence })
    .transform((text) => text as CalendarDay)

/** A text that has to be there. */
export const requiredText = (sentence: string, most: number) =>
  z
    .string({ error: sentence })
    .trim()
    .min(3, { error: sentence })
    .max(most, { error: `Keep this under ${most.toLocaleString('en-US')} characters.` })

/** A text that may be left out; one of spaces alone is left out. */
export const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `Keep this under ${most.toLocaleString('en-US')} characters.` })
    .optional()
    .transform((text) => text || null)

/** A whole number that may be left out. `of`: what is counted. */
export const aCount = (of: string, least: number, most: number) => {
  const error = `Enter how many ${of} as a whole number from ${least} to ${most.toLocaleString('en-US')}, or leave it empty.`
  return z
    .number({ error })
    .int({ error })
    .min(least, { error })
    .max(most, { error })
    .optional()
    .transform((count) => count ?? null)
}

/** A number in the unit of a measure. */
export const numberField = (what: string) =>
  z
    .number({ error: `Enter ${what} as a number, such as 90 or 12.5, or leave it empty.` })
    .min(0, { error: `Enter ${what} as a number of zero or more.` })
    .max(100_000_000, { error: 'That number is too large.' })
    .optional()
    .transform((value) => value ?? null)

export const aScale = z
  .number({ error: 'Choose how large the trial is.' })
  .refine((scale) => (SCALES as readonly number[]).includes(scale), {
    error: 'Choose how large the trial is.',
  })
  .transform((scale) => scale as Scale)

const FIRST_YEAR = '2000-01-01'

/** The days a test is planned for: a first one and, unless it follows from the number of days, a last one. */
export function refineDays(
  { plannedStart, plannedEnd }: { plannedStart: CalendarDay; plannedEnd: CalendarDay | null },
  context: z.RefinementCtx,
): void {
  if (plannedStart < FIRST_YEAR)
    context.addIssue({ code: 'custom', path: ['plannedStart'], message: 'Choose a day after 1999.' })
  if (plannedEnd !== null && plannedEnd < plannedStart)
    context.addIssue({
      code: 'custom',
      path: ['plannedEnd'],
      message: 'The last day comes before the first: choose a later one.',
    })
}

export const planDays = {
  plannedStart: aDay('Enter the day it begins as year, month and day, such as 2026-03-16.'),
  plannedEnd: aDay('Enter the last day as year, month and day, such as 2026-03-20, or leave it empty.')
    .optional()
    .transform((last) => last ?? null),
}

/** Beside the measure a test is about: the table of its measures takes ten. */
const MOST_OTHERS = 9

/** Addresses of the other measures a test is read by. */
export const otherMeasureList = z
  .array(z.string().max(120))
  .max(MOST_OTHERS, { error: `A test is read by at most ${MOST_OTHERS + 1} measures.` })
  .default([])
