import { expect, test } from 'vitest'
import { period } from '#app/kernel/time/period.ts'
import type { ReportedValue } from '#app/kernel/reported-value.ts'
import { toSeries } from '../statistics/series.ts'
import { analyze } from './analyze.ts'
import { seriesRows } from './series-rows.ts'

const series = (reportedValues: Record<string, ReportedValue>) =>
  toSeries(
    'month',
    Object.entries(reportedValues).map(([month, reported]) => ({
      period: period(month),
      reported,
      provisional: false,
    })),
    100,
  )

test('a period without a value keeps its place, and one with nothing to divide by is missing', () => {
  const points = series({
    '2026-01': { state: 'value', numerator: 3, denominator: 10 },
    '2026-03': { state: 'withheld' },
    '2026-04': { state: 'value', numerator: 0, denominator: 0 },
    '2026-05': { state: 'value', numerator: 5, denominator: 10 },
  })
  const rows = seriesRows(points)
  expect(rows).toEqual({ y: [3, null, null, 0, 5], n: [10, null, null, 0, 10] })
  const analyzed = analyze('p', { ...rows, multiply: 100 })
  expect(analyzed.ok && analyzed.value.points.map((point) => point.value)).toEqual([30, null, null, null, 50])
})

test('single numbers have no denominators', () => {
  const points = series({ '2026-01': { state: 'value', numerator: 3, denominator: null } })
  expect(seriesRows(points)).toEqual({ y: [3], n: null })
})
