import { expect, test } from 'vitest'
import { month } from '#app/kernel/time/month.ts'
import { addPeriods, period } from '#app/kernel/time/period.ts'
import type { ChartMeasure, RunChartInput } from './chart.ts'
import { NO_MARKS, type Annotation, type ChartMarks } from '../marks/marks.ts'
import type { ChartPhase, PointMark } from '#app/measures/notes/notes.ts'
import { buildRunChartView } from './view.ts'

const MEASURE: ChartMeasure = {
  name: 'Crib audit',
  unit: 'percent',
  direction: 'up',
  frequency: 'month',
  shape: 'proportion',
  multiplier: 100,
}
const AT = new Date(0)
const note = (from: string, text: string, kind: Annotation['kind'] = 'test', to?: string): Annotation => ({
  ...{ id: text, kind, text, from: month(from), to: to === undefined ? null : month(to), everywhere: false },
  ...{ writtenAt: AT, writtenBy: null },
})
const phase = (starts: string): ChartPhase => ({
  ...{ id: starts, starts: period(starts), reason: 'New process', startedAt: AT, startedBy: null },
})
const point = (at: string, kind: PointMark['kind'], reason = 'Counted twice'): PointMark => ({
  ...{ id: at, period: period(at), kind, reason, markedAt: AT, markedBy: null },
})
const view = (
  values: readonly number[],
  marks: Partial<ChartMarks> = {},
  input: Partial<RunChartInput> = {},
) =>
  buildRunChartView({
    measure: MEASURE,
    recorded: values.map((numerator, at) => ({
      period: addPeriods(period('2024-01'), at),
      provisional: false,
      reported: { state: 'value', numerator, denominator: 100 },
    })),
    marks: { ...NO_MARKS, ...marks },
    ...input,
  })
const AROUND_50 = [45, 55, 46, 54, 45, 55, 46, 54, 45, 55, 46, 54]
const AROUND_80 = AROUND_50.map((n) => n + 30)

test('each phase has a median of its own, and the sentence is about the last one', () => {
  const chart = view([...AROUND_50, ...AROUND_80], { phases: [phase('2025-01')] })
  expect(chart.phases.map(({ from, to, analysis }) => [from, to, analysis.center])).toEqual([
    [0, 11, 50],
    [12, 23, 80],
  ])
  expect(chart.signals.filter(({ decides }) => decides)).toEqual([])
  expect(chart.headline).toBe(
    'Around the median of 80.0%: no shift in twelve months of the phase since January 2025',
  )
  expect(chart.description).toContain(
    'Two phases, each with its own median: at first 50.0% and from January 2025 80.0%.',
  )
})

test('a young phase is too early to tell, and says since when', () => {
  const chart = view([...AROUND_50, 80, 82, 81], { phases: [phase('2025-01')] })
  expect(chart.headline).toBe(
    'Too early to tell: three months with a value since the new phase began in January 2025, ten needed',
  )
})

test('a phase that begins with the chart or after it divides nothing', () => {
  expect(view(AROUND_50, { phases: [phase('2024-01'), phase('2030-01')] }).phases).toHaveLength(1)
})

test('an excluded point changes neither the median nor the runs, and is named', () => {
  const chart = view([...AROUND_50.slice(0, 11), 0, 54], { points: [point('2024-12', 'excluded')] })
  expect(chart.analysis.center).toBe(view([...AROUND_50.slice(0, 11), 54]).analysis.center)
  expect(chart.details[11]).toMatchObject({ excluded: 'Counted twice', verdict: null })
  expect(chart.description).toContain('December 2024 is excluded from the calculations.')
})

test('the last value shown is one that is not excluded', () => {
  const chart = view([...AROUND_50, 3], { points: [point('2025-01', 'excluded')] })
  expect(chart.description).toContain('Last value: 54.0%')
})

test('an astronomical point is named and decides nothing', () => {
  const chart = view([...AROUND_50, 99], { points: [point('2025-01', 'astronomical')] })
  expect(chart.chartReading.verdict).toBe('common-cause')
  expect(chart.description).toContain('January 2025 is called astronomical by people who know the process.')
})

test('notes are numbered in order of time, cut to the axis, and those outside it kept aside', () => {
  const chart = view(AROUND_50, {
    annotations: [
      note('2024-06', 'Later'),
      note('2023-11', 'Longer', 'policy', '2024-02'),
      note('2025-06', 'After the last figure'),
      note('2024-09', 'Counted anew', 'definition'),
    ],
  })
  expect(
    chart.annotations.map(({ number, note: { text }, from, to, breaks }) => [number, text, from, to, breaks]),
  ).toEqual([
    [1, 'Longer', 0, 1, false],
    [2, 'Later', 5, 5, false],
    [3, 'Counted anew', 8, 8, true],
  ])
  expect(chart.offAxis.map(({ text }) => text)).toEqual(['After the last figure'])
})

test('a shift that starts shortly after a note says so, and names no cause', () => {
  const shifted = [...AROUND_50, 80, 81, 82, 80, 81, 82, 83]
  // November still lies above the median, so the run starts with it.
  expect(view(shifted, { annotations: [note('2024-10', 'Weekly audit.')] }).headline).toBe(
    'Above the median for eight months since December 2024, in the direction of improvement, starting two months after “Weekly audit”',
  )
  expect(
    view(shifted, { annotations: [note('2024-10', 'Wrong count', 'data-problem')] }).headline,
  ).not.toContain('Wrong')
  expect(view(shifted, { annotations: [note('2024-03', 'Long ago')] }).headline).not.toContain('Long ago')
})

test('a chart with limits reads points beyond them, whatever the rules', () => {
  const style = { type: 'p', reason: 'P chart: chosen' } as const
  for (const ruleSet of ['ihi', 'anhoej', 'nhs'] as const) {
    const chart = view([...AROUND_50, 20], {}, { style, ruleSet })
    expect(chart.details[12]).toMatchObject({ beyond: 'below', verdict: 'concern', side: 'below' })
    expect(chart.headline).toBe(
      'Below the lower limit in January 2025, away from the direction of improvement',
    )
  }
  expect(view(AROUND_50, {}, { style }).headline).toBe('Around the mean of 50.0%: no signal in twelve months')
})

test('the rules of Anhøj call a run long by the number of useful points, and count the crossings', () => {
  const seven = view([...AROUND_50, 45, 80, 81, 82, 80, 81, 82], {}, { ruleSet: 'anhoej' })
  expect(seven.chartReading.story).toBe('no-shift')
  const nine = view([...AROUND_50, 45, 80, 81, 82, 80, 81, 82, 83, 84, 85], {}, { ruleSet: 'anhoej' })
  expect(nine.headline).toMatch(/^Above the median for nine months since/)
  const slow = [45, 45, 45, 45, 45, 45, 55, 55, 55, 55, 55, 55]
  expect(view(slow, {}, { ruleSet: 'anhoej' }).headline).toBe(
    'The median was crossed only once, where chance gives at least three: now above it, in the direction of improvement',
  )
})

test('the NHS rules decide by the last point', () => {
  const style = { type: 'i', reason: 'I chart' } as const
  const risen = view([...AROUND_50, 51, 52, 53, 51, 52, 53, 51], {}, { ruleSet: 'nhs', style })
  expect(risen.headline).toMatch(/^Above the mean for (seven|eight) months since/)
  const over = view([...AROUND_50, 51, 52, 53, 51, 52, 53, 51, 45], {}, { ruleSet: 'nhs', style })
  expect(over.chartReading).toMatchObject({ verdict: 'common-cause', story: 'shift-over' })
})
