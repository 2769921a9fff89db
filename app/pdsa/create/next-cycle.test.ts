import { expect, test } from 'vitest'
import { nextTurn } from './next-cycle.ts'
import type { Test } from '../tests/test.ts'

const measures = [{ slug: 'audit' }, { slug: 'teach-back' }, { slug: 'falls' }]
const before = {
  ...{
    change: 'Call on the second day',
    prediction: null,
    objective: null,
    ideaSlug: null,
    place: 'Clinic 7',
  },
  ...{ areaSlug: 'safe-sleep', scale: 1, people: 3, sites: 1, days: 2, owner: { id: 'ann' }, measures },
} as unknown as Test

test('the next cycle is one step larger, asks anew how many, and is read by the same measures', () => {
  expect(nextTurn(before, measures)).toMatchObject({
    ...{ change: 'Call on the second day', scale: 2, people: null, sites: null, days: 2, owner: 'ann' },
    ...{ measure: 'audit', others: ['teach-back', 'falls'] },
  })
})

test('a measure that the team has dropped since is not carried on; the next one takes its place', () => {
  expect(nextTurn(before, [{ slug: 'falls' }, { slug: 'teach-back' }])).toMatchObject({
    ...{ measure: 'teach-back', others: ['falls'] },
  })
  expect(nextTurn(before, [])).toMatchObject({ measure: 'area:safe-sleep', others: [] })
})
