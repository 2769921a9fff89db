import { expect, test } from 'vitest'
import { hourLabel, mailTime } from './quiet-hours.ts'

const NIGHT = { from: 20, until: 7 }
const goes = (instant: string, quiet = NIGHT, zone = 'America/New_York') =>
  mailTime(new Date(instant), quiet, zone).toISOString()

test('mail in the quiet hours waits for their end on the clock of the person', () => {
  expect(goes('2026-01-15T15:00:00Z')).toBe('2026-01-15T15:00:00.000Z')
  expect(goes('2026-01-16T01:30:20Z')).toBe('2026-01-16T12:00:00.000Z')
  expect(goes('2026-01-16T11:59:00Z')).toBe('2026-01-16T12:00:00.000Z')
  expect(goes('2026-01-16T15:00:00Z', NIGHT, 'Pacific/Honolulu')).toBe('2026-01-16T17:00:00.000Z')
  expect(goes('2026-01-16T11:00:00Z', NIGHT, 'Pacific/Guam')).toBe('2026-01-16T21:00:00.000Z')
})

test('quiet hours within a day, none, and a night in which the clock is set forward', () => {
  expect(goes('2026-01-15T18:10:00Z', { from: 12, until: 14 })).toBe('2026-01-15T19:00:00.000Z')
  expect(goes('2026-01-16T05:00:00Z', { from: 7, until: 7 })).toBe('2026-01-16T05:00:00.000Z')
  expect(goes('2026-03-08T05:00:00Z')).toBe('2026-03-08T11:00:00.000Z')
})

test('hours are called as on a clock of twelve hours', () => {
  expect([0, 7, 12, 20].map(hourLabel)).toEqual(['midnight', '7 AM', 'noon', '8 PM'])
})
