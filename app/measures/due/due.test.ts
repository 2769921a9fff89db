import { expect, test } from 'vitest'
import { month } from '#app/kernel/time/month.ts'
import { period } from '#app/kernel/time/period.ts'
import { duePeriods, newestDuePeriod, owedPeriods } from './due.ts'

const midJune = new Date('2026-06-15T12:00:00Z')
const monthly = { frequency: 'month', usualLagMonths: 0, dueFrom: month('2026-02') } as const

test('a month is due from the first day after it has ended', () => {
  expect(newestDuePeriod(monthly, midJune)).toBe('2026-05')
  expect(newestDuePeriod(monthly, new Date('2026-05-31T23:59:59Z'))).toBe('2026-04')
  expect(newestDuePeriod(monthly, new Date('2026-06-01T00:00:00Z'))).toBe('2026-05')
})

test('a lag of two months moves the newest due month back by two', () => {
  expect(newestDuePeriod({ ...monthly, usualLagMonths: 2 }, midJune)).toBe('2026-03')
})

test('a quarter or a year is due only when all of it and its lag have passed', () => {
  const quarterly = { ...monthly, frequency: 'quarter' } as const
  expect(newestDuePeriod(quarterly, midJune)).toBe('2026-Q1')
  expect(newestDuePeriod({ ...quarterly, usualLagMonths: 3 }, midJune)).toBe('2025-Q4')
  expect(newestDuePeriod({ ...monthly, frequency: 'year', usualLagMonths: 12 }, midJune)).toBe('2024')
})

test('what was answered in any way is no longer due', () => {
  expect(duePeriods(monthly, [period('2026-03'), period('2026-05')], midJune)).toEqual(['2026-02', '2026-04'])
  expect(duePeriods(monthly, owedPeriods(monthly, midJune), midJune)).toEqual([])
})

test('nothing is due before the first month owed', () => {
  expect(owedPeriods({ ...monthly, dueFrom: month('2026-06') }, midJune)).toEqual([])
})
