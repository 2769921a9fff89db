import { addDays } from '#app/kernel/time/calendar-day.ts'
import { monthOf } from '#app/kernel/time/month.ts'
import { withoutTrailing } from '#app/kernel/text/text.ts'
import { monthNumber, readTime } from '../../../import/parse/cells/period-text.ts'
import { serialDay } from '../../../import/parse/cells/serial-day.ts'

/**
 * What a heading says about time. `sure`: no figure looks like that; a bare number may be a figure. `text` is
 * what the rules for periods read; null where a year is missing (`calendarMonth`) or the year is a fiscal
 * one.
 */
export type HeadingTime = {
  readonly said: string
  readonly sure: boolean
  readonly form: 'words' | 'year-month' | 'serial' | 'year'
  readonly text: string | null
  readonly calendarMonth: number | null
  readonly fiscal: boolean
}

const time = (said: string, rest: Partial<HeadingTime>): HeadingTime => ({
  said,
  sure: true,
  form: 'words',
  text: said,
  calendarMonth: null,
  fiscal: false,
  ...rest,
})

const FISCAL =
  /^(?:(?:q[1-4]|[1-4]q)[-\s/,]*)?(?:s?fy|fiscal(?:\s+year)?)[-\s']*(\d{2}|\d{4})(?:[-/]\d{2,4})?(?:[-\s/,]*(?:q[1-4]|[1-4]q))?$/i

/** Reads a heading as a time in any form people write it, or null when it is none. */
export function readHeadingTime(cell: string): HeadingTime | null {
  const text = withoutTrailing(cell.replace(/\s+/g, ' '), /[*†‡:]/).trim()
  if (text === '') return null
  if (FISCAL.test(text)) return time(cell, { text: null, fiscal: true })
  if (/^\d+$/.test(text)) return bareNumber(cell, text)
  // A ratio of four decimals is written like a month and its year.
  if (/^\d+\.\d+$/.test(text)) return readTime(text) && time(cell, { text, sure: false, form: 'year-month' })
  if (readTime(text) !== null) return time(cell, { text })
  const named = /^[a-z]{3,9}\.?$/i.test(text) ? monthNumber(text) : null
  return named === null ? null : time(cell, { text: null, calendarMonth: named })
}

function bareNumber(cell: string, text: string): HeadingTime | null {
  const read = readTime(text)
  if (text.length === 8) return read && time(cell, { text })
  if (text.length === 6) return read && time(cell, { text, sure: false, form: 'year-month' })
  if (text.length === 5) return borderOfMonth(cell, Number(text))
  return read && time(cell, { text, sure: false, form: 'year' })
}

/**
 * A date as spreadsheets keep it, from 1990 to 2050. Only the first and the last day
 * of a month: other numbers of that size are figures.
 */
function borderOfMonth(cell: string, days: number): HeadingTime | null {
  if (days < 32_874 || days > 55_153) return null
  const day = serialDay(days)
  if (!day.endsWith('-01') && !addDays(day, 1).endsWith('-01')) return null
  return time(cell, { text: day, sure: false, form: 'serial' })
}

/** A month without a year, after its year was found beside it. */
export const withYear = (heading: HeadingTime, year: number): HeadingTime =>
  heading.calendarMonth === null ? heading : { ...heading, text: monthOf(year, heading.calendarMonth) }
