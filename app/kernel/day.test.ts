import { expect, test } from 'vitest'
import { addDays, dayLabel, instantLabel, isDay } from './day.ts'

test('an instant is written in Universal Time whatever zone the machine is in', () => {
  const lateInOhio = new Date('2026-03-31T23:30:00-05:00')
  expect(dayLabel(lateInOhio)).toBe('1 Apr 2026')
  expect(instantLabel(lateInOhio)).toBe('1 Apr 2026, 04:30 UTC')
})

test('a day that no calendar has is none', () => {
  expect(['2026-02-29', '2024-02-29', '2026-13-01', '2026-3-1', '', '0000-01-01'].map(isDay)).toEqual([
    ...[false, true, false, false, false, false],
  ])
})

test('days are counted over months and years', () => {
  expect([addDays('2026-02-26', 5), addDays('2026-01-01', -1)]).toEqual(['2026-03-03', '2025-12-31'])
})
