import { expect, test } from 'vitest'
import { plottedValue, sameReportedValue } from './reported-value.ts'

test('zero is a value; a denominator of zero gives none', () => {
  expect(plottedValue({ state: 'value', numerator: 0, denominator: 12 }, 100)).toBe(0)
  expect(plottedValue({ state: 'value', numerator: 0, denominator: 0 }, 100)).toBeNull()
  expect(plottedValue({ state: 'withheld' }, 100)).toBeNull()
})

test('a single number is plotted as it is', () => {
  expect(plottedValue({ state: 'value', numerator: 12.5, denominator: null }, 100)).toBe(12.5)
})

test('readings are the same when their state and figures are', () => {
  expect(sameReportedValue({ state: 'not-yet' }, { state: 'not-yet' })).toBe(true)
  expect(sameReportedValue({ state: 'not-yet' }, { state: 'withheld' })).toBe(false)
  expect(
    sameReportedValue(
      { state: 'value', numerator: 1, denominator: 2 },
      { state: 'value', numerator: 1, denominator: 3 },
    ),
  ).toBe(false)
})
