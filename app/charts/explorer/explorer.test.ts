import { expect, test } from 'vitest'
import { month } from '#app/kernel/month.ts'
import { addPeriods, period } from '#app/kernel/period.ts'
import type { ChartMarks } from '../core/marks/marks.ts'
import { buildRunChartView } from '../core/view/view.ts'
import { pointInFull, pointInShort } from './point-words.ts'
import { explorerRows, levelIn, linesOf } from './rows.ts'

const signature = { writtenAt: new Date(0), writtenBy: null }
const marks: ChartMarks = {
  annotations: [
    {
      id: '1',
      kind: 'policy',
      text: 'Cribs for all',
      from: month('2024-03'),
      to: null,
      everywhere: false,
      ...signature,
    },
  ],
  phases: [
    {
      id: '2',
      starts: period('2025-01'),
      reason: 'New audit form.',
      startedAt: new Date(0),
      startedBy: null,
    },
  ],
  points: [
    {
      id: '3',
      period: period('2024-05'),
      kind: 'excluded',
      reason: 'One unit was moved',
      markedAt: new Date(0),
      markedBy: null,
    },
  ],
}
const chart = buildRunChartView({
  measure: {
    name: 'Safe crib audit',
    unit: 'percent',
    direction: 'up',
    frequency: 'month',
    shape: 'proportion',
    multiplier: 100,
  },
  goal: 90,
  marks,
  style: { type: 'p', reason: 'P chart' },
  recorded: Array.from({ length: 36 }, (_, at) => ({
    period: addPeriods(period('2024-01'), at),
    provisional: at === 35,
    reading:
      at === 8
        ? { state: 'withheld' as const }
        : { state: 'value' as const, numerator: (at < 26 ? 80 : 120) + (at % 4), denominator: 200 },
  })),
})

test('a point is told with its value, where it lies, what was written there and what the rules found', () => {
  expect(pointInShort(chart, 0)).toBe('Jan 2024: 40.0% (80 of 200)')
  expect(pointInFull(chart, 2)).toContain('Note 1, policy: Cribs for all.')
  expect(pointInFull(chart, 4)).toContain('Left out of the reckoning: One unit was moved.')
  expect(pointInFull(chart, 8)).toBe('Sep 2024: withheld.')
  expect(pointInFull(chart, 12)).toContain('A new phase starts here: New audit form.')
  expect(pointInFull(chart, 35)).toMatch(/^Dec 2026: 61\.5% \(123 of 200\), provisional\. Above the mean of /)
  expect(pointInFull(chart, 30)).toContain('(a shift): improvement.')
})

test('every point that the still chart marks is explained by a rule, and no other', () => {
  chart.points.forEach((_, at) => {
    const { verdict } = chart.details[at]!
    const words = pointInFull(chart, at)
    expect(words.includes('It is ')).toBe(verdict !== null)
    if (verdict !== null) expect(words).toContain(`: ${verdict}.`)
  })
})

test('a line belongs to its own phase', () => {
  const rows = explorerRows(chart)
  expect(rows.filter((row) => levelIn(0, 'centre')(row) !== null)).toHaveLength(12)
  expect(rows.filter((row) => levelIn(1, 'centre')(row) !== null)).toHaveLength(24)
})

test('only lines that the chart has can be switched', () => {
  expect(linesOf(chart)).toEqual({ centre: true, limits: true, goal: true, notes: true, denominators: true })
  const bare = buildRunChartView({ measure: { ...chart.measure, shape: 'single' }, recorded: [] })
  expect(linesOf(bare)).toEqual({
    centre: false,
    limits: false,
    goal: false,
    notes: false,
    denominators: false,
  })
})
