import { expect, test } from 'vitest'
import { withoutHalves } from './excerpt.ts'

test('half a mark is left out of an excerpt, and arithmetic stays', () => {
  expect(withoutHalves('of them** before the first visit, **few')).toBe('of them before the first visit, few')
  expect(withoutHalves('a `code, and (_so')).toBe('a code, and (so')
  expect(withoutHalves('2 * 3 = 6, snake_case, 2*3')).toBe('2 * 3 = 6, snake_case, 2*3')
})
