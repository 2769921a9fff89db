import { expect, test } from 'vitest'
import { addDuration } from './add-duration.ts'

test('an instant later or earlier is computed in the calendar of Universal Time, whatever the clock of the machine', () => {
  const now = new Date('2026-03-07T23:30:00Z')
  expect(addDuration(now, { days: 2 }).toISOString()).toBe('2026-03-09T23:30:00.000Z')
  expect(addDuration(now, { hours: -24 }).toISOString()).toBe('2026-03-06T23:30:00.000Z')
  expect(addDuration(new Date('2026-01-31T00:00:00Z'), { months: 1 }).toISOString()).toBe(
    '2026-02-28T00:00:00.000Z',
  )
  expect(Object.getPrototypeOf(addDuration(now, {}))).toBe(Date.prototype)
})
