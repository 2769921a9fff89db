import type { Brand } from '../brand.ts'
import type { CalendarDay } from './calendar-day.ts'
import { MONTH_NAMES } from './month-names.ts'

/**
 * A calendar month as `YYYY-MM`, 1900 to 2199. Never a Date: a month has no time zone, and strings sort as
 * time does.
 */
export type Month = Brand<string, 'Month'>

const PATTERN = /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/
const LONG = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export function isMonth(text: string): text is Month {
  return PATTERN.test(text)
}

/** The month named by `text` (`YYYY-MM`). Throws RangeError: for text that a program wrote, not a person. */
export function month(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`Not a month: ${JSON.stringify(text)}`)
  return text
}

/** The month of a year (four digits) and a calendar month 1..12. Throws RangeError outside that range. */
export function monthOf(year: number, calendarMonth: number): Month {
  return month(`${String(year).padStart(4, '0')}-${String(calendarMonth).padStart(2, '0')}`)
}

export const yearOf = (m: Month): number => Number(m.slice(0, 4))
/** 1 for January to 12 for December. */
export const calendarMonthOf = (m: Month): number => Number(m.slice(5, 7))

/** Months since the year 0; differences of two ordinals are distances in months. */
export const monthOrdinal = (m: Month): number => yearOf(m) * 12 + calendarMonthOf(m) - 1

export function monthFromOrdinal(ordinal: number): Month {
  return monthOf(Math.floor(ordinal / 12), (ordinal % 12) + 1)
}

export const addMonths = (m: Month, count: number): Month => monthFromOrdinal(monthOrdinal(m) + count)

/** How many months `later` lies after `earlier`; negative when it lies before. */
export const monthsBetween = (earlier: Month, later: Month): number =>
  monthOrdinal(later) - monthOrdinal(earlier)

/** Every month from `first` to `last`, both included; empty when `last` is before `first`. */
export function monthRange(first: Month, last: Month): Month[] {
  const length = monthsBetween(first, last) + 1
  return Array.from({ length: Math.max(0, length) }, (_, i) => addMonths(first, i))
}

/** `Mar 2026` */
export const monthLabel = (m: Month): string => `${MONTH_NAMES[calendarMonthOf(m) - 1]} ${yearOf(m)}`
/** `March 2026` */
export const monthLongLabel = (m: Month): string => `${LONG[calendarMonthOf(m) - 1]} ${yearOf(m)}`
/** `Mar` */
export const monthShortName = (m: Month): string => MONTH_NAMES[calendarMonthOf(m) - 1] as string

/** The calendar month an instant falls in, in UTC. The only door from clock time to months. */
export const monthAt = (instant: Date): Month => monthOf(instant.getUTCFullYear(), instant.getUTCMonth() + 1)

/** First day of the month, `YYYY-MM-01`, as the database keeps it. */
export const firstDay = (m: Month): CalendarDay => `${m}-01` as CalendarDay
