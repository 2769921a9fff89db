import type { Brand } from '../brand.ts'
import {
  addMonths,
  calendarMonthOf,
  isMonth,
  month,
  monthLabel,
  monthLongLabel,
  monthOf,
  monthOrdinal,
  yearOf,
  type Month,
} from './month.ts'

/** How often a measure is reported. */
export const FREQUENCIES = ['month', 'quarter', 'year'] as const
export type Frequency = (typeof FREQUENCIES)[number]

/**
 * One reporting period as text: `2026-03` (month), `2026-Q1` (calendar quarter), `2026` (calendar year).
 * The text carries its own frequency, so a period never travels without it.
 */
export type Period = Brand<string, 'Period'>

/** What the points of a chart stand for: periods, or rare events one by one. */
export type PointFrequency = Frequency | 'event'

/**
 * The place of a rare event on a chart: its month and its number, `2026-03/7`. It is no reporting period
 * (`isPeriod` says no), no figure is kept under it, and it does not reveal the day.
 */
export const eventPeriod = (m: Month, number: number): Period => `${m}/${number}` as Period
const EVENT = /^(\d{4}-\d{2})\/(\d+)$/

const MONTHS_IN: Record<Frequency, number> = { month: 1, quarter: 3, year: 12 }
const QUARTER = /^((?:19|20|21)\d{2})-Q([1-4])$/
const YEAR = /^(?:19|20|21)\d{2}$/

export const monthsIn = (frequency: Frequency): number => MONTHS_IN[frequency]

export function isPeriod(text: string): text is Period {
  return isMonth(text) || QUARTER.test(text) || YEAR.test(text)
}

/** The period named by `text`. Throws RangeError: for text that a program wrote, not a person. */
export function period(text: string): Period {
  if (!isPeriod(text)) throw new RangeError(`Not a reporting period: ${JSON.stringify(text)}`)
  return text
}

export function frequencyOf(p: Period): Frequency {
  return p.length === 4 ? 'year' : p[5] === 'Q' ? 'quarter' : 'month'
}

/** The period of the given frequency that contains a month. */
export function periodOf(frequency: Frequency, m: Month): Period {
  if (frequency === 'month') return m as string as Period
  if (frequency === 'year') return period(String(yearOf(m)).padStart(4, '0'))
  return period(`${String(yearOf(m)).padStart(4, '0')}-Q${Math.ceil(calendarMonthOf(m) / 3)}`)
}

export function firstMonthOf(p: Period): Month {
  const event = EVENT.exec(p)
  if (event) return month(event[1]!)
  const quarter = QUARTER.exec(p)
  if (quarter) return monthOf(Number(quarter[1]), Number(quarter[2]) * 3 - 2)
  return p.length === 4 ? month(`${p}-01`) : month(p)
}

export const lastMonthOf = (p: Period): Month => addMonths(firstMonthOf(p), monthsIn(frequencyOf(p)) - 1)

/** Position on the time line of its own frequency; neighbors differ by one. An event stands at its month. */
export const periodOrdinal = (p: Period): number =>
  Math.floor(monthOrdinal(firstMonthOf(p)) / monthsIn(frequencyOf(p)))

export const addPeriods = (p: Period, count: number): Period =>
  periodOf(frequencyOf(p), addMonths(firstMonthOf(p), count * monthsIn(frequencyOf(p))))

/**
 * Every period from `first` to `last` (same frequency), both included; empty when `last` is before `first`.
 */
export function periodRange(first: Period, last: Period): Period[] {
  const length = periodOrdinal(last) - periodOrdinal(first) + 1
  return Array.from({ length: Math.max(0, length) }, (_, i) => addPeriods(first, i))
}

/** `Mar 2026`, `Q1 2026`, `2026` */
export function periodLabel(p: Period): string {
  const event = EVENT.exec(p)
  if (event) return `Event ${event[2]}, ${monthLabel(month(event[1]!))}`
  const quarter = QUARTER.exec(p)
  if (quarter) return `Q${quarter[2]} ${quarter[1]}`
  return p.length === 4 ? p : monthLabel(month(p))
}

/** `March 2026`, `the first quarter of 2026`, `2026`: for sentences and screen readers. */
export function periodLongLabel(p: Period): string {
  const event = EVENT.exec(p)
  if (event) return `event ${event[2]} in ${monthLongLabel(month(event[1]!))}`
  const quarter = QUARTER.exec(p)
  if (quarter) {
    const ordinal = ['first', 'second', 'third', 'fourth'][Number(quarter[2]) - 1]
    return `the ${ordinal} quarter of ${quarter[1]}`
  }
  return p.length === 4 ? p : monthLongLabel(month(p))
}
