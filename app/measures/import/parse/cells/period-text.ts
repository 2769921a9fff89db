import { memoizeText } from '#app/kernel/text/memoize-text.ts'
import { calendarMonthOf, isMonth, month, monthOf, yearOf, type Month } from '#app/kernel/time/month.ts'
import {
  firstMonthOf,
  frequencyOf,
  lastMonthOf,
  period,
  periodLabel,
  periodOf,
  type Frequency,
  type Period,
} from '#app/kernel/time/period.ts'
import { serialDay } from './serial-day.ts'
import { key, quoted } from './words.ts'

/**
 * What a cell says about time: a whole period, or one day. `provisional` when the cell says so itself, as
 * WONDER's year labels do.
 */
export type TimeText =
  | { readonly kind: 'period'; readonly period: Period; readonly provisional: boolean }
  | { readonly kind: 'day'; readonly month: Month; readonly day: number; readonly provisional: boolean }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const LONG_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** 1..12 of an English month name in full or abbreviated (`Sept` too), else null. */
export function monthNumber(text: string): number | null {
  const name = key(text)
  if (/^\d{1,2}$/.test(name)) return Number(name) >= 1 && Number(name) <= 12 ? Number(name) : null
  if (name === 'sept') return 9
  const index = name.length === 3 ? MONTHS.indexOf(name) : LONG_MONTHS.indexOf(name)
  return index < 0 ? null : index + 1
}

/**
 * A year of four digits, or of two as spreadsheets shorten it: 00-69 belong to this century, 70-99 to the
 * last.
 */
function yearNumber(text: string): number | null {
  if (/^\d{2}$/.test(text)) return Number(text) < 70 ? 2000 + Number(text) : 1900 + Number(text)
  return /^(19|20)\d{2}$/.test(text) ? Number(text) : null
}

function aMonth(year: string | undefined, calendarMonth: string | undefined): Period | null {
  const y = yearNumber(year ?? '')
  const m = monthNumber(calendarMonth ?? '')
  return y === null || m === null ? null : (monthOf(y, m) as string as Period)
}

function aQuarter(year: string | undefined, quarter: string | undefined): Period | null {
  const y = yearNumber(year ?? '')
  return y === null ? null : period(`${y}-Q${quarter}`)
}

