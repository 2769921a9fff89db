import { expect, test } from 'vitest'
import { period } from '#app/kernel/time/period.ts'
import type { FormerValue } from '#app/measures/team-measure.ts'
import { buildRunChartView } from './view.ts'
import { supersededPoints } from './superseded-points.ts'

const value = (numerator: number) => ({ state: 'value' as const, numerator, denominator: 60 })
const chart = buildRunChartView({
  measure: {
    ...{ name: 'm', unit: 'percent', direction: 'up', frequency: 'month', shape: 'proportion' },
    multiplier: 100,
  },
  recorded: [
    { period: period('2026-01'), reported: value(30), provisional: false },
    { period: period('2026-02'), reported: value(36), provisional: false },
  ],
})
const former = (at: string, numerator: number): FormerValue => ({
  period: period(at),
  reported: value(numerator),
  provisional: false,
  recordedAt: new Date('2026-03-01T00:00:00Z'),
  recordedBy: null,
  replacedAt: new Date('2026-03-02T00:00:00Z'),
  replacedBy: null,
})

test('a corrected figure leaves its superseded point at its place; one that says the same or lies outside the axis leaves none', () => {
  const superseded = supersededPoints(chart, [
    former('2026-02', 30),
    former('2026-02', 36),
    former('2025-12', 12),
  ])
  expect(superseded.map(({ at, value: was }) => [at, was])).toEqual([[1, 50]])
})

test('quarters pooled from months have no superseded points', () => {
  expect(supersededPoints({ ...chart, pooled: 'small' }, [former('2026-02', 30)])).toEqual([])
})
