import { expect, test } from 'vitest'
import { month } from './month.ts'
import {
  addPeriods,
  firstMonthOf,
  frequencyOf,
  isPeriod,
  lastMonthOf,
  period,
  periodLabel,
  periodLongLabel,
  periodOf,
  periodRange,
} from './period.ts'

test('a month belongs to its quarter and its year', () => {
  expect(periodOf('month', month('2026-05'))).toBe('2026-05')
  expect(periodOf('quarter', month('2026-05'))).toBe('2026-Q2')
  expect(periodOf('year', month('2026-05'))).toBe('2026')
})

test('a period has a frequency, a first and a last month', () => {
  expect([
    frequencyOf(period('2026-05')),
    frequencyOf(period('2026-Q2')),
    frequencyOf(period('2026')),
  ]).toEqual(['month', 'quarter', 'year'])
  expect([firstMonthOf(period('2026-Q4')), lastMonthOf(period('2026-Q4'))]).toEqual(['2026-10', '2026-12'])
  expect([firstMonthOf(period('2026')), lastMonthOf(period('2026'))]).toEqual(['2026-01', '2026-12'])
})

test('periods step and range within their own frequency', () => {
  expect(addPeriods(period('2025-Q4'), 1)).toBe('2026-Q1')
  expect(addPeriods(period('2026'), -1)).toBe('2025')
  expect(periodRange(period('2025-Q3'), period('2026-Q1'))).toEqual(['2025-Q3', '2025-Q4', '2026-Q1'])
})

test('labels are written as people read them', () => {
  expect(periodLabel(period('2026-Q2'))).toBe('Q2 2026')
  expect(periodLongLabel(period('2026-Q2'))).toBe('the second quarter of 2026')
  expect(periodLabel(period('2026-03'))).toBe('Mar 2026')
})

test('text that is no period is refused', () => {
  for (const text of ['2026-Q5', '26', '2026-13', '0000', '9999-Q1', '']) expect(isPeriod(text)).toBe(false)
})
