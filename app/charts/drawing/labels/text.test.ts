import { expect, test } from 'vitest'
import { textWidth } from './text.ts'

// Measured in Chromium at weight 650 with tabular figures, in em.
test.each([
  ['16.3% (3,497 of 21,438)', 12.53],
  ['Median', 3.5],
  ['not applicable', 6.72],
  ['min', 1.75],
])('%s is given at least the room it takes in Public Sans, and not much more', (text, measured) => {
  expect(textWidth(text, 10)).toBeGreaterThanOrEqual(measured * 10 * 0.99)
  expect(textWidth(text, 10)).toBeLessThan(measured * 10 * 1.1)
})
