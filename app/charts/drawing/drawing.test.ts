import fc from 'fast-check'
import { runOf } from '../signals/signal.ts'
import { expect, test } from 'vitest'
import { addPeriods, period } from '#app/kernel/time/period.ts'
import type { ReportedValue } from '#app/kernel/reported-value.ts'
import type { ChartMeasure, RunChartInput } from '../view/chart.ts'
import { buildRunChartView } from '../view/view.ts'
import { drawFull, FULL_SIZES, type DrawingSize } from './full.ts'
import { drawSmall } from './small.ts'

const MEASURE: ChartMeasure = {
  name: 'Safe crib audit',
  unit: 'percent',
  direction: 'up',
  frequency: 'month',
  shape: 'proportion',
  multiplier: 100,
}
const value = (numerator: number, denominator = 100): ReportedValue => ({
  state: 'value',
  numerator,
  denominator,
})
const view = (
  reportedValues: readonly (ReportedValue | null)[],
  input: Partial<RunChartInput> = {},
  provisional: readonly number[] = [],
) =>
  buildRunChartView({
    measure: MEASURE,
    recorded: reportedValues.flatMap((reported, at) =>
      reported === null
        ? []
        : [{ period: addPeriods(period('2024-01'), at), reported, provisional: provisional.includes(at) }],
    ),
    ...input,
  })
const AROUND_50 = [45, 55, 45, 55, 45, 55, 45, 55, 45, 55, 45, 55].map((n) => value(n))
const kinds = (chart: ReturnType<typeof view>) =>
  drawFull(chart, FULL_SIZES.wide).marks.map((mark) => mark.kind)
const count = (text: string, character: string) => text.split(character).length - 1

test('every gap lifts the line, and a point between two gaps stands alone', () => {
  const chart = view([value(10), value(20), null, value(30), { state: 'withheld' }, value(40), value(50)])
  const { line, marks } = drawFull(chart, FULL_SIZES.wide)
  expect([count(line, 'M'), count(line, 'L')]).toEqual([2, 2])
  expect(count(marks[0]!.path, 'M')).toBe(5)
})

test('periods lie at equal distances, those without a value included', () => {
  const { frame, periodAxis } = drawFull(view([value(10), null, null, value(20)]), FULL_SIZES.wide)
  const gaps = periodAxis.ticks.slice(1).map((x, i) => Math.round(x - periodAxis.ticks[i]!))
  expect(new Set(gaps)).toEqual(new Set([Math.round(frame.step)]))
})

test('a hand-measured point: half of the scale lies half-way up', () => {
  const { frame } = drawFull(view([value(100), value(50)]), FULL_SIZES.wide)
  expect(frame.y(50)).toBe((frame.plot.top + frame.plot.bottom) / 2)
  expect(frame.y(0)).toBe(frame.plot.bottom)
  expect(frame.y(100)).toBe(frame.plot.top)
})

test('the median is solid over the baseline and extended over what follows', () => {
  const { median, frame } = drawFull(view([...AROUND_50, value(70), value(70)]), FULL_SIZES.wide)
  expect(median.solid).toBe(`M${frame.x(-0.5)},${frame.y(50)}H${frame.x(11.5)}`)
  expect(median.extension).toBe(`M${frame.x(11.5)},${frame.y(50)}H${frame.x(13.5)}`)
})

test('a set baseline in the middle extends the median both ways', () => {
  const baseline = { from: period('2024-04'), to: period('2024-09') }
  expect(count(drawFull(view(AROUND_50, { baseline }), FULL_SIZES.wide).median.extension, 'M')).toBe(2)
})

test('marks distinguish kinds of shifts, and provisional ones are hollow', () => {
  const up = [...AROUND_50, ...Array.from({ length: 6 }, () => value(80))]
  expect(kinds(view(up, {}, [0, 17]))).toEqual([
    'common',
    'common-provisional',
    'improvement',
    'improvement-provisional',
  ])
  expect(kinds(view(up, { measure: { ...MEASURE, direction: 'down' } }, [17]))).toEqual([
    'common',
    'concern',
    'concern-provisional',
  ])
})

test('a point on the median inside a shift stays plain', () => {
  const chart = view([
    ...AROUND_50,
    value(80),
    value(80),
    value(50),
    value(80),
    value(80),
    value(80),
    value(80),
  ])
  const improvement = drawFull(chart, FULL_SIZES.wide).marks.find((mark) => mark.kind === 'improvement')!
  const shifts = chart.signals.filter(({ rule }) => rule === 'shift')
  expect(shifts.map(runOf)).toEqual([{ side: 'above', from: 11, to: 18, length: 7 }])
  expect(count(improvement.path, 'M')).toBe(7)
})

