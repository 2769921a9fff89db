import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthFromOrdinal, monthLabel, monthLongLabel } from '#app/kernel/time/month.ts'
import { period, periodOf } from '#app/kernel/time/period.ts'
import { readPeriod, readTime } from './period-text.ts'

const now = { month: period('2026-03'), quarter: period('2026-Q1'), year: period('2026') }
const read = (cell: string, frequency: 'month' | 'quarter' | 'year' = 'month') => {
  const result = readPeriod(cell, frequency, now[frequency])
  return result.ok ? result.period : result.code
}

test('a month is read in every form people write it', () => {
  const forms = [
    '2024-01',
    '2024-1',
    '202401',
    '2024/01',
    '2024.01',
    '2024M01',
    '1/2024',
    '01/2024',
    '01-2024',
    'Jan-24',
  ]
  const words = [
    'Jan 2024',
    'Jan. 2024',
    'JAN2024',
    'January 2024',
    'January, 2024',
    "Jan '24",
    '2024 Jan',
    '2024-January',
  ]
  for (const form of [...forms, ...words]) expect(`${form}: ${read(form)}`).toBe(`${form}: 2024-01`)
  expect(read('Sept 2024')).toBe('2024-09')
})

test('the first and the last day of a month stand for the month, as exports write it', () => {
  const days = [
    '2024-02-01',
    '2024-02-29',
    '2/1/2024',
    '02/29/2024',
    '2/1/24',
    '29/02/2024',
    '1-Feb-24',
    'Feb 1, 2024',
    '20240201',
  ]
  for (const day of [
    ...days,
    '2024-02-01 00:00:00',
    '2024-02-01T00:00:00.000',
    '2/1/2024 0:00',
    '2/1/2024 12:00:00 AM',
  ]) {
    expect(`${day}: ${read(day)}`).toBe(`${day}: 2024-02`)
  }
})

test('a day inside a month may be one event and is refused; so is a date of another calendar', () => {
  expect([read('2024-02-14'), read('4/2/2024'), read('2023-02-29')]).toEqual([
    'not_whole_period',
    'not_whole_period',
    'bad_period',
  ])
})

test('quarters and years are read for measures of that frequency', () => {
  for (const form of [
    '2024Q1',
    '2024-Q1',
    '2024 Q1',
    'Q1 2024',
    'Q1-24',
    '1Q2024',
    '2024 Quarter 1',
    'Quarter 1, 2024',
    '2024-01-01',
    '3/31/2024',
  ]) {
    expect(`${form}: ${read(form, 'quarter')}`).toBe(`${form}: 2024-Q1`)
  }
  for (const form of ['2024', '2024.0', '2024-01-01', '12/31/2024']) expect(read(form, 'year')).toBe('2024')
})

test('a period of another frequency is refused with the reason', () => {
  expect(read('2024-05', 'year')).toBe('wrong_frequency')
  expect(read('2024', 'month')).toBe('wrong_frequency')
  expect(read('2024-Q1', 'month')).toBe('wrong_frequency')
  expect(readPeriod('2024-05', 'year', now.year)).toMatchObject({
    message: '"2024-05" is one month, and the measure is yearly. Write the period as 2024.',
  })
})

test('the running period may be reported, a later one may not', () => {
  expect([read('2026-03'), read('2026-04'), read('Feb-35')]).toEqual([
    '2026-03',
    'future_period',
    'future_period',
  ])
})

test('what is no period is said to be none', () => {
  for (const text of [
    '',
    'January',
    '2024-13',
    '13/2024',
    'Q5 2024',
    'FY2024',
    '12 Month-ending',
    '24-Jan',
    '1024',
    'Monthly',
  ]) {
    expect(readTime(text)).toBeNull()
  }
})

test('a year marked as provisional says so', () => {
  expect(readTime('2023 (provisional)')).toEqual({ kind: 'period', period: '2023', provisional: true })
  expect(readTime('Provisional 2022')).toMatchObject({ period: '2022', provisional: true })
})

test('every month survives every way of writing it', () => {
  const months = fc.integer({ min: 1990 * 12, max: 2026 * 12 }).map(monthFromOrdinal)
  fc.assert(
    fc.property(months, (m) => {
      const forms = [
        m,
        m.replace('-', ''),
        `${m}-01`,
        monthLabel(m),
        monthLongLabel(m),
        `${m.slice(5)}/${m.slice(0, 4)}`,
      ]
      for (const form of forms) expect(read(form)).toBe(m)
      expect(read(m.slice(0, 4), 'year')).toBe(periodOf('year', m))
    }),
  )
})
