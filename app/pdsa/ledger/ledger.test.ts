import { expect, test } from 'vitest'
import { besideWords, ledgerWords, scaleWords } from './ledger.ts'

test('what was abandoned is stated in the same sentence and the same words as what was adopted', () => {
  const groups = [
    { outcome: 'abandon', total: 2 },
    { outcome: 'adopt', total: 1 },
    { outcome: 'open', total: 3 },
  ] as const
  expect(ledgerWords(groups, { teams: 5 })).toBe(
    'Tested by five teams: adopted once, abandoned twice and still being tested three times',
  )
  expect(ledgerWords([], { teams: 0 })).toBe('Nobody has tested it yet')
})

test('plans and what teams keep are counted beside it', () => {
  expect(besideWords({ planned: 1, unshared: 2 })).toBe(
    'One is planned and not begun; two more, kept by their teams.',
  )
  expect(besideWords({ planned: 0, unshared: 0 })).toBeNull()
})

test('a ramp says from where to where it climbed', () => {
  expect([scaleWords({ smallest: 3, largest: 3 }), scaleWords({ smallest: 2, largest: 4 })]).toEqual([
    'One site',
    'From a few people to several sites',
  ])
})
