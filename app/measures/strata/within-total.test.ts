import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReportedValue } from '#app/kernel/reported-value.ts'
import { unknownPart, withinTotal } from './within-total.ts'

const of = (numerator: number, denominator: number | null): ReportedValue => ({
  state: 'value',
  numerator,
  denominator,
})

test('groups that come to the total or less fit, and the rest is not known', () => {
  const parts = [of(12, 40), of(20, 50)]
  expect(withinTotal(of(36, 100), parts, 'proportion')).toBeNull()
  expect(unknownPart(of(36, 100), parts)).toEqual(of(4, 10))
})

test('each way of exceeding the total has its sentence', () => {
  expect(withinTotal(of(36, 100), [of(30, 60), of(7, 20)], 'proportion')).toContain(
    'The groups come to 37 in the numerator, more than the 36 in total',
  )
  expect(withinTotal(of(36, 100), [of(10, 60), of(7, 41)], 'proportion')).toContain('101 in the denominator')
  expect(withinTotal(of(36, 100), [of(10, 60), of(6, 25)], 'proportion')).toContain('leave 20 of 15')
  expect(withinTotal(of(9, null), [of(6, null), of(4, null)], 'single')).toContain('come to 10, more than')
})

test('groups need a total with a figure', () => {
  expect(withinTotal(null, [of(1, 2)], 'proportion')).toContain('no total for this period')
  expect(withinTotal({ state: 'withheld' }, [of(1, 2)], 'proportion')).toContain('no total')
  expect(withinTotal(null, [{ state: 'not-yet' }], 'proportion')).toBeNull()
})

test('the remainder without a group is unknown while a group is outstanding or withheld', () => {
  expect(unknownPart(of(36, 100), [of(12, 40), { state: 'withheld' }])).toBeNull()
  expect(unknownPart(of(36, 100), [of(12, 40), { state: 'not-yet' }])).toBeNull()
  expect(unknownPart(of(36, 100), [of(12, 40), { state: 'not-applicable' }])).toEqual(of(24, 60))
  expect(unknownPart(of(36, 100), [])).toBeNull()
})

test('parts cut from a total always fit, and the unknown part is exactly what was left', () => {
  const counts = fc
    .tuple(fc.nat(500), fc.nat(500))
    .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) }))
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), counts, (parts, rest) => {
      const all = [...parts, rest]
      const total = of(
        all.reduce((sum, part) => sum + part.numerator, 0),
        all.reduce((sum, part) => sum + part.denominator, 0),
      )
      const reportedValues = parts.map((part) => of(part.numerator, part.denominator))
      expect(withinTotal(total, reportedValues, 'proportion')).toBeNull()
      expect(unknownPart(total, reportedValues)).toEqual(of(rest.numerator, rest.denominator))
    }),
  )
})
