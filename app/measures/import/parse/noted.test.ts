import { expect, test } from 'vitest'
import { inOrder, MOST_NOTED, Noted } from './noted.ts'

const rows = (count: number, from = 1) => Array.from({ length: count }, (_, i) => ({ row: from + i }))

test('the first are noted and the rest are counted', () => {
  const few = Noted.of(rows(3))
  expect([few.rows.length, few.more, few.total]).toEqual([3, 0, 3])
  const many = Noted.of(rows(MOST_NOTED + 5))
  expect([many.rows.length, many.more, many.total]).toEqual([MOST_NOTED, 5, MOST_NOTED + 5])
})

test('put together they are in the order of their rows, and none is lost from the count', () => {
  const all = inOrder(Noted.of(rows(MOST_NOTED + 5, 100)), Noted.of(rows(2)))
  expect(all.rows.slice(0, 3).map(({ row }) => row)).toEqual([1, 2, 100])
  expect([all.rows.length, all.total]).toEqual([MOST_NOTED, MOST_NOTED + 7])
})
