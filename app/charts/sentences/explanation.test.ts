import { expect, test } from 'vitest'
import { addPeriods, period } from '#app/kernel/time/period.ts'
import type { RunChartInput } from '../view/chart.ts'
import { explainRules } from './explanation.ts'
import { NO_MARKS } from '../marks/marks.ts'
import { buildRunChartView } from '../view/view.ts'

const view = (values: readonly number[], input: Partial<RunChartInput> = {}) =>
  buildRunChartView({
    measure: {
      ...{ name: 'Crib audit', unit: 'percent', direction: 'up', frequency: 'month' },
      ...{ shape: 'proportion', multiplier: 100 },
    },
    recorded: values.map((numerator, at) => ({
      period: addPeriods(period('2024-01'), at),
      provisional: false,
      reported: { state: 'value', numerator, denominator: 100 },
    })),
    ...input,
  })
const AROUND_50 = [45, 55, 46, 54, 45, 55, 46, 54, 45, 55, 46, 54]
const matches = (chart: ReturnType<typeof view>) =>
  Object.fromEntries(explainRules(chart).map(({ rule, matches }) => [rule, matches]))

test('each IHI rule names its limit, the points it used and its source', () => {
  const chart = view([...AROUND_50, 45, 71, 72, 73, 74, 75, 76])
  const [shift, trend, runs] = explainRules(chart)
  expect(shift).toEqual({
    rule: 'shift',
    name: 'Shift',
    limit:
      'Six or more points in a row on one side of the median; points on it are skipped. This rule decides what the headline says.',
    matches: ['Six months above: Feb 2025, Mar 2025, Apr 2025, May 2025, Jun 2025, Jul 2025.'],
    signalled: true,
    source: 'Perla, Provost and Murray 2011',
  })
  expect(trend?.matches).toEqual([
    'Seven months rising: Jan 2025, Feb 2025, Mar 2025, Apr 2025, May 2025, Jun 2025, Jul 2025.',
  ])
  expect(runs?.limit).toContain('With 19 points off the median, chance gives 6 to 15.')
  expect(runs?.matches).toEqual(['None: there are 14 runs.'])
})

test('an astronomical point is listed with the reason of those who marked it', () => {
  const mark = {
    id: 'm',
    kind: 'astronomical',
    reason: 'Storm',
    markedAt: new Date(0),
    markedBy: null,
  } as const
  expect(matches(view(AROUND_50)).astronomical).toEqual(['Nobody has marked one.'])
  const marks = { ...NO_MARKS, points: [{ ...mark, period: period('2024-03') }] }
  expect(matches(view(AROUND_50, { marks })).astronomical).toEqual(['Mar 2024: Storm.'])
})

test('the rules are those of the chosen set, and limits are asked about only where there are some', () => {
  const rules = (input: Partial<RunChartInput>) =>
    explainRules(view(AROUND_50, input)).map(({ rule }) => rule)
  expect(rules({ ruleSet: 'anhoej' })).toEqual(['long-run', 'few-crossings'])
  expect(rules({ ruleSet: 'anhoej', style: { type: 'p', reason: 'P' } })).toContain('beyond-limits')
  expect(rules({ ruleSet: 'nhs', style: { type: 'i', reason: 'I' } })).toEqual([
    'beyond-limits',
    'seven-one-side',
    'seven-trend',
    'two-in-three',
    'assurance',
  ])
})

test('with few points no rule is read, and says so', () => {
  expect(matches(view([45, 55, 46])).shift).toEqual(['Not read yet: two points off the median, ten needed.'])
})
