import { expect, test } from 'vitest'
import { calendarDay } from '#app/kernel/calendar-day.ts'
import { period } from '#app/kernel/period.ts'
import { asksFrom, dueOn, locksOn, USUAL_CALENDAR, type ReportingCalendar } from './calendar.ts'

const prompt = { usualLagMonths: 0 }
const lagging = { usualLagMonths: 2 }
const march = period('2026-03')
const set: ReportingCalendar = {
  daysToReport: 14,
  entries: [{ period: march, dueOn: calendarDay('2026-04-10'), locksOn: calendarDay('2026-09-01') }],
}

test('a month is asked for from the day after it, and due two weeks later', () => {
  expect(asksFrom(prompt, march)).toBe('2026-04-01')
  expect(dueOn(prompt, march, USUAL_CALENDAR)).toBe('2026-04-15')
})

test('a lag moves both, over the end of a year as well', () => {
  expect(dueOn(lagging, march, USUAL_CALENDAR)).toBe('2026-06-15')
  expect(dueOn(lagging, period('2025-Q4'), USUAL_CALENDAR)).toBe('2026-03-15')
  expect(dueOn(prompt, period('2025'), USUAL_CALENDAR)).toBe('2026-01-15')
})

test('the day of the calendar holds, except for a figure that cannot exist by then', () => {
  expect(dueOn(prompt, march, set)).toBe('2026-04-10')
  expect(dueOn(lagging, march, set)).toBe('2026-06-15')
  expect(dueOn(prompt, period('2026-04'), set)).toBe('2026-05-15')
})

test('only what the calendar says is ever locked by a date', () => {
  expect(locksOn(set, march)).toBe('2026-09-01')
  expect(locksOn(set, period('2026-04'))).toBeNull()
})
