import { expect, test } from 'vitest'
import { teamChart } from '#app/charts/team/team-chart.ts'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { addMonths, month } from '#app/kernel/time/month.ts'
import { periodOf } from '#app/kernel/time/period.ts'
import { CATALOG } from '#app/measures/catalog/index.ts'
import { afterWords } from './after.ts'

const audit = { ...CATALOG.find((measure) => measure.slug === 'safe-crib-audit')!, id: 'audit' }

/** Percentages from January 2024 on; null: not available yet. */
const chartOf = (percents: readonly (number | null)[]) =>
  teamChart({
    measure: audit,
    ...{ goal: null, baseline: null, chartType: null },
    values: percents.map((numerator, i) => ({
      period: periodOf('month', addMonths(month('2024-01'), i)),
      reported: numerator === null ? { state: 'not-yet' } : { state: 'value', numerator, denominator: 100 },
      provisional: false,
    })),
  })

const steady = [50, 52, 48, 51, 49, 53, 47, 50, 52, 48, 51, 49]
const after = (percents: readonly (number | null)[], began: string) =>
  afterWords(chartOf(percents), calendarDay(began))

test('a shift that began after the test is stated as what came afterwards', () => {
  expect(after([...steady, 70, 72, 71, 73, 70, 74], '2024-12-10')).toBe(
    'In the six months after the test began, the chart shows a change for the better, from Jan 2025 on.',
  )
  expect(after([...steady, 30, 28, 31, 29, 27, 30], '2024-12-10')).toContain('a change for the worse')
})

test('a shift that was there before the test is not stated as if it followed', () => {
  expect(after([...steady, 70, 72, 71, 73, 70, 74, 72, 73], '2025-04-10')).toBe(
    'A change for the better had begun before the test, in Jan 2025.',
  )
})

test('without a shift it says so, with few figures that it is early, and without any that none has come', () => {
  expect(after([...steady, 50, 49, 51, 52, 48, 50], '2024-12-10')).toBe(
    'No shift in the six months after the test began.',
  )
  expect(after([...steady, 50, 49], '2024-12-10')).toBe('Too early to tell: two months since the test began.')
  expect(after([...steady, null], '2024-12-10')).toBe('No figure has come in since the test began.')
})

test('what came more than a year later is not mentioned with the test', () => {
  const year = [50, 52, 48, 51, 49, 53, 47, 50, 52, 48, 51, 49]
  expect(after([...steady, ...year, ...year, 70, 72, 71, 73, 70, 74], '2024-12-10')).toBe(
    'No shift in the twelve months after the test began.',
  )
})

test('no word claims a cause', () => {
  for (const [percents, began] of [
    [[...steady, 70, 72, 71, 73, 70, 74], '2024-12-10'],
    [[...steady, 70, 72, 71, 73, 70, 74], '2025-03-10'],
    [steady, '2024-03-10'],
  ] as const)
    expect(after(percents, began)).not.toMatch(/cause|because|thanks|led to|due to|effect|result/i)
})
