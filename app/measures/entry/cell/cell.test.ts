import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReportedValue } from '#app/kernel/reported-value.ts'
import { readCell, type CellMeasure } from './cell.ts'
import { EMPTY_CELL, NOTHING, stampOf, stampText, textOf, type CellText } from './cell-text.ts'

const percent: CellMeasure = { shape: 'proportion', unit: 'percent' }
const minutes: CellMeasure = { shape: 'ratio', unit: 'minutes' }
const days: CellMeasure = { shape: 'single', unit: 'days' }
const count: CellMeasure = { shape: 'single', unit: 'count' }

const typed = (numerator: string, denominator = '', rest: Partial<CellText> = {}): CellText => ({
  ...EMPTY_CELL,
  numerator,
  denominator,
  ...rest,
})
const saved = (reported: ReportedValue, provisional = false) => stampOf({ reported, provisional })
const twelveOfForty = saved({ state: 'value', numerator: 12, denominator: 40 })
const message = (text: CellText, measure = percent, was: string = NOTHING): string => {
  const verdict = readCell(text, was, measure)
  return verdict.kind === 'refused' ? `${verdict.part}: ${verdict.message}` : `not refused: ${verdict.kind}`
}
const value = (numerator: number, denominator: number | null, provisional = false) => ({
  kind: 'reported',
  reported: { state: 'value', numerator, denominator },
  provisional,
})

test('a pair of counts is a value, zero included', () => {
  expect(readCell(typed('12', '40'), NOTHING, percent)).toEqual(value(12, 40))
  expect(readCell(typed('0', '40'), NOTHING, percent)).toEqual(value(0, 40))
  expect(readCell(typed('0', '0'), NOTHING, percent)).toEqual(value(0, 0))
})

test('thousands may be set off by commas or blanks, and blanks around a number do not matter', () => {
  expect(readCell(typed(' 1,234 ', '12 345'), NOTHING, percent)).toEqual(value(1234, 12345))
  expect(readCell(typed('1\u00a0234', '1\u202f235'), NOTHING, percent)).toEqual(value(1234, 1235))
})

test('a single number needs no denominator, and may have decimals unless it counts something', () => {
  expect(readCell(typed('17.5'), NOTHING, days)).toEqual(value(17.5, null))
  expect(message(typed('17.5'), count)).toContain('not a whole number')
})

test('a ratio may have decimals and be above one', () => {
  expect(readCell(typed('384.5', '10'), NOTHING, minutes)).toEqual(value(384.5, 10))
})

test('a provisional figure says so', () => {
  expect(readCell(typed('12', '40', { provisional: true }), NOTHING, percent)).toEqual(value(12, 40, true))
})

test('an empty cell, and one that shows what is saved, are untouched', () => {
  expect(readCell(EMPTY_CELL, NOTHING, percent)).toEqual({ kind: 'untouched' })
  expect(readCell(typed('  ', ' '), NOTHING, percent)).toEqual({ kind: 'untouched' })
  expect(readCell(typed('12', '40 '), twelveOfForty, percent)).toEqual({ kind: 'untouched' })
})

test('what cannot be a figure is refused at its field with the reason', () => {
  expect(message(typed('45', '40'))).toBe(
    'numerator: 45 is more than the 40 it is out of. Are the two swapped?',
  )
  expect(message(typed('-3', '40'))).toContain('numerator: "-3" is below zero')
  expect(message(typed('12', '−40'))).toContain('denominator: "−40" is below zero')
  expect(message(typed('twelve', '40'))).toContain('numerator: "twelve" is not a number')
  expect(message(typed('12.5', '40'))).toContain('not a whole number')
  expect(message(typed('30%', '40'))).toContain('is a percentage')
  expect(message(typed('12', '99999999999'))).toContain('denominator: "99999999999" is larger')
  expect(message(typed('1,5', '40'))).toContain('Decimals are written with a point')
  expect(message(typed('.', '40'))).toContain('not a number')
})

