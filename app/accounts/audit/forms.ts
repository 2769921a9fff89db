import { z } from 'zod'
import { isCalendarDay } from '#app/kernel/time/calendar-day.ts'

/** An empty field of a search is one that was left out. */
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `Search for at most ${most} characters.` })
    .transform((given) => (given === '' ? null : given))
    .nullish()
    .default(null)

const day = (sentence: string) =>
  text(20).refine((given) => given === null || isCalendarDay(given), { error: sentence })

export const auditForm = z
  .object({
    /** Part of a name or of an address. */
    person: text(120),
    /** A team's address. */
    team: text(80),
    action: text(80),
    from: day('Enter the first day as year, month and day, such as 2026-03-01.'),
    to: day('Enter the last day as year, month and day, such as 2026-03-31.'),
    /** Older than this entry: the last one of the page before. */
    before: z
      .string()
      .regex(/^\d{1,18}$/)
      .nullish()
      .catch(null)
      .default(null),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    error: 'The first day comes after the last; exchange them.',
    path: ['to'],
  })

export type AuditSearch = z.output<typeof auditForm>
