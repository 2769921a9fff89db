import { expect, test } from 'vitest'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { month } from '#app/kernel/time/month.ts'
import { period } from '#app/kernel/time/period.ts'
import type { Obligation } from '../../coverage/coverage.ts'
import { periodsToLock } from './lock-day.ts'

const calendar = { dueDay: 15, graceDays: 0, exceptions: [] }
const obligation = (usualLagMonths: number, answers: Obligation['answers'] = []): Obligation => ({
  measure: {
    ...{ slug: `lag-${usualLagMonths}`, name: 'Audit', areaSlug: 'safe-sleep', frequency: 'month' },
    usualLagMonths,
  },
  dueFrom: month('2026-01'),
  answers,
})
const locked = (obligations: readonly Obligation[], day: string) =>
  periodsToLock(obligations, calendar, 30, new Date(`${day}T12:00:00Z`)).map(
    (one) => `${one.period} ${one.dueOn}`,
  )

test('a period locks the day after its days have passed, and not before', () => {
  expect(locked([obligation(0)], '2026-03-17')).toEqual([])
  expect(locked([obligation(0)], '2026-03-18')).toEqual(['2026-01 2026-02-15'])
  expect(locked([obligation(0)], '2026-04-15')).toEqual(['2026-01 2026-02-15', '2026-02 2026-03-15'])
})

test('the measure that comes last decides, even while its figure is not requested yet', () => {
  expect(locked([obligation(0), obligation(2)], '2026-03-18')).toEqual([])
  expect(locked([obligation(0), obligation(2)], '2026-05-16')).toEqual(['2026-01 2026-04-15'])
})

test('a figure that is expected on a day to come keeps its period open until then', () => {
  const expectedOn = calendarDay('2026-05-01')
  const promised = obligation(0, [
    { period: period('2026-01'), state: 'not-yet', expectedOn, completeSince: null },
  ])
  expect(locked([promised], '2026-04-30')).toEqual(['2026-02 2026-03-15'])
  expect(locked([promised], '2026-05-01')).toContain('2026-01 2026-02-15')
})
