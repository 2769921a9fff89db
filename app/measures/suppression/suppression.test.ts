import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seenFromOutside, SHOWN_FROM, showing, showingOfParts, type Cell } from './suppression.ts'

const cell = (numerator: number, denominator: number | null): Cell => ({ numerator, denominator })

test('counts below ten are hidden, below twenty unstable', () => {
  expect(showing(cell(9, 500))).toBe('hidden')
  expect(showing(cell(10, 500))).toBe('unstable')
  expect(showing(cell(19, 500))).toBe('unstable')
  expect(showing(cell(20, 500))).toBe('shown')
  expect(showing(cell(9, null))).toBe('hidden')
})

test('zero is shown only out of many', () => {
  expect(showing(cell(0, 99))).toBe('hidden')
  expect(showing(cell(0, 100))).toBe('shown')
  expect(showing(cell(0, null))).toBe('hidden')
})

test('outside the team no figure is seen whose count or rest is below ten', () => {
  const seen = (numerator: number, denominator: number | null, counts = true) =>
    seenFromOutside({ state: 'value', numerator, denominator }, counts).state
  expect([seen(9, 500), seen(10, 500), seen(491, 500), seen(490, 500), seen(500, 500)]).toEqual([
    'withheld',
    'value',
    'withheld',
    'value',
    'value',
  ])
  expect([seen(3, 9), seen(0, 99), seen(0, 100), seen(7, null), seen(12, null)]).toEqual([
    'withheld',
    'withheld',
    'value',
    'withheld',
    'value',
  ])
  expect(seen(7, null, false)).toBe('value')
  expect(seenFromOutside({ state: 'not-yet' }, true)).toEqual({ state: 'not-yet' })
})

test('one small cell takes the smallest other with it, so that it cannot be found by subtraction', () => {
  expect(showingOfParts([cell(4, 60), cell(90, 300), cell(40, 120)])).toEqual(['hidden', 'shown', 'hidden'])
})

test('small cells whose sum is small take another with them', () => {
  expect(showingOfParts([cell(2, 40), cell(3, 50), cell(90, 300), cell(40, 120)])).toEqual([
    'hidden',
    'hidden',
    'shown',
    'hidden',
  ])
})

test('an empty cell is no cover', () => {
  expect(showingOfParts([cell(0, 0), cell(4, 60), cell(90, 300), cell(40, 120)])[3]).toBe('hidden')
})

test('where nothing is small, nothing is hidden', () => {
  expect(showingOfParts([cell(30, 60), cell(90, 300)])).toEqual(['shown', 'shown'])
})

test('whatever the cells, no small count is shown and none can be found from the total', () => {
  const counts = fc.tuple(fc.nat(60), fc.nat(200)).map(([a, b]) => cell(Math.min(a, b), Math.max(a, b)))
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 9 }), (cells) => {
      const answer = showingOfParts(cells)
      const visible = cells.filter((_, at) => answer[at] !== 'hidden')
      for (const { numerator } of visible) expect(numerator === 0 || numerator >= SHOWN_FROM).toBe(true)
      const peopled = cells.filter((one, at) => answer[at] === 'hidden' && one.denominator! > 0)
      const sum = peopled.reduce((all, one) => all + one.numerator, 0)
      const open = visible.some(({ denominator }) => denominator! > 0)
      if (open && peopled.length > 0) expect(peopled.length >= 2 && sum >= SHOWN_FROM).toBe(true)
    }),
  )
})
