import { expect, test } from 'vitest'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { dueStage, dueWords, type Timed } from './due.ts'

const TEST: Timed = {
  stage: 'plan',
  stageAt: new Date('2026-03-01T10:00:00Z'),
  plannedStart: calendarDay('2026-03-10'),
  plannedEnd: calendarDay('2026-03-12'),
  endedOn: null,
}
const on = (day: string, change: Partial<Timed>) => {
  const due = dueStage({ ...TEST, ...change }, calendarDay(day))
  return due && dueWords(due)
}

test('a planned test waits to be started from its first day on', () => {
  expect(on('2026-03-09', {})).toBeNull()
  expect(on('2026-03-10', {})).toBe('Start due since Mar 10, 2026')
})

test('a running test waits to be studied once its last planned day is over', () => {
  expect(on('2026-03-12', { stage: 'do' })).toBeNull()
  expect(on('2026-03-20', { stage: 'do' })).toBe('Study due since Mar 13, 2026')
})

test('what has ended waits to be studied at once, and what was studied to be decided', () => {
  expect(on('2026-03-11', { stage: 'study', endedOn: calendarDay('2026-03-11') })).toBe(
    'Study due since Mar 11, 2026',
  )
  expect(on('2026-03-11', { stage: 'act' })).toBe('Decision due since Mar 1, 2026')
})

test('nothing is due of what was decided or stopped', () => {
  expect(on('2027-01-01', { stage: 'done' })).toBeNull()
  expect(on('2027-01-01', { stage: 'stopped' })).toBeNull()
})
