import { expect, test } from 'vitest'
import { filledLines, withoutTrailing } from './text.ts'

test('only what stands at the end is taken off', () => {
  expect(withoutTrailing('..a.b. . .', /[.\s]/)).toBe('..a.b')
  expect(withoutTrailing('...', /[.]/)).toBe('')
  expect(withoutTrailing('', /[.]/)).toBe('')
})

test('lines come without the blanks around them, and empty ones not at all', () => {
  expect(filledLines(' a b \r\n\n \t\n c')).toEqual(['a b', 'c'])
})
