import { expect, test } from 'vitest'
import { addPeriods, period } from '#app/kernel/time/period.ts'
import type { Direction } from '#app/measures/catalog/measure.ts'
import { explainRules } from '../sentences/explanation.ts'
import { buildRunChartView } from '../view/view.ts'

const EVEN = Array.from({ length: 16 }, (_, at) => 50 + (at % 2 === 0 ? 2 : -2))
const chart = (
  values: readonly number[],
  { direction = 'up' as Direction, goal = null as number | null, type = 'i' as 'i' | 'run' } = {},
) =>
  buildRunChartView({
    measure: {
      ...{ name: 'Audit', unit: 'minutes', direction, frequency: 'month', shape: 'single', multiplier: 1 },
    },
    recorded: values.map((numerator, at) => ({
      period: addPeriods(period('2024-01'), at),
      provisional: false,
      reported: { state: 'value', numerator, denominator: null },
    })),
    goal,
    ruleSet: 'nhs',
    style: { type, reason: 'chosen' },
  })
const assured = (goal: number, direction: Direction) => chart(EVEN, { goal, direction }).nhs!.assurance

test('a goal beyond a limit is reached or missed every time, by the side that is better', () => {
  const { lower, upper } = chart(EVEN).details.at(-1)!
  expect([lower! > 0, upper! < 100]).toEqual([true, true])
  expect([assured(1, 'up'), assured(99, 'up'), assured(50, 'up')]).toEqual(['pass', 'fail', 'inconsistent'])
  expect([assured(1, 'down'), assured(99, 'down')]).toEqual(['fail', 'pass'])
  expect(assured(upper!, 'up')).toBe('inconsistent')
})

test('without a better direction, a goal or limits there is no assurance, and the words say which', () => {
  const words = (...given: Parameters<typeof chart>) => chart(...given).nhs!.assuranceWords
  expect(assured(99, 'hold')).toBe(null)
  expect(words(EVEN, { goal: 99, direction: 'to-one' })).toContain('no direction is the better one')
  expect(words(EVEN)).toContain('no goal is set')
  expect(words(EVEN, { goal: 99, type: 'run' })).toContain('no limits')
})

test('variation is about the last point: improvement, concern, or neither where no side is better', () => {
  const high = [...EVEN, 70]
  const said = (values: readonly number[], direction: Direction) => {
    const { nhs, chartReading, details } = chart(values, { direction })
    expect(details.at(-1)!.verdict).toBe(nhs!.variation === 'common-cause' ? null : nhs!.variation)
    expect(chartReading.verdict).toBe(nhs!.variation)
    return [nhs!.variation, nhs!.side]
  }
  expect(said(high, 'up')).toEqual(['improvement', 'above'])
  expect(said(high, 'down')).toEqual(['concern', 'above'])
  expect(said(high, 'hold')).toEqual(['neither', 'above'])
  expect(said([...EVEN, 30], 'to-one')).toEqual(['neither', 'below'])
  expect(said([...high, 50], 'up')).toEqual(['common-cause', null])
})

test('a headline of neither kind says so, and so does the text alternative', () => {
  const { headline, description } = chart([...EVEN, 70], { direction: 'to-one' })
  expect(headline).toBe('Above the upper limit in May 2025, which these rules call neither better nor worse')
  expect(description).toContain('Variation: special cause, neither better nor worse, values high.')
})

test('with few points there is nothing to show, nor under other rules', () => {
  expect(chart(EVEN.slice(0, 8)).nhs).toBe(null)
})

test('the explanation holds the goal against the limits, in numbers', () => {
  const explained = explainRules(chart(EVEN, { goal: 99 })).find(({ rule }) => rule === 'assurance')!
  expect(explained.limit).toMatch(/the limits are 3[\d.]+ min and 6[\d.]+ min, the goal is 99 min\.$/)
  expect(explained.matches).toEqual(['As it runs now, the goal will be missed until the process changes.'])
})
