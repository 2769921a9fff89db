import { expect, test } from 'vitest'
import { period } from '#app/kernel/time/period.ts'
import type { ReportedValue } from '#app/kernel/reported-value.ts'
import { toSeries } from './series.ts'

const recorded = (text: string, reported: ReportedValue, provisional = false) => ({
  period: period(text),
  reported,
  provisional,
})
const value = (numerator: number, denominator: number | null = null): ReportedValue => ({
  state: 'value',
  numerator,
  denominator,
})

test('every period between the first and the last recorded has its place, in order', () => {
  const points = toSeries('month', [recorded('2026-02', value(3, 4)), recorded('2025-11', value(1, 4))], 100)
  expect(points.map((p) => [p.period, p.value, p.gap])).toEqual([
    ['2025-11', 25, null],
    ['2025-12', null, 'nothing-recorded'],
    ['2026-01', null, 'nothing-recorded'],
    ['2026-02', 75, null],
  ])
})

test('each kind of missing figure keeps its own cause, and zero is a value', () => {
  const points = toSeries(
    'quarter',
    [
      recorded('2025-Q1', value(0, 8)),
      recorded('2025-Q2', { state: 'not-yet' }),
      recorded('2025-Q3', { state: 'not-applicable' }),
      recorded('2025-Q4', { state: 'withheld' }),
      recorded('2026-Q1', value(2, 0)),
    ],
    1000,
  )
  expect(points.map((p) => p.gap)).toEqual([
    null,
    'not-yet',
    'not-applicable',
    'withheld',
    'zero-denominator',
  ])
  expect(points.map((p) => p.value)).toEqual([0, null, null, null, null])
})

test('a given range widens or narrows the axis', () => {
  const rows = [recorded('2020', value(1)), recorded('2022', value(2)), recorded('2023', value(3))]
  const points = toSeries('year', rows, 1, { from: period('2021'), to: period('2024') })
  expect(points.map((p) => [p.period, p.value])).toEqual([
    ['2021', null],
    ['2022', 2],
    ['2023', 3],
    ['2024', null],
  ])
})

test('the raw value is the one before the multiplier', () => {
  expect(toSeries('month', [recorded('2026-01', value(1, 8), true)], 100)[0]).toMatchObject({
    raw: 0.125,
    value: 12.5,
    provisional: true,
  })
})

test('nothing recorded makes no axis', () => {
  expect(toSeries('month', [], 100)).toEqual([])
})

test('a period of another frequency is refused', () => {
  expect(() => toSeries('month', [recorded('2026', value(1))], 1)).toThrow(RangeError)
})
