import { isCalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { Day } from './event-days.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NAME = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'

/**
 * Ways people write a day, each with the place of year, month and day. 3/4/2026 is the fourth of March, as in
 * the United States.
 */
const FORMS: readonly (readonly [RegExp, (m: RegExpExecArray) => [string, string, string]])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})/, (m) => [m[1]!, m[2]!, m[3]!]],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})/, (m) => [m[3]!, m[1]!, m[2]!]],
  [new RegExp(`^(\\d{1,2})[ -]${NAME}[ -](\\d{4})`, 'i'), (m) => [m[3]!, numberOf(m[2]!), m[1]!]],
  [new RegExp(`^${NAME} (\\d{1,2}),? (\\d{4})`, 'i'), (m) => [m[3]!, numberOf(m[1]!), m[2]!]],
]

const numberOf = (name: string): string => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1)

/** Days from one text, in the order typed, and the pieces that are none. */
export function readDays(text: string): { readonly days: Day[]; readonly unread: string[] } {
  const days: Day[] = []
  const unread: string[] = []
  let rest = text
  for (;;) {
    rest = rest.replace(/^[\s,;]+/, '')
    if (rest === '') return { days, unread }
    const parsed = FORMS.flatMap(([pattern, parts]) => {
      const match = pattern.exec(rest)
      return match && /^($|[\s,;])/.test(rest.slice(match[0].length))
        ? [{ match, day: dayOf(parts(match)) }]
        : []
    })[0]
    const length = parsed ? parsed.match[0].length : /^[^\n;]*/.exec(rest)![0].length
    const piece = rest.slice(0, length)
    if (parsed?.day) days.push(parsed.day)
    else unread.push(piece.trim())
    rest = rest.slice(length)
  }
}

/** Null for a day that is in no calendar, such as 30 February. */
function dayOf([year, month, day]: [string, string, string]): Day | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDay(text) ? text : null
}
