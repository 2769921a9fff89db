import { expect, test } from 'vitest'
import { parseMapping, parseWhere } from './options.ts'

test('a mapping may have blanks and commas in column names', () => {
  expect(parseMapping('numerator=Births,period=Year Code,denominator=Births, live')).toEqual({
    ok: true,
    value: { numerator: 'Births', period: 'Year Code', denominator: 'Births, live' },
  })
})

test('a mapping that cannot be meant is refused with the reason', () => {
  expect(parseMapping('Births')).toMatchObject({ ok: false })
  expect(parseMapping('top=Births')).toMatchObject({
    problems: [{ message: expect.stringContaining('"top" cannot be mapped') }],
  })
})

test('a filter is a column and a value, quoted or not', () => {
  expect(parseWhere('State of Residence="Ohio"')).toEqual({
    ok: true,
    value: { column: 'State of Residence', value: 'Ohio' },
  })
  expect(parseWhere('Ohio')).toMatchObject({ ok: false })
})
