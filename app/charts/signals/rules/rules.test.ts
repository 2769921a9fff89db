import { expect, test } from 'vitest'
import { RULE_SETS } from '../../spc/rule-set.ts'
import { anhoejRuns, runsAbout } from '../../statistics/runs.ts'
import { placedAt } from '../placed.ts'
import type { RuleSeries } from '../rule.ts'
import { RULES, type Rule } from '../signal.ts'
import { CHART_RULES, rulesOf } from './index.ts'
import { findSevenTrend } from './seven-trend.ts'

/** A phase about 0, with limits at -3 and 3. */
function series(values: readonly (number | null)[]): RuleSeries {
  const lines = { center: 0, lower: -3, upper: 3, lower2: -2, upper2: 2 }
  const runs = runsAbout(values, 0)
  const placed = values.map((value) => placedAt(value, lines))
  return {
    ...{ values, center: 0, runs, anhoej: anhoejRuns(runs), atExtreme: false },
    placed,
    trends: findSevenTrend(placed),
    beyond: values.map((value) =>
      value === null || Math.abs(value) <= 3 ? null : value > 0 ? 'above' : 'below',
    ),
  }
}
const matchesOf = (rule: Rule, values: readonly (number | null)[]) =>
  CHART_RULES[rule].find(series(values)).map(({ side, points }) => [side, points])

const EVEN = [1, -1, 1, -1, 1, -1, 1, -1, 1, -1]
const COUNTS: [Rule, readonly (number | null)[], [string | null, number[]][]][] = [
  ['shift', [...EVEN, 1, 0, 2, null, 1, 2, 1, 2], [['above', [10, 12, 14, 15, 16, 17]]]],
  ['trend', [...EVEN, 0, 0, null, 1, 2, 3], [['above', [9, 10, 13, 14, 15]]]],
  ['number-of-runs', [1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1], [[null, []]]],
  ['astronomical', [...EVEN, 99], []],
  ['long-run', [...EVEN, 1, 1, 1, 1, 1, 1, 1, 1], [['above', [10, 11, 12, 13, 14, 15, 16, 17]]]],
  ['few-crossings', [1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1], [['below', []]]],
  [
    'beyond-limits',
    [...EVEN, 4, null, 5, 3, -4],
    [
      ['above', [10, 12]],
      ['below', [14]],
    ],
  ],
  ['seven-one-side', [...EVEN, 1, 2, 1, 2, 1, 2, 1], [['above', [10, 11, 12, 13, 14, 15, 16]]]],
  ['seven-trend', [...EVEN, 0, 1, 2, 3, 4, 5], [['above', [9, 10, 11, 12, 13, 14, 15]]]],
  ['two-in-three', [...EVEN, 2.5, 1, 2.5], [['above', [10, 12]]]],
]

test.each(COUNTS)('%s finds its points, and no fewer do', (rule, values, expected) => {
  expect(matchesOf(rule, values)).toEqual(expected)
  expect(matchesOf(rule, EVEN.slice(0, 4))).toEqual([])
})

test('every rule has a case above, its own name as its key, and a set with author and year', () => {
  expect(new Set(COUNTS.map(([rule]) => rule))).toEqual(new Set(RULES))
  for (const [id, rule] of Object.entries(CHART_RULES)) {
    expect(rule.id).toBe(id)
    const sources = Object.values(rule.sets).map(({ source }) => source)
    expect(sources.length).toBeGreaterThan(0)
    for (const source of sources)
      expect([source[0]?.toUpperCase(), / \d{4}$/.test(source)]).toEqual([source[0], true])
  }
})

test('every set says what its rules ask, and can decide', () => {
  for (const ruleSet of RULE_SETS) {
    const rules = rulesOf(ruleSet)
    expect(rules.some(({ decides }) => decides !== null)).toBe(true)
    expect(rules.filter(({ sets }) => sets[ruleSet]?.asks).length).toBeGreaterThan(2)
  }
})

test('a point of a trend is not also one of two near a limit: the NHS names one cause for each', () => {
  const rising = [...EVEN, -0.5, 0, 1, 2.1, 2.2, 2.3, 2.4]
  expect(matchesOf('seven-trend', rising)).toHaveLength(1)
  expect(matchesOf('two-in-three', rising)).toEqual([])
})
