import { expect, test } from 'vitest'
import { NO_COVERAGE } from './coverage.ts'
import { coverageSortOf, sortByCoverage } from './sort-coverage.ts'

const teams = ['alabama', 'guam', 'ohio', 'texas'].map((id) => ({ id }))
const coverage = {
  alabama: { ...NO_COVERAGE, due: 10, complete: 9, onTime: 2 },
  guam: NO_COVERAGE,
  texas: { ...NO_COVERAGE, due: 100, complete: 50, onTime: 50 },
}
const order = (sort: 'name' | 'complete' | 'timely') =>
  sortByCoverage(teams, coverage, sort).map(({ id }) => id)

test('the least complete or timely team comes first, and those without anything due last', () => {
  expect(order('complete')).toEqual(['texas', 'alabama', 'guam', 'ohio'])
  expect(order('timely')).toEqual(['alabama', 'texas', 'guam', 'ohio'])
  expect(order('name')).toEqual(['alabama', 'guam', 'ohio', 'texas'])
})

test('an order that is not known is that of the names', () => {
  expect([coverageSortOf('timely'), coverageSortOf('weight'), coverageSortOf(null)]).toEqual([
    'timely',
    'name',
    'name',
  ])
})
