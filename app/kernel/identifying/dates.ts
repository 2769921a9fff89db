import type { Span } from './span.ts'

/**
 * A date in a sentence: to the day, or a month of a year only. `month`: 1 to 12, null where it is not plain.
 */
export type FoundDate = Span & { readonly month: number | null; readonly exact: boolean }

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?'
const YEAR = '(?:19|20)\\d\\d'

const NUMERIC =
  /(?<![\d./-])(0?[1-9]|1[0-2])([./-])(?:0?[1-9]|[12]\d|3[01])\2(?:(?:19|20)\d\d|\d\d)(?![\d/-])/g
const ISO = /(?<![\d-])(?:19|20)\d\d-(0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-])/g
const MONTH_FIRST = new RegExp(`\\b(${MONTH})\\.?\\s+${DAY}(?:,?\\s+${YEAR})?(?![\\w%])`, 'g')
const DAY_FIRST = new RegExp(`\\b${DAY}\\s+(?:of\\s+)?(${MONTH})\\b\\.?(?:,?\\s+${YEAR})?`, 'g')
/** Without a year a day is one only where a word before it says so: `4/5 families` is a count. */
const SHORT =
  /(?<=\b(?:on|born|died|DOB|dob|DOD|delivered|expired|admitted|discharged):?\s)(0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])(?![\d/])/g
const OF_MONTH = new RegExp(`\\b(${MONTH})\\.?,?\\s+(?:of\\s+)?${YEAR}\\b`, 'g')
const ANY_DATE = /\d[./-]\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/

const monthOf = (text: string): number | null => {
  const number = /^\d/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1
  return number >= 1 && number <= 12 ? number : null
}

/** The dates of a sentence, those to the day first. */
export function datesIn(sentence: string): FoundDate[] {
  if (!ANY_DATE.test(sentence)) return []
  const found = (pattern: RegExp, exact: boolean): FoundDate[] =>
    [...sentence.matchAll(pattern)].map(({ 0: text, 1: month = '', index }) => ({
      from: index,
      to: index + text.length,
      month: monthOf(month),
      exact,
    }))
  return [
    ...[NUMERIC, ISO, MONTH_FIRST, DAY_FIRST, SHORT].flatMap((pattern) => found(pattern, true)),
    ...found(OF_MONTH, false),
  ]
}

/** The season of a month of the northern half of the world; null without one. */
export function seasonOf(month: number | null): string | null {
  if (month === null) return null
  return ['winter', 'spring', 'summer', 'fall'][Math.floor((month % 12) / 3)]!
}
