import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finite, mean, median, sum } from './statistics.ts'

test('ten times a tenth is one, which plain addition misses', () => {
  expect(sum(Array<number>(10).fill(0.1))).toBe(1)
})

test('a small number survives between two large ones', () => {
  expect(sum([1, 1e100, 1, -1e100])).toBe(2)
})

test('the median of an even number of values is the mean of the middle two', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5)
})

test('the median of an odd number of values is the middle one, sorted as numbers and not as text', () => {
  expect(median([10, 9, 100])).toBe(10)
})

test('there is no median of nothing', () => {
  expect(median([])).toBeNull()
})

test('at most half the values lie on either side of the median', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), (values) => {
      const middle = median(values)!
      const [below, above] = [values.filter((v) => v < middle), values.filter((v) => v > middle)]
      expect(below.length * 2).toBeLessThanOrEqual(values.length)
      expect(above.length * 2).toBeLessThanOrEqual(values.length)
    }),
  )
})

test('the mean is the double nearest to the exact one', () => {
  const tenths = fc.integer({ min: 1, max: 10_000 }).map((n) => n / 10)
  fc.assert(
    fc.property(fc.array(tenths, { minLength: 1, maxLength: 60 }), (values) => {
      const total = values.reduce((rest, value) => rest + scaled(value), 0n)
      const error = (candidate: number) => {
        const off = scaled(candidate) * BigInt(values.length) - total
        return off < 0n ? -off : off
      }
      const average = mean(values)!
      expect(error(average)).toBeLessThanOrEqual(error(average * (1 + Number.EPSILON)))
      expect(error(average)).toBeLessThanOrEqual(error(average * (1 - Number.EPSILON / 2)))
    }),
  )
})

/**
 * A positive double below 2^13 as a whole number of 2^-60ths, which holds it exactly when it is at least
 * 2^-8.
 */
const scaled = (value: number): bigint => BigInt(value * 2 ** 30 * 2 ** 30)

test('there is no mean of nothing, and what overflows is not a number to draw', () => {
  expect(mean([])).toBeNull()
  expect(finite(mean([1.7e308, 1.7e308]))).toBeNull()
  expect(finite(NaN)).toBeNull()
  expect(Object.is(finite(-0), 0)).toBe(true)
})
