import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

const only = (cell: string | number | null) => csvOf([[cell]]).slice(1, -2)

test('no text becomes a formula in a spreadsheet, and numbers stay numbers', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', "'=1"])
    expect(only(text).replace(/^"/, '').startsWith("'")).toBe(true)
  expect(only(-1.5)).toBe('-1.5')
})

test('cells are quoted where a comma, a semicolon, a quote, a break of lines or a space at an end would be lost', () => {
  expect(only('New cribs, "safe" ones')).toBe('"New cribs, ""safe"" ones"')
  expect([only('a;b'), only('a\nb'), only(' a'), only('a b'), only(null)]).toEqual([
    '"a;b"',
    '"a\nb"',
    '" a"',
    'a b',
    '',
  ])
})
