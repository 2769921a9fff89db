import { expect, test } from 'vitest'
import { stepFrom } from './single-keys.ts'

test('the steps begin with what is in sight and end with the row', () => {
  expect(stepFrom(-1, 5, 1, 3)).toBe(3)
  expect(stepFrom(3, 5, 1, 0)).toBe(4)
  expect(stepFrom(4, 5, 1, 0)).toBe(null)
  expect(stepFrom(0, 5, -1, 0)).toBe(null)
  expect(stepFrom(-1, 0, 1, 0)).toBe(null)
})
