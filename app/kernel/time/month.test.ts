import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, month, monthAt, monthFromOrdinal, monthLabel, monthOrdinal, monthRange } from './month.ts'

test('adding months crosses years in both directions', () => {
  expect(addMonths(month('2025-11'), 3)).toBe('2026-02')
  expect(addMonths(month('2026-02'), -3)).toBe('2025-11')
})

test('a range names every month and none twice', () => {
  expect(monthRange(month('2025-11'), month('2026-02'))).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(monthRange(month('2026-02'), month('2025-11'))).toEqual([])
})

test('text that is no month is refused', () => {
  for (const text of ['2025-13', '2025-00', '2025-1', '25-01', '2025-01-01', '0000-01', '9999-12', '']) {
    expect(() => month(text)).toThrow(RangeError)
  }
})

test('the ordinal and its inverse agree, and strings sort as time does', () => {
  const ordinals = fc.integer({ min: 1900 * 12, max: 2199 * 12 + 11 })
  fc.assert(
    fc.property(ordinals, ordinals, (a, b) => {
      expect(monthOrdinal(monthFromOrdinal(a))).toBe(a)
      expect(Math.sign(a - b)).toBe(monthFromOrdinal(a) < monthFromOrdinal(b) ? -1 : a === b ? 0 : 1)
    }),
  )
})

test('an instant falls in its month of Universal Time', () => {
  expect(monthAt(new Date('2026-03-31T23:59:59Z'))).toBe('2026-03')
  expect(monthLabel(month('2026-03'))).toBe('Mar 2026')
})
