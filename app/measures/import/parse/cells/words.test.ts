import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, listed, nearest, suggester } from './words.ts'

test('the distance of two words is how many letters differ', () => {
  expect([editDistance('ohio', 'ohio'), editDistance('ohoi', 'ohio'), editDistance('', 'abc')]).toEqual([
    0, 1, 3,
  ])
})

test('the distance is symmetric and at most the longer length', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a))
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
    }),
  )
})

test('a misspelled name finds what was meant, a strange one finds nothing', () => {
  expect(nearest('Alabma', ['Alaska', 'Alabama'])).toBe('Alabama')
  expect(nearest('breach', ['attendances', 'breaches'])).toBe('breaches')
  expect(nearest('xyz', ['Alaska', 'Alabama'])).toBeNull()
})

test('a long list is cut and counted', () => {
  expect(listed(['a'])).toBe('a')
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c')
  expect(listed(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more')
})

test('a column of a thousand unknown names is not compared with every known one for each row', () => {
  const suggest = suggester(['safe-sleep-position', 'early-elective'])
  expect(suggest('safe-sleep-positoin')).toBe(' Did you mean "safe-sleep-position"?')
  for (let i = 0; i < 1_000; i += 1) suggest(`something else ${i}`)
  expect(suggest('safe-sleep-positoin')).toBe(' Did you mean "safe-sleep-position"?')
  expect(suggest('early-electiv')).toBe('')
})
