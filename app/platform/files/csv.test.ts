import { expect, test } from 'vitest'
import { csvOf, csvStream } from './csv.ts'

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

test('a stream of rows is the same file, guarded in the same way', async () => {
  async function* parts() {
    yield [['state', 'value']]
    yield [['=1+1', -1.5] as const]
  }
  const bytes = await new Response(csvStream(parts())).arrayBuffer()
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  expect(text).toBe(
    csvOf([
      ['state', 'value'],
      ['=1+1', -1.5],
    ]),
  )
})
