import { expect, test } from 'vitest'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { waitingWords, type WaitingTest } from './due-words.ts'

const today = calendarDay('2026-03-16')
const running: WaitingTest = {
  ...{ id: 't1', change: 'Call on the third day', teamSlug: 'ohio', teamName: 'Ohio', stage: 'do' },
  ...{ stageAt: new Date('2026-03-02'), plannedStart: calendarDay('2026-03-02'), endedOn: null },
  plannedEnd: calendarDay('2026-03-04'),
}

test('a mail names each test with what is due of it, and leads there', () => {
  const { subject, body } = waitingWords([running], 1, today)
  expect(subject).toBe('1 test of change is due')
  expect(body).toEqual([
    'Your tests of change:',
    {
      say: '“Call on the third day” (Ohio): study due since Mar 5, 2026',
      path: '/teams/ohio/tests/t1#study',
    },
  ])
})

test('a test that should have begun leads to its plan, and what is not named is counted', () => {
  const { subject, body } = waitingWords([{ ...running, stage: 'plan' }], 7, today)
  expect(subject).toBe('7 tests of change are due')
  expect(body[1]).toMatchObject({ path: '/teams/ohio/tests/t1#plan' })
  expect(body.at(-1)).toBe('and 6 more: they are on your first page.')
})
