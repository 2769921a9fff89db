import { expect, test } from 'vitest'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { month } from '#app/kernel/time/month.ts'
import { agoWords, byNeed, needsOf, type NeedFacts } from './need.ts'

const now = new Date('2026-06-20T09:00:00Z')
const REVIEWED = new Date('2026-06-10T09:00:00Z')
const QUIET: NeedFacts = {
  missing: null,
  concerns: [],
  questions: null,
  promises: null,
  reviewedAt: REVIEWED,
}
const missing = (months: number) => ({ to: month('2026-06'), months })
const asked = (day: string, count = 1) => ({ count, oldest: { startedAt: new Date(`${day}T12:00:00Z`) } })
const overdue = (day: string, count = 1) => ({ overdue: count, oldestDue: calendarDay(day) })
const words = (facts: Partial<NeedFacts>) => needsOf({ ...QUIET, ...facts }, now).map((need) => need.words)

test('each reason is a sentence with what there is of it', () => {
  expect(words({})).toEqual(['Up to date'])
  expect(words({ missing: missing(3) })).toEqual(['No data for 3 months'])
  expect(words({ missing: missing(1) })).toEqual(['No data reported for Jun 2026'])
  expect(words({ concerns: ['Safe crib audit'] })).toEqual(['Concern: Safe crib audit'])
  expect(words({ concerns: ['Safe crib audit', 'Teach-back', 'Sleep deaths'] })).toEqual([
    'Concern: Safe crib audit and 2 more',
  ])
  expect(words({ questions: asked('2026-06-15') })).toEqual(['Question unanswered for 5 days'])
  expect(words({ questions: asked('2026-06-19', 2) })).toEqual([
    '2 questions unanswered, the oldest for 1 day',
  ])
  expect(words({ questions: asked('2026-06-20') })).toEqual(['Question unanswered since today'])
  expect(words({ promises: overdue('2026-06-12') })).toEqual(['Promise 8 days overdue'])
  expect(words({ promises: overdue('2026-06-19', 2) })).toEqual(['2 promises overdue, the oldest 1 day'])
  expect(words({ promises: { overdue: 0, oldestDue: null } })).toEqual(['Up to date'])
  expect(words({ reviewedAt: new Date('2026-05-11T20:00:00Z') })).toEqual(['Not reviewed for 40 days'])
  expect(words({ reviewedAt: new Date('2026-05-16T20:00:00Z') })).toEqual(['Up to date'])
  expect(words({ reviewedAt: null })).toEqual(['Not reviewed yet'])
})

test('of several reasons the most pressing comes first', () => {
  expect(
    needsOf(
      {
        missing: missing(1),
        concerns: ['Audit'],
        questions: asked('2026-06-01'),
        promises: overdue('2026-06-01'),
        reviewedAt: null,
      },
      now,
    ).map(({ kind }) => kind),
  ).toEqual(['signal', 'question', 'promise', 'late', 'not-reviewed'])
})

test('teams come by the first reason, then by how much of it there is, then by how many reasons, then by name', () => {
  const team = (name: string, facts: Partial<NeedFacts>) => ({
    name,
    needs: needsOf({ ...QUIET, ...facts }, now),
  })
  const teams = [
    team('Utah', {}),
    team('Texas', { missing: missing(1) }),
    team('Nevada', { promises: overdue('2026-06-18') }),
    team('Ohio', { questions: asked('2026-06-18') }),
    team('Iowa', { questions: asked('2026-05-18') }),
    team('Maine', { concerns: ['Audit'] }),
    team('Idaho', { concerns: ['Audit'], questions: asked('2026-06-18') }),
    team('Guam', { missing: missing(2) }),
    team('Alaska', { missing: missing(5) }),
    team('Alabama', {}),
    team('Kansas', { reviewedAt: new Date('2026-01-01T00:00:00Z') }),
    team('Wyoming', { reviewedAt: null }),
    team('Vermont', { reviewedAt: null }),
  ]
  expect(teams.toSorted(byNeed).map(({ name }) => name)).toEqual([
    ...[
      'Alaska',
      'Guam',
      'Idaho',
      'Maine',
      'Iowa',
      'Ohio',
      'Nevada',
      'Texas',
      'Vermont',
      'Wyoming',
      'Kansas',
    ],
    ...['Alabama', 'Utah'],
  ])
})

test('days are those of the calendar', () => {
  expect(agoWords(new Date('2026-06-20T01:00:00Z'), now)).toBe('today')
  expect(agoWords(new Date('2026-06-19T23:00:00Z'), now)).toBe('1 day ago')
  expect(agoWords(new Date('2026-05-21T23:00:00Z'), now)).toBe('30 days ago')
})
