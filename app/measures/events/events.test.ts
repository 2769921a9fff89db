import { expect, test } from 'vitest'
import { month } from '#app/kernel/time/month.ts'
import { eventSeries, monthlyFigures } from './event-days.ts'
import { readDays } from './read-days.ts'

test('gaps count days from event to event, none between two of one day, and the running one only as far as confirmed', () => {
  const { gaps, running } = eventSeries(
    ['2026-01-10', '2026-02-28', '2026-02-28', '2026-03-01'],
    '2026-03-31',
  )
  expect(gaps.map(({ number, month: at, days }) => `${number} ${at} ${days}`)).toEqual([
    '2 2026-02 49',
    '3 2026-02 0',
    '4 2026-03 1',
  ])
  expect(running).toEqual({ days: 30, through: '2026-03-31' })
  expect(eventSeries(['2026-01-10'], null).running).toBeNull()
  expect(eventSeries(['2026-01-10'], '2026-01-05').running).toBeNull()
})

test('monthly figures follow from the days: means, months without, and months that nobody confirmed', () => {
  const figures = monthlyFigures(
    ['2026-01-10', '2026-02-09', '2026-02-28', '2026-04-02'],
    '2026-03-31',
    month('2025-12'),
    new Set(['2026-05']),
  )
  expect(figures.map(({ period, reported, provisional }) => [period, reported, provisional])).toEqual([
    ['2025-12', { state: 'not-applicable' }, false],
    ['2026-01', { state: 'not-applicable' }, false],
    ['2026-02', { state: 'value', numerator: 24.5, denominator: null }, false],
    ['2026-03', { state: 'not-applicable' }, false],
    ['2026-04', { state: 'value', numerator: 33, denominator: null }, true],
    ['2026-05', { state: 'not-yet' }, false],
  ])
})

test('days are read in the forms people use, several at once', () => {
  const { days, unread } = readDays('2026-03-04, 3/5/2026; 6 Mar 2026\nMarch 7, 2026 2026-03-08')
  expect(days).toEqual(['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08'])
  expect(unread).toEqual([])
})

test('what is no day comes back, and so does a day that is in no calendar', () => {
  expect(readDays('2026-02-30\nBaby A, ward 3\n2026-02-01')).toEqual({
    days: ['2026-02-01'],
    unread: ['2026-02-30', 'Baby A, ward 3'],
  })
})
