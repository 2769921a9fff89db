import { expect, test } from 'vitest'
import { month } from '#app/kernel/time/month.ts'
import { addPeriods, period } from '#app/kernel/time/period.ts'
import { drawFull, FULL_SIZES } from '../drawing/full.ts'
import { NO_MARKS } from '../marks/marks.ts'
import type { ChartPhase } from '#app/measures/notes/notes.ts'
import { buildRunChartView } from './view.ts'

const AROUND_50 = [45, 55, 46, 54, 45, 55, 46, 54, 45, 55, 46, 54]
const AROUND_80 = AROUND_50.map((value) => value + 30)
const BREAK = { effective: month('2025-01'), note: 'Cribs at home count as well', version: 2 }

const view = (
  values: readonly number[],
  { definitions = [BREAK], phases = [] as ChartPhase[], frequency = 'month' as 'month' | 'quarter' } = {},
) =>
  buildRunChartView({
    measure: {
      ...{ name: 'Crib audit', unit: 'percent', direction: 'up', shape: 'proportion', multiplier: 100 },
      frequency,
    },
    recorded: values.map((numerator, at) => ({
      period: addPeriods(period(frequency === 'month' ? '2024-01' : '2023-Q1'), at),
      provisional: false,
      reported: { state: 'value', numerator, denominator: 100 },
    })),
    marks: { ...NO_MARKS, definitions, phases },
  })

test('a changed definition gives what follows a baseline of its own, so that its step is no shift', () => {
  const broken = view([...AROUND_50, ...AROUND_80])
  expect(broken.phases.map(({ from, analysis }) => [from, analysis.center])).toEqual([
    [0, 50],
    [12, 80],
  ])
  expect(broken.signals.filter(({ decides }) => decides)).toEqual([])
  expect(broken.headline).toBe(
    'Around the median of 80.0%: no shift in twelve months since the definition changed in January 2025',
  )
  expect(view([...AROUND_50, ...AROUND_80], { definitions: [] }).chartReading.verdict).toBe('improvement')
})

test('with few points since the change it is too early to tell', () => {
  const { chartReading, headline } = view([...AROUND_50, ...AROUND_80.slice(0, 4)])
  expect(chartReading.verdict).toBe('too-early')
  expect(headline).toBe(
    'Too early to tell: four months with a value since the definition changed in January 2025, ten needed',
  )
})

test('the break is drawn as a cut axis with its label, and is stated in the text alternative', () => {
  const chart = view([...AROUND_50, ...AROUND_80])
  const { boundaries, phaseLabels, line } = drawFull(chart, FULL_SIZES.wide)
  expect(boundaries.phase).toBe('')
  expect(boundaries.definition.match(/M/g)).toHaveLength(2)
  expect(phaseLabels.map(({ text }) => text)).toEqual([
    'Phase 1: median 50.0%',
    'New definition: median 80.0%',
  ])
  expect(line.match(/M/g)).toHaveLength(2)
  expect(chart.description).toContain(
    'The definition changed in January 2025: Cribs at home count as well. Figures before it do not compare with those after it.',
  )
})

test('a change outside the axis cuts nothing, and one in the middle of a quarter begins with that quarter', () => {
  const off = [month('2023-05'), month('2026-05')].map((effective) => ({ ...BREAK, effective }))
  expect(view(AROUND_50, { definitions: off }).phases).toHaveLength(1)
  const quarters = view(AROUND_50, {
    definitions: [{ ...BREAK, effective: month('2024-05') }],
    frequency: 'quarter',
  })
  expect(quarters.phases.map(({ from, broken }) => [from, broken?.version ?? null])).toEqual([
    [0, null],
    [5, 2],
  ])
})

test('a phase that people started in the month of the change is one and the same phase', () => {
  const started: ChartPhase = {
    ...{ id: '1', starts: period('2025-01'), reason: 'New process', startedAt: new Date(0), startedBy: null },
  }
  const { phases } = view([...AROUND_50, ...AROUND_80], { phases: [started] })
  expect(phases.map(({ started: by, broken }) => [by?.reason, broken?.version])).toEqual([
    [undefined, undefined],
    ['New process', 2],
  ])
})
