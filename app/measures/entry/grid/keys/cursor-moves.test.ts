import { expect, test } from 'vitest'
import { moveFrom, type FieldPlace, type Move } from './cursor-moves.ts'

const place = (text: string): FieldPlace => {
  const [table, column, row, part] = text.split('').map(Number) as [number, number, number, number]
  return { table, column, row, part }
}
/**
 * Table, column, row, part. Row 1 is a single number; table 1 has one column. Listed row by row, as the page
 * has them.
 */
const fields = ['0000', '0001', '0100', '0101', '0010', '0110', '1000', '1001'].map(place)
const to = (from: string, move: Move): string | null => {
  const target = moveFrom(fields, place(from), move)
  return target === null ? null : Object.values(fields[target]!).join('')
}

test('next goes from numerator to denominator to the next measure, then to the next period and the next table', () => {
  const path = ['0000']
  for (let at: string | null = '0000'; at !== null; at = to(at, 'next')) if (at !== '0000') path.push(at)
  expect(path).toEqual(['0000', '0001', '0010', '0100', '0101', '0110', '1000', '1001'])
})

test('back is next the other way round', () => {
  expect(to('0100', 'back')).toBe('0010')
  expect(to('0000', 'back')).toBeNull()
})

test('down and up stay in their column', () => {
  expect(to('0001', 'down')).toBe('0010')
  expect(to('0010', 'down')).toBeNull()
  expect(to('0100', 'up')).toBeNull()
})

test('left and right go to the same field of the neighboring period', () => {
  expect(to('0001', 'right')).toBe('0101')
  expect(to('0101', 'right')).toBeNull()
  expect(to('0110', 'left')).toBe('0010')
})
