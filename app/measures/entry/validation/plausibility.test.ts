import { expect, test } from 'vitest'
import { month } from '#app/kernel/time/month.ts'
import { period, periodRange } from '#app/kernel/time/period.ts'
import type { ReportedValue } from '#app/kernel/reported-value.ts'
import { CATALOG } from '../../catalog/index.ts'
import type { Measure, TeamSeries } from '../../team-measure.ts'
import { plausibilityOf } from './plausibility.ts'

const measureOf = (slug: string): Measure => ({ ...CATALOG.find((one) => one.slug === slug)!, id: slug })
const CRIB = measureOf('safe-crib-audit')
const value = (numerator: number, denominator: number | null = 60): ReportedValue => ({
  state: 'value',
  numerator,
  denominator,
})
const seriesOf = (measure: Measure, reportedValues: readonly ReportedValue[]): TeamSeries => ({
  measure,
  dueFrom: month('2025-01'),
  goal: null,
  baseline: null,
  chartType: null,
  dropped: false,
  values: periodRange(period('2024-01'), period('2026-12'))
    .slice(0, reportedValues.length)
    .map((at, index) => ({
      period: at,
      reported: reportedValues[index]!,
      provisional: false,
      comment: null,
      invented: false,
      corrections: 0,
    })),
})
const HISTORY = [30, 33, 28, 31, 35, 29, 32, 30, 34, 31, 27, 33].map((n) => value(n))
const AT = period('2026-03')
const ask = (reported: ReportedValue, history = HISTORY, measure = CRIB) =>
  plausibilityOf({ measure, period: AT, reported }, seriesOf(measure, history), () => [])

test('figures within what chance and the team’s own ups and downs explain are not asked about', () => {
  for (const numerator of [20, 25, 31, 40, 45]) expect(ask(value(numerator))).toBeNull()
})

test('a figure far from the history is asked about, in words that say on which side', () => {
  expect(ask(value(58))).toContain('58 of 60 in Mar 2026 is far higher')
  expect(ask(value(3))).toContain('far lower')
})

test('small counts vary widely without any change', () => {
  const few = [1, 2, 1, 3, 2, 1, 2, 2, 1, 3].map((n) => value(n, 4))
  expect(ask(value(0, 4), few)).toBeNull()
  expect(ask(value(4, 4), few)).toBeNull()
})

test('a digit too many in the denominator is asked about before anything else', () => {
  expect(ask(value(31, 600))).toContain(
    'The denominator of Safe crib audit, all elements met is 600; it has been about 60',
  )
  expect(ask(value(3, 6))).toContain('it has been about 60')
})

test('without a history, and for a reason instead of a figure, nothing is asked', () => {
  expect(ask(value(58), HISTORY.slice(0, 7))).toBeNull()
  expect(ask({ state: 'withheld' })).toBeNull()
})

test('a history that never moved does not make every other figure odd', () => {
  const still = Array.from({ length: 12 }, () => value(60))
  expect(ask(value(59), still)).toBeNull()
  expect(ask(value(30), still)).toContain('far lower')
})

test('denominators that count the same are asked about when they differ', () => {
  const under6 = measureOf('short-interval-under-6')
  const under18 = measureOf('short-interval-under-18')
  const quarter = period('2025-Q4')
  const beside = (reported: ReportedValue) =>
    plausibilityOf({ measure: under6, period: quarter, reported: value(5, 100) }, undefined, () => [
      { measure: under18, reported },
    ])
  expect(beside(value(30, 100))).toBeNull()
  expect(beside(value(30, 110))).toContain('both count the same')
  expect(beside(value(4, 100))).toContain('5 births conceived less than 6 months')
  expect(beside({ state: 'not-yet' })).toBeNull()
})

test('babies born early cannot be more than all babies', () => {
  const preterm = measureOf('preterm-birth')
  const early = measureOf('under-32-weeks-at-level-three')
  const question = plausibilityOf(
    { measure: preterm, period: period('2025-Q4'), reported: value(90, 1000) },
    undefined,
    () => [{ measure: early, reported: value(60, 95) }],
  )
  expect(question).toContain('95 live births before 32 weeks and only 90 live births before 37 weeks')
})
