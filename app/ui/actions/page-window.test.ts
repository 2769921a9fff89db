import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageWindow } from './page-window.ts'

const spelled = (current: number, count: number) =>
  pageWindow(current, count)
    .map((slot) => ('gap' in slot ? '..' : slot.page))
    .join(' ')

test('a few pages are all shown', () => {
  expect(spelled(2, 5)).toBe('1 2 3 4 5')
})

test('the middle of many pages has a gap on both sides', () => {
  expect(spelled(10, 20)).toBe('1 .. 9 10 11 .. 20')
})

test('a gap never hides a single page', () => {
  expect(spelled(4, 20)).toBe('1 2 3 4 5 .. 20')
})

test('the first, the current and the last page are always there, in order, none twice', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 200 })
        .chain((count) => fc.tuple(fc.integer({ min: 1, max: count }), fc.constant(count))),
      ([current, count]) => {
        const pages = pageWindow(current, count).flatMap((slot) => ('gap' in slot ? [] : [slot.page]))
        expect(pages).toEqual([...new Set(pages)].sort((a, b) => a - b))
        expect(pages).toEqual(expect.arrayContaining([1, current, count]))
      },
    ),
  )
})
