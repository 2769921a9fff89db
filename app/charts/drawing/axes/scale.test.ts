import fc from 'fast-check'
import { expect, test } from 'vitest'
import { period } from '#app/kernel/time/period.ts'
import type { ChartMeasure } from '../../view/chart.ts'
import { buildRunChartView } from '../../view/view.ts'
import { roundScale, valueScale } from './scale.ts'

test('ticks are round numbers and exact in decimals', () => {
  expect(roundScale(0, 0.28, 3).ticks).toEqual([0, 0.1, 0.2, 0.3])
  expect(roundScale(0, 23.4, 5).ticks).toEqual([0, 5, 10, 15, 20, 25])
  expect(roundScale(0, 13000, 5).ticks).toEqual([0, 2000, 4000, 6000, 8000, 10000, 12000, 14000])
})

test('a range that is lost beside its numbers still ends in a scale', () => {
  const { min, max, ticks } = roundScale(-987_654_321.1, -987_654_321.1 + 1e-6, 8)
  expect(min).toBeLessThanOrEqual(-987_654_321.1)
  expect(max).toBeGreaterThanOrEqual(-987_654_321.1 + 1e-6)
  expect(ticks.length).toBeGreaterThanOrEqual(2)
})

test('a scale holds its values, whatever they are', () => {
  const number = fc.double({ min: -1e9, max: 1e9, noNaN: true })
  fc.assert(
    fc.property(
      number,
      fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
      fc.integer({ min: 2, max: 8 }),
      (low, span, count) => {
        const { min, max, ticks } = roundScale(low, low + span, count)
        expect(min).toBeLessThanOrEqual(low)
        expect(max).toBeGreaterThanOrEqual(low + span)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(2 * count + 2)
      },
    ),
  )
})

const scaleOf = (values: number[], goal: number | null, measure: Partial<ChartMeasure> = {}) =>
  valueScale(
    buildRunChartView({
      measure: {
        name: 'M',
        unit: 'percent',
        direction: 'up',
        frequency: 'year',
        shape: 'single',
        multiplier: 1,
        ...measure,
      },
      recorded: values.map((numerator, at) => ({
        period: period(String(2001 + at)),
        provisional: false,
        reported: { state: 'value', numerator, denominator: null },
      })),
      goal,
    }),
    5,
  )

test('percents start at zero and end at 100 when they reach it', () => {
  expect(scaleOf([98, 100], null)).toMatchObject({ min: 0, max: 100 })
})

test('the goal is on the chart, however far away', () => {
  expect(scaleOf([5, 6], 90).max).toBeGreaterThanOrEqual(90)
})

test('zeros alone, and no values at all, still make a scale', () => {
  expect(scaleOf([0, 0], null)).toMatchObject({ min: 0, max: 10 })
  expect(scaleOf([], null)).toMatchObject({ min: 0, max: 100 })
  expect(scaleOf([0], null, { unit: 'days' })).toMatchObject({ min: 0, max: 1 })
})

test('counts are marked in whole numbers', () => {
  expect(scaleOf([0, 2], null, { unit: 'count' }).ticks).toEqual([0, 1, 2])
})

test('a value below zero widens the scale downwards', () => {
  expect(scaleOf([-3, 2], null, { unit: 'days' }).min).toBeLessThanOrEqual(-3)
})
