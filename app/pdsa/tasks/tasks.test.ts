import { expect, test } from 'vitest'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { tasksWords, taskWords } from './tasks.ts'
import type { Task } from '../tests/test.ts'

const today = calendarDay('2026-03-10')
const task = (dueOn: string | null, doneOn: string | null = null): Task => ({
  ...{ id: 'k', kind: 'task', what: 'Print the cards', who: null, place: null },
  dueOn: dueOn === null ? null : calendarDay(dueOn),
  doneOn: doneOn === null ? null : calendarDay(doneOn),
})

test('an open task says its day, and in words when that is over', () => {
  expect(taskWords(task('2026-03-12'), today)).toBe('By Mar 12, 2026')
  expect(taskWords(task('2026-03-10'), today)).toBe('Due today')
  expect(taskWords(task('2026-03-09'), today)).toBe('Overdue since Mar 9, 2026')
  expect(taskWords(task(null), today)).toBeNull()
})

test('a task that is done is not overdue, however late it was', () => {
  expect(taskWords(task('2026-03-01', '2026-03-09'), today)).toBe('Done on Mar 9, 2026')
  expect(tasksWords([task('2026-03-01', '2026-03-09')], today)).toBe('Done.')
})

test('all tasks together are counted by what is open', () => {
  const done = task(null, '2026-03-09')
  expect(tasksWords([task('2026-03-01'), task(null), done], today)).toBe('2 of 3 open, 1 of them overdue.')
  expect(tasksWords([task(null), done], today)).toBe('1 of 2 open.')
  expect(tasksWords([done, done], today)).toBe('All done.')
})
