import { expect, test } from 'vitest'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { period } from '#app/kernel/time/period.ts'
import type { OwedFigure } from '../coverage/coverage.ts'
import { endOfWeek, reminderWords, weekToRemind } from './reminder.ts'

const today = calendarDay('2026-03-16')
const missing = (name: string, at: string, dueOn: string): OwedFigure => ({
  measure: { slug: name, name, areaSlug: 'safe-sleep', frequency: 'month', usualLagMonths: 0 },
  period: period(at),
  dueOn: calendarDay(dueOn),
  lateAfter: calendarDay(dueOn),
  presence: 'missing',
  expectedOn: null,
  onTime: false,
})

test('reminders go from Monday noon in Universal Time on, also later in the week when nobody was there', () => {
  const week = (instant: string) => weekToRemind(new Date(instant))
  expect(week('2026-03-16T11:59:59Z')).toBeNull()
  expect(week('2026-03-16T12:00:00Z')).toBe('2026-03-16')
  expect(week('2026-03-22T23:59:59Z')).toBe('2026-03-16')
  expect(week('2026-03-23T00:00:00Z')).toBeNull()
  expect(endOfWeek(calendarDay('2026-03-16')).toISOString()).toBe('2026-03-23T00:00:00.000Z')
})

test('a reminder names only what is missing, what was due first on top, and leads to it', () => {
  const ohio = [
    missing('Teach-back', '2026-02', '2026-03-15'),
    missing('Crib audit', '2026-03', '2026-04-15'),
    missing('Crib audit', '2026-02', '2026-03-15'),
  ]
  const { subject, body } = reminderWords([{ slug: 'ohio', name: 'Ohio', missing: ohio }], today)
  expect(subject).toBe('3 figures are missing for Ohio')
  expect(body[0]).toBe(
    [
      'Missing for Ohio:',
      'Feb 2026 (overdue, was due Mar 15, 2026): Teach-back and Crib audit',
      'Mar 2026 (due by Apr 15, 2026): Crib audit',
    ].join('\n'),
  )
  expect(body[1]).toEqual({ say: 'Enter Feb 2026 for Ohio', path: '/teams/ohio/entry?from=2026-02' })
})

test('all teams of a person are in one mail, and a long debt is cut short', () => {
  const many = Array.from({ length: 9 }, (_, i) => missing('Audit', `2025-0${i + 1}`, `2025-1${i % 3}-15`))
  const { subject, body } = reminderWords(
    [
      { slug: 'ohio', name: 'Ohio', missing: many },
      { slug: 'guam', name: 'Guam', missing: [missing('Audit', '2026-02', '2026-03-15')] },
    ],
    today,
  )
  expect(subject).toBe('10 figures are missing for Ohio and Guam')
  expect(body[0]).toContain('and 3 later periods')
  expect(body.filter((part) => typeof part === 'string')).toHaveLength(2)
})
