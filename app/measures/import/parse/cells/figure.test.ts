import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFigure } from './figure.ts'

const figure = (cell: string, delimiter: ',' | ';' | '\t' = ',', whole = true, percent = false) => {
  const read = readFigure(cell, { delimiter, whole, percent })
  if (read.kind === 'number') return read.value
  if (read.kind === 'missing') return read.state
  return read.kind === 'blank' ? 'blank' : read.code
}
const decimal = (cell: string, delimiter: ',' | ';' | '\t' = ',') => figure(cell, delimiter, false, true)

test('zero is zero and blank is nothing, never the other', () => {
  expect([figure('0'), figure('0.0'), figure(''), figure('.')]).toEqual([0, 0, 'blank', 'blank'])
})

test('thousands separators and lost trailing zeros are read', () => {
  expect(
    ['1,234', '1,234,567', '1 234', "1'234", '60,453.00', '576.00', '+5'].map((cell) => figure(cell)),
  ).toEqual([1234, 1234567, 1234, 1234, 60453, 576, 5])
})

test('a comma is a decimal sign only where it can be nothing else', () => {
  expect(['12,5', '0,123', '1.234,5', '1 234,5'].map((cell) => decimal(cell, ';'))).toEqual([
    12.5, 0.123, 1234.5, 1234.5,
  ])
  expect([decimal('1,234', ';'), decimal('1.234', ';'), figure('1,234', ';')]).toEqual([
    'ambiguous_number',
    'ambiguous_number',
    1234,
  ])
  expect([decimal('12,5', ','), decimal('1.234', ',')]).toEqual(['not_a_number', 1.234])
})

test('a percent sign belongs to a result and not to a count', () => {
  expect([decimal('23.4%'), decimal('23.4 %'), figure('23%')]).toEqual([23.4, 23.4, 'percent_in_count'])
})

test('hidden small counts are withheld', () => {
  for (const cell of ['<10', '< 5', '<=4', '≤10', 'fewer than 10', '1-9', '*', 'Suppressed', 'withheld']) {
    expect(`${cell}: ${figure(cell)}`).toBe(`${cell}: withheld`)
  }
})

test('not applicable and not yet available are distinguished', () => {
  expect(['N/A', 'NA', 'n/a', 'Not Applicable'].map((cell) => figure(cell))).toEqual(
    Array(4).fill('not-applicable'),
  )
  expect(['not yet', 'pending', 'Not Available', 'TBD'].map((cell) => figure(cell))).toEqual(
    Array(4).fill('not-yet'),
  )
})

test('a dash is not guessed at', () => {
  expect(['-', '–', '--', '...'].map((cell) => figure(cell))).toEqual(Array(4).fill('unclear_mark'))
})

test('what cannot be a figure is refused by its own name', () => {
  expect(
    [
      '-3',
      '(3)',
      '2.5',
      'five',
      '2.04 (Unreliable)',
      '1e5',
      '99999999999',
      '=SUM(A1)',
      '#N/A',
      '#DIV/0!',
    ].map((cell) => figure(cell)),
  ).toEqual([
    'negative',
    'negative',
    'not_whole',
    'not_a_number',
    'unreliable',
    'not_a_number',
    'out_of_range',
    'formula_error',
    'formula_error',
    'formula_error',
  ])
})

test('numbers are rounded to the four decimals that are stored', () => {
  expect(decimal('9.690608802')).toBe(9.6906)
})

test('every count survives being written with or without separators', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (count) => {
      expect(figure(String(count))).toBe(count)
      expect(figure(count.toLocaleString('en-US'))).toBe(count)
    }),
  )
})

test('no text at all is ever read as a number it does not spell', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom(',' as const, ';' as const, '\t' as const),
      (text, delimiter) => {
        const read = readFigure(text.trim(), { delimiter, whole: false, percent: true })
        if (read.kind === 'number') expect(text).toMatch(/\d/)
      },
    ),
  )
})
