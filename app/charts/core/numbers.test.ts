import fc from 'fast-check'
import { expect, test } from 'vitest'
import { median, sum } from './numbers.ts'

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
