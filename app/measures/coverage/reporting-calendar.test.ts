import { expect, test } from 'vitest'
import { period } from '#app/kernel/time/period.ts'
import { figureDays } from './reporting-calendar.ts'

const calendar = { dueDay: 15, graceDays: 5, exceptions: [] }

test('a figure is requested from the first of the month in which it is due, and late after the days of grace', () => {
  const days = (usualLagMonths: number) =>
    figureDays({ frequency: 'month', usualLagMonths }, period('2025-12'), calendar)
  expect(days(0)).toEqual({ asksFrom: '2026-01-01', dueOn: '2026-01-15', lateAfter: '2026-01-20' })
  expect(days(2)).toEqual({ asksFrom: '2026-03-01', dueOn: '2026-03-15', lateAfter: '2026-03-20' })
})
