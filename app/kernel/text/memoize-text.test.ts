import { expect, test, vi } from 'vitest'
import { memoizeText } from './memoize-text.ts'

test('the same text is worked out once, also when nothing comes of it', () => {
  const make = vi.fn((text: string) => (text === 'a' ? null : text.length))
  const lengthOf = memoizeText(make)
  expect([lengthOf('a'), lengthOf('a'), lengthOf('bb'), lengthOf('bb')]).toEqual([null, null, 2, 2])
  expect(make).toHaveBeenCalledTimes(2)
})

test('it keeps no more answers than its limit, and no long text', () => {
  const make = vi.fn((text: string) => text.length)
  const lengthOf = memoizeText(make, 2)
  for (const text of ['a', 'b', 'c', 'a', 'x'.repeat(61), 'x'.repeat(61)]) lengthOf(text)
  expect(make).toHaveBeenCalledTimes(6)
})
