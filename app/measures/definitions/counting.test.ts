import { expect, test } from 'vitest'
import { COUNTED, COUNTINGS, directionProblem, measureSlug } from './counting.ts'

test('every way of counting is one the database takes', () => {
  for (const key of COUNTINGS) {
    const { shape, unit, multiplier } = COUNTED[key]
    const fits =
      shape === 'single'
        ? multiplier === 1
        : (unit === 'percent' && multiplier === 100) ||
          (unit === 'per-1000' && multiplier === 1000) ||
          (shape === 'ratio' && ['ratio', 'minutes', 'days'].includes(unit) && multiplier === 1)
    expect([key, fits]).toEqual([key, true])
  }
})

test('only a ratio of two amounts may aim at one', () => {
  expect(directionProblem('percent', 'to-one')?.field).toBe('direction')
  expect(directionProblem('ratio', 'to-one')).toBeNull()
  expect(directionProblem('percent', 'up')).toBeNull()
})

test('a name becomes an address, whatever signs are in it', () => {
  expect(measureSlug('Café visits, 3 or more', null)).toBe('cafe-visits-3-or-more')
  expect(measureSlug('17P given', 'ohio')).toBe('ohio-p-given')
  expect(measureSlug('a'.repeat(59) + ' b', null)).toBe('a'.repeat(59))
  expect(measureSlug('!?', null)).toBeNull()
  expect(measureSlug('New', null)).toBeNull()
})
