import { expect, test } from 'vitest'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import type { Presence } from './presence.ts'
import { missingMonths } from './missing-months.ts'

const due = (day: string, presence: Presence) => ({ dueOn: calendarDay(day), presence })

test('months are missing as long as nothing came of what was due, counted back from the latest due month', () => {
  expect(missingMonths([])).toBe(null)
  expect(
    missingMonths([
      due('2026-01-15', 'missing'),
      due('2026-02-15', 'in'),
      due('2026-03-15', 'missing'),
      due('2026-04-15', 'missing'),
      due('2026-04-15', 'missing'),
    ]),
  ).toEqual({ from: '2026-03', to: '2026-04', months: 2 })
})

test('one figure of several, or the word that it is coming, ends the row', () => {
  const latest = [due('2026-03-15', 'missing'), due('2026-04-15', 'missing')]
  expect(missingMonths([...latest, due('2026-04-15', 'in')])).toBe(null)
  expect(missingMonths([...latest, due('2026-04-15', 'awaited')])).toBe(null)
})
