import { expect, test } from 'vitest'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { dueWords, isOverdue, panelOf, promisesHeadline, stepWords, type TeamPromise } from './promise.ts'

const today = calendarDay('2026-03-10')
const promise = (dueOn: string, state: TeamPromise['state'] = 'open'): TeamPromise => ({
  ...{ id: dueOn, who: 'Ana', side: 'team', what: 'Send the audit', state },
  ...{ dueOn: calendarDay(dueOn), stateAt: new Date('2026-02-01'), steps: [] },
})

test('a promise is overdue from the day after its day, and only while it is open', () => {
  expect(isOverdue(promise('2026-03-10'), today)).toBe(false)
  expect(isOverdue(promise('2026-03-09'), today)).toBe(true)
  expect(isOverdue(promise('2026-03-09', 'kept'), today)).toBe(false)
})

test('the day of a promise is said as it is seen from today', () => {
  expect(dueWords(promise('2026-03-12'), today)).toBe('By Mar 12, 2026')
  expect(dueWords(promise('2026-03-10'), today)).toBe('Due today')
  expect(dueWords(promise('2026-03-09'), today)).toBe('1 day overdue')
  expect(dueWords(promise('2026-02-24'), today)).toBe('14 days overdue')
})

test('each step says its day where it set one, and its words', () => {
  const step = { dueOn: calendarDay('2026-03-20'), at: new Date(), by: 'Ana' }
  expect(stepWords({ ...step, step: 'made', words: null })).toBe('Promised by Mar 20, 2026')
  expect(stepWords({ ...step, step: 'moved', words: 'short of staff' })).toBe(
    'Moved to Mar 20, 2026: short of staff',
  )
  expect(stepWords({ ...step, step: 'kept', words: 'sent' })).toBe('Kept: sent')
  expect(stepWords({ ...step, step: 'reopened', words: null })).toBe('Reopened')
})

test('the headline counts what is open and what of it is overdue', () => {
  const some = [
    promise('2026-03-01'),
    promise('2026-03-05'),
    promise('2026-04-01'),
    promise('2026-01-01', 'kept'),
  ]
  expect(panelOf(some, today)).toEqual({ open: 3, overdue: 2, oldestDue: '2026-03-01' })
  expect(promisesHeadline(panelOf(some, today))).toBe('3 open promises, 2 are overdue')
  expect(promisesHeadline(panelOf([promise('2026-04-01')], today))).toBe('1 open promise')
  expect(promisesHeadline(panelOf([], today))).toBe('No open promises')
})