test('a triangle points to the side its shift lies on', () => {
  const tip = (chart: ReturnType<typeof view>) =>
    /l[\d.]+,(-?)/.exec(drawFull(chart, FULL_SIZES.wide).marks[1]!.path)![1]
  const six = (n: number) => Array.from({ length: 6 }, () => value(n))
  expect(tip(view([...AROUND_50, ...six(80)]))).toBe('')
  expect(tip(view([...AROUND_50, ...six(20)], { measure: { ...MEASURE, direction: 'down' } }))).toBe('-')
})

test('gaps are named under the axis, in full where there is room', () => {
  const reportedValues: (ReportedValue | null)[] = [
    value(10),
    { state: 'not-yet' },
    { state: 'not-yet' },
    value(20),
    null,
    { state: 'withheld' },
    { state: 'not-applicable' },
    value(1, 0),
    value(30),
  ]
  const texts = (size: DrawingSize) =>
    drawFull(view(reportedValues), size).gaps.labels.map((label) => label.text)
  expect(texts(FULL_SIZES.wide)).toEqual(['not yet', 'not recorded', 'withheld', 'not applicable', 'd = 0'])
  expect(texts({ ...FULL_SIZES.narrow, width: 360 })).toEqual(['not yet', '–', 'w.', 'n.a.', 'd=0'])
})

test('the end of the chart names the last value with what stands behind it, the median and the goal', () => {
  const lines = (size: (typeof FULL_SIZES)[keyof typeof FULL_SIZES]) =>
    drawFull(view([value(20), value(47, 201)], { goal: 60 }), size)
      .endLabels.toSorted((a, b) => a.kind.localeCompare(b.kind))
      .map((label) => label.lines)
  expect(lines(FULL_SIZES.wide)).toEqual([['Goal 60%'], ['Median 21.7%'], ['23.4% (47 of 201)']])
  expect(lines(FULL_SIZES.narrow)).toEqual([['Goal 60%'], ['Median 21.7%'], ['23.4%', '47 of 201']])
})

test('a last value away from the end is joined to its label', () => {
  expect(drawFull(view([value(20), value(40), { state: 'not-yet' }]), FULL_SIZES.wide).leader).not.toBe('')
  expect(drawFull(view([value(20), value(20)]), FULL_SIZES.wide).endLabels).toHaveLength(2)
})

const anyReading: fc.Arbitrary<ReportedValue | null> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.nat(300), fc.nat(300)).map(([a, b]) => value(Math.min(a, b), Math.max(a, b))),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<ReportedValue | null>(
      null,
      { state: 'not-yet' },
      { state: 'not-applicable' },
      { state: 'withheld' },
    ),
  },
)
const anyInput = fc.record({
  reportedValues: fc.array(anyReading, { maxLength: 80 }),
  unit: fc.constantFrom('percent', 'per-1000', 'ratio', 'count', 'days', 'minutes'),
  goal: fc.option(fc.double({ min: 0, max: 2000, noNaN: true })),
})

test('whatever is recorded, every point lies in the plot, every gap lifts the line, and every number is a number', () => {
  fc.assert(
    fc.property(
      anyInput,
      fc.constantFrom('narrow', 'medium', 'wide'),
      ({ reportedValues, unit, goal }, width) => {
        const chart = view(reportedValues, { goal, measure: { ...MEASURE, unit } })
        const full = drawFull(chart, FULL_SIZES[width])
        const small = drawSmall(chart)
        for (const drawing of [full, small]) {
          expect(JSON.stringify(drawing)).not.toMatch(/NaN|Infinity|null,null/)
          const { plot } = drawing.frame
          expect(plot.right - plot.left).toBeGreaterThan(100)
          chart.points.forEach(({ value }, at) => {
            if (value === null) return
            expect(drawing.frame.x(at)).toBeGreaterThanOrEqual(plot.left)
            expect(drawing.frame.x(at)).toBeLessThanOrEqual(plot.right)
            expect(drawing.frame.y(value)).toBeGreaterThanOrEqual(plot.top)
            expect(drawing.frame.y(value)).toBeLessThanOrEqual(plot.bottom)
          })
        }
        const neighbors = chart.points.filter(
          (p, at) => at > 0 && p.value !== null && chart.points[at - 1]!.value !== null,
        )
        expect(count(full.line, 'L')).toBe(neighbors.length)
        expect(full.endLabels.every(({ y }) => y >= 0 && y <= full.size.height)).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})
