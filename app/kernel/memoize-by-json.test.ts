import { expect, test } from 'vitest'
import { memoizeByJson } from './memoize-by-json.ts'

test('the same input is worked out once, another one anew', () => {
  const asked: number[] = []
  const twice = memoizeByJson(({ n }: { n: number }) => {
    asked.push(n)
    return { twice: n * 2 }
  }, 10)
  expect(twice({ n: 1 })).toBe(twice({ n: 1 }))
  expect(twice({ n: 2 })).toEqual({ twice: 4 })
  expect(asked).toEqual([1, 2])
})

test('what was requested longest ago makes room', () => {
  const asked: number[] = []
  const memoized = memoizeByJson(({ n }: { n: number }) => {
    asked.push(n)
    return { n }
  }, 2)
  for (const n of [1, 2, 1, 3, 1, 2]) memoized({ n })
  expect(asked).toEqual([1, 2, 3, 2])
})
