import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spread } from './end-labels.ts'

test('blocks with room between them stay where they belong', () => {
  expect(
    spread(
      [
        { y: 20, height: 10 },
        { y: 60, height: 10 },
      ],
      0,
      100,
    ),
  ).toEqual([20, 60])
})

test('blocks that would overlap share the way', () => {
  expect(
    spread(
      [
        { y: 50, height: 10 },
        { y: 50, height: 10 },
      ],
      0,
      100,
    ),
  ).toEqual([45, 55])
})

test('a block at the edge is kept inside and pushes its neighbor', () => {
  expect(
    spread(
      [
        { y: 0, height: 10 },
        { y: 4, height: 10 },
      ],
      0,
      100,
    ),
  ).toEqual([5, 15])
})

test('blocks keep their order, never overlap, and stay inside while there is room', () => {
  const block = fc.record({ y: fc.integer({ min: 0, max: 100 }), height: fc.integer({ min: 5, max: 30 }) })
  fc.assert(
    fc.property(fc.array(block, { maxLength: 3 }), (unsorted) => {
      const blocks = unsorted.sort((a, b) => a.y - b.y)
      const middles = spread(blocks, 0, 100)
      middles.forEach((middle, i) => {
        const half = blocks[i]!.height / 2
        expect(middle - half).toBeGreaterThanOrEqual(-1e-9)
        expect(middle + half).toBeLessThanOrEqual(100 + 1e-9)
        if (i > 0)
          expect(middle - half).toBeGreaterThanOrEqual(middles[i - 1]! + blocks[i - 1]!.height / 2 - 1e-9)
      })
    }),
  )
})