test('half a pair is refused at the half that is missing', () => {
  expect(message(typed('12', ''))).toContain('denominator: The denominator is missing')
  expect(message(typed('', '40'))).toContain('numerator: The numerator is missing')
})

test('a word or a mark for a missing figure is sent to the list of reasons', () => {
  expect(message(typed('pending', '40'))).toContain('Choose "Not available yet"')
  expect(message(typed('<10', '40'))).toContain('Choose "Withheld"')
  expect(message(typed('-', '40'))).toContain('Type 0, or choose Not available yet')
})

test('a chosen reason is a reading without figures and never provisional', () => {
  const verdict = readCell(typed('', '', { state: 'withheld', provisional: true }), NOTHING, percent)
  expect(verdict).toEqual({ kind: 'reported', reported: { state: 'withheld' }, provisional: false })
})

test('a reason chosen over saved figures wins, and figures typed over a saved reason win', () => {
  expect(readCell(typed('12', '40', { state: 'not-yet' }), twelveOfForty, percent)).toMatchObject({
    reported: { state: 'not-yet' },
  })
  const withheld = saved({ state: 'withheld' })
  expect(readCell(typed('12', '40', { state: 'withheld' }), withheld, percent)).toEqual(value(12, 40))
})

test('new figures beside a newly chosen reason contradict each other', () => {
  expect(message(typed('13', '40', { state: 'withheld' }), percent, twelveOfForty)).toContain('state: ')
  expect(message(typed('13', '40', { state: 'withheld' }))).toContain('also says "Withheld"')
})

test('a saved cell cannot be emptied, and the refusal says how to take a value back', () => {
  const sentence =
    'numerator: What is saved cannot be emptied. To take it back, choose Not available yet, Not applicable or Withheld.'
  expect(message(EMPTY_CELL, percent, twelveOfForty)).toBe(sentence)
  expect(message(EMPTY_CELL, percent, saved({ state: 'not-yet' }))).toBe(sentence)
})

test('provisional alone, and a state from nowhere, are refused', () => {
  expect(message(typed('', '', { provisional: true }))).toContain('the figure is missing')
  expect(message(typed('', '', { state: 'lost' }))).toContain('state: Choose Value')
})

const reportedValues: fc.Arbitrary<ReportedValue> = fc.oneof(
  fc.constantFrom<ReportedValue>({ state: 'not-yet' }, { state: 'not-applicable' }, { state: 'withheld' }),
  fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000)).map(([a, b]): ReportedValue => ({
    state: 'value',
    numerator: Math.min(a, b),
    denominator: Math.max(a, b),
  })),
)

test('whatever is saved reads back as untouched from its own cell, and as itself from an empty one', () => {
  fc.assert(
    fc.property(reportedValues, fc.boolean(), (reported, mark) => {
      const stored = { reported, provisional: mark && reported.state === 'value' }
      expect(stampText(stampOf(stored))).toEqual(textOf(stored))
      expect(readCell(textOf(stored), stampOf(stored), percent)).toEqual({ kind: 'untouched' })
      expect(readCell(textOf(stored), NOTHING, percent)).toEqual({ kind: 'reported', ...stored })
    }),
  )
})

test('nothing typed makes it fail, and a proportion that gets through is whole, not negative and at most one', () => {
  const texts = fc.oneof(fc.string(), fc.stringMatching(/^[-+ ]?\d{0,4}[., ]?\d{0,4}%?$/))
  fc.assert(
    fc.property(
      texts,
      texts,
      texts,
      fc.boolean(),
      texts,
      (numerator, denominator, state, provisional, was) => {
        const text = { numerator, denominator, state: state.length > 3 ? 'value' : state, provisional }
        const verdict = readCell(text, was, percent)
        if (verdict.kind !== 'reported' || verdict.reported.state !== 'value') return
        const { reported } = verdict
        expect(Number.isInteger(reported.numerator) && Number.isInteger(reported.denominator)).toBe(true)
        expect(reported.numerator).toBeGreaterThanOrEqual(0)
        expect(reported.numerator).toBeLessThanOrEqual(reported.denominator!)
      },
    ),
  )
})
