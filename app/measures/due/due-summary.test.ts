import { expect, test } from 'vitest'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { period } from '#app/kernel/time/period.ts'
import { summarizeDue } from './due-summary.ts'

const due = (at: string, by: string, overdue = true) => ({
  period: period(at),
  by: calendarDay(by),
  overdue,
})

test('what is due first comes first, each with the measures that wait for it', () => {
  const series = [
    {
      measure: { name: 'Crib audit' },
      dueBy: [due('2026-04', '2026-05-15'), due('2026-05', '2026-06-15', false)],
      awaited: [],
    },
    { measure: { name: 'Policy milestones' }, dueBy: [due('2026-Q1', '2026-04-15')], awaited: [] },
    { measure: { name: 'Teach-back' }, dueBy: [due('2026-05', '2026-06-15', false)], awaited: [] },
  ]
  expect(summarizeDue(series, 2)).toEqual({
    lines: [
      { period: '2026-Q1', by: '2026-04-15', overdue: true, measures: ['Policy milestones'] },
      { period: '2026-04', by: '2026-05-15', overdue: true, measures: ['Crib audit'] },
    ],
    more: 1,
    awaited: [],
  })
})

test('measures of one period that lag differently are due on lines of their own', () => {
  const series = [
    { measure: { name: 'Early delivery' }, dueBy: [due('2026-01', '2026-04-15', false)], awaited: [] },
    { measure: { name: 'Crib audit' }, dueBy: [due('2026-01', '2026-02-15')], awaited: [] },
  ]
  expect(summarizeDue(series, 3).lines.map(({ by, measures }) => [by, measures])).toEqual([
    ['2026-02-15', ['Crib audit']],
    ['2026-04-15', ['Early delivery']],
  ])
})

test('what is not available yet stands by the day it is expected', () => {
  const awaited = [{ period: period('2026-02'), on: calendarDay('2026-12-15') }]
  expect(summarizeDue([{ measure: { name: 'Crib audit' }, dueBy: [], awaited }], 3)).toEqual({
    lines: [],
    more: 0,
    awaited: [{ period: '2026-02', on: '2026-12-15', measures: ['Crib audit'] }],
  })
})
