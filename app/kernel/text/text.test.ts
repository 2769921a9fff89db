import { expect, test } from 'vitest'
import {
  capitalized,
  countWord,
  filledLines,
  listed,
  oneLine,
  uncapitalized,
  withoutTrailing,
} from './text.ts'

test('only what stands at the end is taken off', () => {
  expect(withoutTrailing('..a.b. . .', /[.\s]/)).toBe('..a.b')
  expect(withoutTrailing('...', /[.]/)).toBe('')
  expect(withoutTrailing('', /[.]/)).toBe('')
})

test('lines come without the blanks around them, and empty ones not at all', () => {
  expect(filledLines(' a b \r\n\n \t\n c')).toEqual(['a b', 'c'])
})

test('whatever separates lines becomes a blank of the one line', () => {
  expect(oneLine(' a\r\nb\u0085c\u2028d\u2029e\u0000\u009ff \u0001')).toBe('a b c d e f')
  expect(oneLine('\u0001\u2028')).toBe('')
})

test('a list is read as a sentence has it, and a long one is counted', () => {
  expect(listed([])).toBe('')
  expect(listed(['a'])).toBe('a')
  expect(listed(['a', 'b'])).toBe('a and b')
  expect(listed(['a', 'b', 'c'], { conjunction: 'or' })).toBe('a, b or c')
  expect(listed(['a', 'b', 'c', 'd'], { most: 2 })).toBe('a, b and 2 more')
  expect(listed(['a', 'b'], { most: 2 })).toBe('a and b')
})

test('counts are words up to twelve, and only the first letter changes its size', () => {
  expect([0, 1, 12, 13].map(countWord)).toEqual(['no', 'one', 'twelve', '13'])
  expect([capitalized('two Xs'), uncapitalized('Two Xs'), capitalized('')]).toEqual(['Two Xs', 'two Xs', ''])
})
