import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asFields, bringTogether, carriedBy, merge, readFields, type Fields } from './merge.ts'

const BASE: Fields = { change: 'Ask', place: null, people: 5 }

test('what only one of two changed is kept, whoever it was', () => {
  const mine: Fields = { change: 'Ask twice', place: null, people: 5 }
  const theirs: Fields = { change: 'Ask', place: 'Ward 4', people: 5 }
  expect(merge(BASE, mine, theirs)).toEqual({
    fields: { change: 'Ask twice', place: 'Ward 4', people: 5 },
    conflicts: [],
  })
})

test('what both changed waits for a choice, and the choice holds for its field alone', () => {
  const mine: Fields = { change: 'Ask twice', place: 'Ward 1', people: 5 }
  const theirs: Fields = { change: 'Show', place: 'Ward 4', people: 5 }
  expect(merge(BASE, mine, theirs).conflicts).toEqual(['change', 'place'])
  expect(merge(BASE, mine, theirs, { change: 'mine' })).toMatchObject({
    fields: { change: 'Ask twice' },
    conflicts: ['place'],
  })
  expect(merge(BASE, mine, theirs, { change: 'theirs', place: 'mine' })).toEqual({
    fields: { change: 'Show', place: 'Ward 1', people: 5 },
    conflicts: [],
  })
})

test('the same change by both is no conflict', () => {
  const same: Fields = { ...BASE, change: 'Show' }
  expect(merge(BASE, same, same)).toEqual({ fields: same, conflicts: [] })
})

test('nothing that only one of them wrote is ever lost', () => {
  const value = fc.constantFrom('a', 'b', 'c', null)
  const fields = fc.record({ one: value, two: value })
  fc.assert(
    fc.property(fields, fields, fields, (base, mine, theirs) => {
      const { fields: merged, conflicts } = merge(base, mine, theirs)
      for (const name of ['one', 'two'] as const) {
        if (conflicts.includes(name)) continue
        if (mine[name] !== base[name]) expect(merged[name]).toBe(mine[name])
        if (theirs[name] !== base[name]) expect(merged[name]).toBe(theirs[name])
      }
    }),
  )
})

test('a form that carried nothing readable conflicts with nothing it did not change', () => {
  expect(readFields('no json')).toEqual({})
  expect(readFields('[1]')).toEqual({})
  expect(readFields(undefined)).toEqual({})
})

test('a list is the same in another order, and nothing is nothing, however it is written', () => {
  expect(asFields({ ticked: ['b', 'a', 'b'], none: [], empty: '', absent: undefined, count: 0 })).toEqual({
    ...{ ticked: 'a, b', none: null, empty: null, absent: null, count: 0 },
  })
})

test('a choice holds over the value it was offered against and no other', () => {
  const sent = { was: JSON.stringify(BASE), choice: { change: 'mine' } }
  const mine: Fields = { ...BASE, change: 'Ask twice' }
  const theirs: Fields = { ...BASE, change: 'Show' }
  const over = (seen: string) =>
    bringTogether({ ...sent, seen: JSON.stringify({ change: seen }) }, mine, theirs)
  expect(over('Show')).toEqual({ ok: true, value: mine })
  expect(over('Tell')).toMatchObject({ ok: false, problems: [{ field: 'choice.change' }] })
})

test('what a form carries is read from whatever was sent', () => {
  expect(carriedBy({ was: '{}', choice: { change: 'mine', other: 1 } })).toEqual({
    ...{ was: '{}', seen: undefined, choice: { change: 'mine' } },
  })
  expect(carriedBy(null)).toEqual({ was: undefined, seen: undefined, choice: {} })
})
