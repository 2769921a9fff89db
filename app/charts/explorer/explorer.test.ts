import { expect, test } from 'vitest'
import { month } from '#app/kernel/time/month.ts'
import { addPeriods, period } from '#app/kernel/time/period.ts'
import type { ChartMarks } from '../marks/marks.ts'
import { buildRunChartView } from '../view/view.ts'
import { frameOf, linePath } from '../drawing/frame.ts'
import { markGroups, marksAt } from '../drawing/markers.ts'
import { roundScale } from '../drawing/axes/scale.ts'
import { plottedValue, type ReportedValue } from '#app/kernel/reported-value.ts'
import { groupsInShort, pointInFull, pointInShort } from './point-words.ts'
import { centerIn, explorerRows, levelIn, linesOf, valueIn } from './rows.ts'

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
    reported:
      at === 8
        ? { state: 'withheld' as const }
        : { state: 'value' as const, numerator: (at < 26 ? 80 : 120) + (at % 4), denominator: 200 },
  })),
})

const frame = frameOf(36, roundScale(0, 100, 5), { left: 0, right: 720, top: 0, bottom: 400 })

test('a point is described by its value, where it lies, what was written there and what the rules detected', () => {
  expect(pointInShort(chart, 0)).toBe('Jan 2024: 40.0% (80 of 200)')
  expect(pointInFull(chart, 2)).toContain('Note 1, policy: Cribs for all.')
  expect(pointInFull(chart, 4)).toContain('Excluded from the calculations: One unit was moved.')
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

const rows = explorerRows(chart)
const places = (key: (row: (typeof rows)[number]) => number | null) =>
  rows.flatMap((row) => (key(row) === null ? [] : [row.at]))

test('a limit belongs to its own phase', () => {
  expect(places(levelIn(0, 'upper'))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11])
  expect(places(levelIn(1, 'upper'))).toHaveLength(24)
})

test('the center line is drawn through where it was worked out, and extended from there on', () => {
  expect(places(centerIn(chart.phases[1]!, 'solid'))).toEqual([
    12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
  ])
  expect(places(centerIn(chart.phases[1]!, 'before'))).toEqual([])
  expect(places(centerIn(chart.phases[1]!, 'after'))).toEqual([
    23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35,
  ])
})

test('the line is that of the still chart: cut around a point left out, at a gap and where a phase begins', () => {
  expect(rows.map(({ stretch }) => stretch).slice(0, 14)).toEqual([
    0,
    0,
    0,
    0,
    null,
    1,
    1,
    1,
    null,
    2,
    2,
    2,
    3,
    3,
  ])
  expect(places(valueIn(0))).toEqual([0, 1, 2, 3, 9, 10, 11])
  expect(linePath(chart, frame).split('M')).toHaveLength(1 + 4)
})

test('explorer and still chart give a point the same mark', () => {
  const all = markGroups(chart, frame, 4)
  chart.points.forEach(({ value }, at) => {
    if (value === null) return
    for (const { kind, path } of marksAt(chart, at, { x: frame.x(at), y: frame.y(value), radius: 4 }))
      expect(all.find((group) => group.kind === kind)!.path).toContain(path)
  })
  const excluded = marksAt(chart, 4, { x: 10, y: 10, radius: 4 })
  expect(excluded).toEqual([{ kind: 'excluded', path: 'M5.6,14.4L14.4,5.6M5.6,5.6L14.4,14.4' }])
})

test('groups are listed at a point with their figures, or why there is none', () => {
  const line = (name: string, reported: ReportedValue | null) => ({
    ...{ slug: name, name, shortName: name },
    points: [
      {
        period: period('2024-01'),
        reported,
        value: reported && plottedValue(reported, 100),
        provisional: false,
      },
    ],
  })
  const lines = [
    line('Asian', { state: 'value', numerator: 14, denominator: 24 }),
    line('Black', { state: 'withheld' }),
    line('White', { state: 'value', numerator: 0, denominator: 0 }),
    line('Several', null),
  ]
  expect(groupsInShort(chart, lines, 0)).toBe(
    'Asian 58.3% (14 of 24); Black withheld; White with a denominator of zero; Several not recorded.',
  )
})

test('only lines that the chart has can be switched', () => {
  expect(linesOf(chart)).toEqual({
    ...{ center: true, limits: true, goal: true, notes: true, tests: false, denominators: true },
  })
  const bare = buildRunChartView({ measure: { ...chart.measure, shape: 'single' }, recorded: [] })
  expect(linesOf(bare)).toEqual({
    center: false,
    limits: false,
    goal: false,
    notes: false,
    tests: false,
    denominators: false,
  })
})
