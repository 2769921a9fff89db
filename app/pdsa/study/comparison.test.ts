import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare } from './comparison.ts'

const percentUp = { unit: 'percent', direction: 'up' } as const

test('a result short of the prediction says by how much, in points, and which way is better', () => {
  expect(compare(90, 84.2, percentUp)).toEqual({
    outcome: 'short',
    sentence:
      'The result is 84.2%; 90.0% was predicted: 5.8 percentage points lower, short of the prediction (higher is better).',
  })
})

test('where lower is better, a lower result is better than predicted', () => {
  expect(compare(12, 9, { unit: 'minutes', direction: 'down' })).toEqual({
    outcome: 'beyond',
    sentence:
      'The result is 9 min; 12 min was predicted: 3 min lower, better than predicted (lower is better).',
  })
})

test('what reads the same is as predicted, whatever the further decimals', () => {
  expect(compare(90, 90.04, percentUp).outcome).toBe('as-predicted')
  expect(compare(90, 89.96, percentUp).sentence).toBe(
    'The result is 90.0%; 90.0% was predicted: as predicted.',
  )
})

test('where neither way is better nothing is called better or short', () => {
  expect(compare(10, 12, { unit: 'count', direction: 'hold' })).toEqual({
    outcome: 'higher',
    sentence: 'The result is 12; 10 was predicted: 2 higher.',
  })
})

test('a ratio of groups is better the closer it is to one, from either side', () => {
  const gap = { unit: 'ratio', direction: 'to-one' } as const
  expect(compare(1.6, 1.2, gap).outcome).toBe('beyond')
  expect(compare(1.6, 0.2, gap).outcome).toBe('short')
  expect(compare(1.5, 0.5, gap).outcome).toBe('lower')
})

test('what is better one way is short the other way, and never a difference of nothing', () => {
  const value = fc.double({ min: 0, max: 100, noNaN: true })
  fc.assert(
    fc.property(value, value, (predicted, result) => {
      const up = compare(predicted, result, percentUp)
      const down = compare(predicted, result, { unit: 'percent', direction: 'down' })
      const mirror = { beyond: 'short', short: 'beyond', 'as-predicted': 'as-predicted' } as Record<
        string,
        string
      >
      expect(down.outcome).toBe(mirror[up.outcome])
      expect(up.sentence).not.toMatch(/ 0(\.0)? percentage points /)
    }),
  )
})
