import { expect, test } from 'vitest'
import { goalMet } from './goal.ts'

test('a goal counts as met when it is reached exactly', () => {
  expect(goalMet(90, 90, 'up')).toBe(true)
  expect(goalMet(89.9, 90, 'up')).toBe(false)
  expect(goalMet(5, 5, 'down')).toBe(true)
  expect(goalMet(5.1, 5, 'down')).toBe(false)
})

test('the machine rounding 7 of 100 to a hair above 7 percent does not miss the goal', () => {
  expect((7 / 100) * 100).toBeGreaterThan(7)
  expect(goalMet((7 / 100) * 100, 7, 'down')).toBe(true)
  expect((29 / 100) * 100).toBeLessThan(29)
  expect(goalMet((29 / 100) * 100, 29, 'up')).toBe(true)
})

test('a ratio may come near to one from either side', () => {
  expect(goalMet(1.3, 1.2, 'to-one')).toBe(false)
  expect(goalMet(1.15, 1.2, 'to-one')).toBe(true)
  expect(goalMet(0.9, 1.2, 'to-one')).toBe(true)
})

test('it cannot be said without a value, without a goal, or for a measure that should hold steady', () => {
  expect(goalMet(null, 90, 'up')).toBeNull()
  expect(goalMet(90, null, 'up')).toBeNull()
  expect(goalMet(90, 90, 'hold')).toBeNull()
})
