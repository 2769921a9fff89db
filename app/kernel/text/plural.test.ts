import { expect, test } from 'vitest'
import { counted, pluralOf } from './plural.ts'

test('a count takes the form of its noun, and thousands are set apart', () => {
  const replies = { one: 'reply', other: 'replies' }
  expect([0, 1, 2, 1200].map((count) => counted(count, replies))).toEqual([
    '0 replies',
    '1 reply',
    '2 replies',
    '1,200 replies',
  ])
  expect(pluralOf(1, { one: 'is', other: 'are' })).toBe('is')
})
