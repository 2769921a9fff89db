import { expect, test } from 'vitest'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { stageStates } from './stage-states.ts'
import type { Test } from '../test.ts'

const today = calendarDay('2026-03-15')
const at = (stage: Test['stage'], stoppedFrom: Test['stoppedFrom'] = null) =>
  stageStates({ stage, stoppedFrom, plannedEnd: calendarDay('2026-03-20') } as Test, today)

test('only the stage that is due is open, and all are done once it is decided', () => {
  expect(at('do')).toEqual({ plan: 'done', do: 'open', study: 'ahead', act: 'ahead' })
  expect(at('done')).toEqual({ plan: 'done', do: 'done', study: 'done', act: 'done' })
})

test('a stopped test shows where it was stopped', () => {
  expect(at('stopped', 'do')).toEqual({ plan: 'done', do: 'stopped', study: 'ahead', act: 'ahead' })
})