const PERIOD_FORMS: readonly (readonly [RegExp, (parts: RegExpExecArray) => Period | null])[] = [
  [/^((?:19|20)\d{2})(?:\.0+)?$/, (p) => period(p[1]!)],
  [/^(\d{4})[-/. ]?m?(\d{2})$/i, (p) => aMonth(p[1], p[2])],
  [/^(\d{4})[-/. ]m?(\d)$/i, (p) => aMonth(p[1], p[2])],
  [/^(\d{1,2})[-/. ](\d{4})$/, (p) => aMonth(p[2], p[1])],
  [/^([a-z]{3,9})\.?,?[-/. ]*'?(\d{4}|\d{2})$/i, (p) => aMonth(p[2], p[1])],
  [/^(\d{4})[-/. ]*([a-z]{3,9})\.?$/i, (p) => aMonth(p[1], p[2])],
  [/^(\d{4})[-/. ]*(?:q|quarter|qtr)[-. ]*([1-4])$/i, (p) => aQuarter(p[1], p[2])],
  [/^(?:q|quarter|qtr)[-. ]*([1-4])[-/, ]*'?(\d{4}|\d{2})$/i, (p) => aQuarter(p[2], p[1])],
  [/^([1-4])q[-/ ]*'?(\d{4}|\d{2})$/i, (p) => aQuarter(p[2], p[1])],
  [/^(\d{4})[-/ ]*([1-4])q$/i, (p) => aQuarter(p[1], p[2])],
]

/** How many days the month has. */
const lastDayOf = (m: Month): number => new Date(Date.UTC(yearOf(m), calendarMonthOf(m), 0)).getUTCDate()

function dayOf(year: string, calendarMonth: string, day: string): TimeText | null {
  const m = aMonth(year, calendarMonth)
  const d = Number(day)
  if (m === null || !isMonth(m) || d < 1 || d > lastDayOf(m)) return null
  return { kind: 'day', month: m, day: d, provisional: false }
}

/** Month, day, year as Americans write it; day, month, year only where the first number cannot be a month. */
function slashedDay(a: string, b: string, year: string): TimeText | null {
  return Number(a) > 12 ? dayOf(year, b, a) : dayOf(year, a, b)
}

const DAY_FORMS: readonly (readonly [RegExp, (parts: RegExpExecArray) => TimeText | null])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, (p) => dayOf(p[1]!, p[2]!, p[3]!)],
  [/^((?:19|20)\d{2})(\d{2})(\d{2})$/, (p) => dayOf(p[1]!, p[2]!, p[3]!)],
  [/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/, (p) => slashedDay(p[1]!, p[2]!, p[3]!)],
  [/^(\d{1,2})[- /]([a-z]{3,9})\.?[- /,]*(\d{4}|\d{2})$/i, (p) => dayOf(p[3]!, p[2]!, p[1]!)],
  [/^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i, (p) => dayOf(p[3]!, p[1]!, p[2]!)],
]

/** Reads a cell as a period or a day, in the forms people and spreadsheets write. Null when it is neither. */
export const readTime: (cell: string) => TimeText | null = memoizeText(timeOf)

function timeOf(cell: string): TimeText | null {
  const provisional = /\b(provisional|preliminary)\b/i.test(cell)
  const text = cell
    .replace(/\(?\b(provisional|preliminary|final)\b\)?/i, '')
    .replace(/[T ](?:0{1,2}:00(:00(\.0+)?)?Z?|12:00(:00)? ?AM)$/i, '')
    .trim()
  for (const [form, read] of DAY_FORMS) {
    const parts = form.exec(text)
    const time = parts && read(parts)
    if (time) return { ...time, provisional }
  }
  for (const [form, read] of PERIOD_FORMS) {
    const parts = form.exec(text)
    const time = parts && read(parts)
    if (time) return { kind: 'period', period: time, provisional }
  }
  return null
}

/**
 * A date that lost its format and shows as the number a spreadsheet keeps (45292 for 1 January 2024): only
 * whole numbers of this century up to
 * 2069. A count of that size could be meant too, so it is tried only where a period must be.
 */
export function serialDayIn(cell: string): Extract<TimeText, { kind: 'day' }> | null {
  if (!/^\d{5}$/.test(cell) || Number(cell) < 36_526 || Number(cell) > 62_093) return null
  const day = serialDay(Number(cell))
  return { kind: 'day', month: month(day.slice(0, 7)), day: Number(day.slice(8)), provisional: false }
}

const EVERY: Record<Frequency, string> = { month: 'monthly', quarter: 'quarterly', year: 'yearly' }
const EXAMPLE: Record<Frequency, string> = { month: '2024-01', quarter: '2024-Q1', year: '2024' }
const A: Record<Frequency, string> = { month: 'one month', quarter: 'one quarter', year: 'a whole year' }

export type ParsedPeriod =
  | { readonly ok: true; readonly period: Period; readonly provisional: boolean }
  | {
      readonly ok: false
      readonly code: 'bad_period' | 'wrong_frequency' | 'not_whole_period' | 'future_period'
      readonly message: string
    }

/**
 * The reporting period a cell names, for a measure of the given frequency. A date counts when it is the first
 * or the last day of such a period, as exports write it; a date in between is most likely one event or one
 * person and is refused.
 */
export function readPeriod(cell: string, frequency: Frequency, current: Period): ParsedPeriod {
  const time = readTime(cell) ?? serialDayIn(cell)
  if (time === null) {
    return {
      ok: false,
      code: 'bad_period',
      message: `${quoted(cell)} cannot be read as a period. Write it as ${EXAMPLE[frequency]}.`,
    }
  }
  if (time.kind === 'period' && frequencyOf(time.period) !== frequency) {
    const given = A[frequencyOf(time.period)]
    return {
      ok: false,
      code: 'wrong_frequency',
      message: `${quoted(cell)} is ${given}, and the measure is ${EVERY[frequency]}. Write the period as ${EXAMPLE[frequency]}.`,
    }
  }
  const named = time.kind === 'period' ? time.period : periodOf(frequency, time.month)
  if (time.kind === 'day') {
    const first = time.day === 1 && firstMonthOf(named) === time.month
    const last = time.day === lastDayOf(time.month) && lastMonthOf(named) === time.month
    if (!first && !last) {
      return {
        ok: false,
        code: 'not_whole_period',
        message:
          `${quoted(cell)} is neither the first nor the last day of a ${frequency}, so it may be the date of one event. ` +
          `Upload totals, with the period as ${EXAMPLE[frequency]}.`,
      }
    }
  }
  if (firstMonthOf(named) > firstMonthOf(current)) {
    return {
      ok: false,
      code: 'future_period',
      message: `${periodLabel(named)} has not begun yet; the latest period possible is ${periodLabel(current)}.`,
    }
  }
  return { ok: true, period: named, provisional: time.provisional }
}
