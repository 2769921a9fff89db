import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addPeriods, period, periodRange } from '#app/kernel/time/period.ts'
import { frameOf } from '../frame.ts'
import { periodAxis, type AxisLabel } from './period-axis.ts'

const axisOf = (first: string, count: number, width: number, fontSize = { period: 12, year: 15 }) => {
  const periods = periodRange(period(first), addPeriods(period(first), count - 1))
  const plot = { left: 40, right: 40 + width, top: 0, bottom: 100 }
  return periodAxis(periods, frameOf(count, { min: 0, max: 1, ticks: [0, 1] }, plot), fontSize)
}
const named = (labels: readonly AxisLabel[], kind: AxisLabel['kind']) =>
  labels.filter((label) => label.kind === kind).map((label) => label.text)

test('with room, every month is named and each year stands where it starts', () => {
  const axis = axisOf('2025-11', 6, 600)
  expect(named(axis.labels, 'period')).toEqual(['Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr'])
  expect(named(axis.labels, 'year')).toEqual(['2025', '2026'])
  expect(axis.yearStarts).toEqual([240])
  expect(axis.writtenYearStarts).toEqual([240])
  expect(axis.ticks).toHaveLength(6)
})

test('with less room, months are named by quarter, then by half year, then not at all', () => {
  expect(named(axisOf('2024-01', 12, 200).labels, 'period')).toEqual(['Jan', 'Apr', 'Jul', 'Oct'])
  expect(named(axisOf('2024-01', 24, 200).labels, 'period')).toEqual(['Jan', 'Jul', 'Jan', 'Jul'])
  expect(named(axisOf('2021-01', 60, 200).labels, 'period')).toEqual([])
})

test('a first year too short for its label goes without, and ticks stay', () => {
  const axis = axisOf('2023-12', 25, 300)
  expect(named(axis.labels, 'year')).toEqual(['2024', '2025'])
  expect(axis.ticks).toHaveLength(25)
})

test('quarters and years have names of their own', () => {
  expect(named(axisOf('2025-Q3', 4, 400).labels, 'period')).toEqual(['Q3', 'Q4', 'Q1', 'Q2'])
  expect(named(axisOf('2016', 6, 400).labels, 'year')).toEqual([
    '2016',
    '2017',
    '2018',
    '2019',
    '2020',
    '2021',
  ])
  expect(named(axisOf('1990', 31, 300).labels, 'year')).toEqual([
    '1990',
    '1995',
    '2000',
    '2005',
    '2010',
    '2015',
    '2020',
  ])
})

test('labels of a row never touch, from a telephone to a wall, at any frequency', () => {
  const first = fc.constantFrom('2019-01', '2019-12', '2019-06', '2019-Q1', '2019-Q4', '1980')
  fc.assert(
    fc.property(
      first,
      fc.integer({ min: 1, max: 150 }),
      fc.integer({ min: 200, max: 1500 }),
      (start, count, width) => {
        const { labels, ticks } = axisOf(start, count, width)
        expect(ticks).toHaveLength(count)
        for (const kind of ['period', 'year'] as const) {
          const row = labels
            .filter((label) => label.kind === kind)
            .map(({ x, anchor, width }) =>
              anchor === 'start' ? [x, x + width] : [x - width / 2, x + width / 2],
            )
          row.slice(1).forEach(([left], i) => expect(left).toBeGreaterThan(row[i]![1]!))
        }
      },
    ),
    { numRuns: 400 },
  )
})
