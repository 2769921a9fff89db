import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guarded, unguarded } from './formula-guard.ts'

test('what a spreadsheet would run is held by an apostrophe, and read back without it', () => {
  for (const text of ['=1+1', '+1', '-1', '@x', '\tx', '\r=1', ' =1', "'=1", '＝1', '"late"']) {
    expect([guarded(text), unguarded(guarded(text))]).toEqual([`'${text}`, text])
  }
  expect([guarded("it's late"), unguarded("'tis late")]).toEqual(["it's late", "'tis late"])
})

test('no text changes on its way out and back', () => {
  const piece = fc.constantFrom("'", '"', '=', '-', ' ', 'a', '\t', '@')
  fc.assert(
    fc.property(fc.string({ unit: piece, maxLength: 6 }), (text) => {
      expect(unguarded(guarded(text))).toBe(text)
    }),
  )
})
