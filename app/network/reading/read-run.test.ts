import { expect, test } from 'vitest'
import { readUpTo } from './read-run.ts'

test('a mark goes forward over what was seen, and stops before what was jumped over', () => {
  expect(readUpTo(0, new Set([1, 2, 3]))).toBe(3)
  expect(readUpTo(2, new Set([3, 5, 6]))).toBe(3)
  expect(readUpTo(7, new Set([1, 2]))).toBe(7)
  expect(readUpTo(0, new Set([2]))).toBe(0)
})
