import { expect, test } from 'vitest'
import { dayLabel, instantLabel } from './day.ts'

test('an instant is written in Universal Time whatever zone the machine is in', () => {
  const lateInOhio = new Date('2026-03-31T23:30:00-05:00')
  expect(dayLabel(lateInOhio)).toBe('Apr 1, 2026')
  expect(instantLabel(lateInOhio)).toBe('Apr 1, 2026, 04:30 UTC')
})
