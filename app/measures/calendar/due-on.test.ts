import { expect, test } from 'vitest'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { period } from '#app/kernel/time/period.ts'
import { dueOn, isLate, type ReportingCalendar } from './due-on.ts'

const calendar: ReportingCalendar = { dueDay: 15, graceDays: 5, exceptions: [] }
const monthly = { frequency: 'month', usualLagMonths: 0 } as const
const postponed = (dueOnDay: string) => ({
  ...calendar,
  exceptions: [
    { id: 'e', period: period('2026-03'), dueOn: calendarDay(dueOnDay), reason: 'Learning session' },
  ],
})

test('a month is due on the day of the month after it, and late after the days of grace', () => {
  expect(dueOn(monthly, period('2026-03'), calendar)).toEqual({ due: '2026-04-15', lateAfter: '2026-04-20' })
  expect(dueOn(monthly, period('2025-12'), calendar).due).toBe('2026-01-15')
})

test('days of grace reach over the end of a month', () => {
  const late = { ...calendar, dueDay: 28, graceDays: 7 }
  expect(dueOn(monthly, period('2026-01'), late)).toEqual({ due: '2026-02-28', lateAfter: '2026-03-07' })
})

test('the usual lag moves the day by whole months, for quarters and years from their last month', () => {
  expect(dueOn({ ...monthly, usualLagMonths: 2 }, period('2026-03'), calendar).due).toBe('2026-06-15')
  expect(dueOn({ frequency: 'quarter', usualLagMonths: 1 }, period('2026-Q1'), calendar).due).toBe(
    '2026-05-15',
  )
  expect(dueOn({ frequency: 'year', usualLagMonths: 12 }, period('2025'), calendar).due).toBe('2027-01-15')
})

test('a period may have a day of its own, earlier or later, that leaves the others alone', () => {
  expect(dueOn(monthly, period('2026-03'), postponed('2026-04-30')).due).toBe('2026-04-30')
  expect(dueOn(monthly, period('2026-03'), postponed('2026-04-06')).due).toBe('2026-04-06')
  expect(dueOn(monthly, period('2026-04'), postponed('2026-04-30')).due).toBe('2026-05-15')
})

test('a day of its own never makes a figure due before its lag has passed', () => {
  expect(dueOn({ ...monthly, usualLagMonths: 2 }, period('2026-03'), postponed('2026-04-30')).due).toBe(
    '2026-06-15',
  )
})

test('on the last day of grace a figure is not late, on the next it is', () => {
  const deadline = dueOn(monthly, period('2026-03'), calendar)
  expect(['2026-04-20', '2026-04-21'].map((day) => isLate(deadline, calendarDay(day)))).toEqual([false, true])
})
