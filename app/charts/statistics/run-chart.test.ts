import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addPeriods, period } from '#app/kernel/time/period.ts'
import { findShifts } from '../signals/rules/shift.ts'
import { analyzeRunChart as analyze, type RunChartOptions } from './run-chart.ts'
import { READABLE_POINTS } from './runs.ts'
import { toSeries, type SeriesPoint } from './series.ts'

const START = period('2024-01')
const series = (values: readonly (number | null)[], multiplier = 1) =>
  toSeries(
    'month',
    values.map((numerator, at) => ({
      period: addPeriods(START, at),
      provisional: false,
      reported: numerator === null ? { state: 'not-yet' } : { state: 'value', numerator, denominator: 1 },
    })),
    multiplier,
  )

/** The analysis with the shifts that the rule finds in it, once there are enough points to read. */
function analyzeRunChart(points: readonly SeriesPoint[], options?: RunChartOptions) {
  const analysis = analyze(points, options)
  const { lines, anhoej, runs, atExtreme } = analysis
  const center = lines[0]?.center ?? null
  if (center === null || anhoej.nUseful < READABLE_POINTS) return { ...analysis, shifts: [] }
  const matches = findShifts({ values: points.map(({ raw }) => raw), center, runs, atExtreme })
  const shifts = matches.map(({ side, from, to, points: { length } }) => ({ side, from, to, length }))
  return { ...analysis, shifts }
}

test('the median is that of the first twelve points with a value, frozen over the later ones', () => {
  const values = [1, 2, null, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 100, 100, 100]
  const analysis = analyzeRunChart(series(values))
  expect(analysis.center).toBe(6.5)
  expect(analysis.baseline).toEqual({ from: 0, to: 12, count: 12, set: false })
  expect(analysis.nPresent).toBe(15)
})

test('later points never move the median', () => {
  const baseline = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(baseline, fc.array(fc.integer({ min: 0, max: 1000 })), (first, later) => {
      expect(analyzeRunChart(series([...first, ...later])).center).toBe(analyzeRunChart(series(first)).center)
    }),
  )
})

test('a set baseline takes its own periods, values or not', () => {
  const analysis = analyzeRunChart(series([1, 2, 3, null, 40, 50, 60]), {
    baseline: { from: addPeriods(START, 3), to: addPeriods(START, 6) },
  })
  expect(analysis.center).toBe(50)
  expect(analysis.baseline).toEqual({ from: 3, to: 6, count: 3, set: true })
})

test('a set baseline that reaches beyond the chart ends with it', () => {
  const analysis = analyzeRunChart(series([1, 2, 3]), {
    baseline: { from: addPeriods(START, -5), to: addPeriods(START, 50) },
  })
  expect(analysis.baseline).toMatchObject({ from: 0, to: 2 })
})

test('a set baseline without a value gives no median rather than another one', () => {
  const analysis = analyzeRunChart(series([null, null, 3, 4]), {
    baseline: { from: START, to: addPeriods(START, 1) },
  })
  expect(analysis).toMatchObject({ center: null, baseline: null, runs: [], shifts: [] })
})

test('six useful points on one side make a shift, five do not', () => {
  const base = [4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6]
  expect(analyzeRunChart(series([...base, 4, 7, 7, 7, 7, 7])).shifts).toEqual([])
  expect(analyzeRunChart(series([...base, 4, 7, 7, 5, null, 7, 7, 7, 7])).shifts).toEqual([
    { side: 'above', from: 13, to: 20, length: 6 },
  ])
})

test('no shift is read from fewer than ten useful points', () => {
  const analysis = analyzeRunChart(series([1, 1, 1, 9, 9, 9, 9, 9, 9]), {
    baseline: { from: START, to: addPeriods(START, 5) },
  })
  expect(analysis.anhoej.longestRun).toBe(6)
  expect(analysis.shifts).toEqual([])
})

test('scattered cases among zeros do not add up to a shift, a true step away from zero does', () => {
  const rare = series([0, 0, 0, 2, 0, 0, 1, 0, 0, 3, 0, 0, 1, 0, 2, 0, 1, 0, 1, 0, 2, 0, 1, 0, 0, 3, 0])
  expect(analyzeRunChart(rare)).toMatchObject({ center: 0, atExtreme: true, shifts: [] })
  expect(analyzeRunChart(rare).anhoej.longestRun).toBe(10)
  const step = series([0, 0, 1, 0, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 3, 2, 4, 3, 2, 5, 3])
  expect(analyzeRunChart(step).shifts).toEqual([{ side: 'above', from: 16, to: 22, length: 7 }])
})

test('the multiplier changes the median shown and no signal, ties included', () => {
  const values = [1 / 3, 2 / 6, 0.1, 0.7, 0.3, 0.30000000000000004, 0.29, 0.57, 1 / 3, 0.9, 0.2, 0.6]
  const [plain, percent] = [
    analyzeRunChart(series(values)),
    analyzeRunChart(series(values, 100), { multiplier: 100 }),
  ]
  expect(percent.runs).toEqual(plain.runs)
  expect(percent.center).toBeCloseTo(plain.center! * 100, 12)
})

test('moving all values by the same step or scaling them changes no run and no signal', () => {
  const values = fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { maxLength: 40 })
  fc.assert(
    fc.property(
      values,
      fc.integer({ min: -30, max: 30 }),
      fc.integer({ min: 1, max: 9 }),
      (list, shift, factor) => {
        const moved = list.map((v) => (v === null ? null : v * factor + shift))
        const [before, after] = [analyzeRunChart(series(list)), analyzeRunChart(series(moved))]
        expect(after.runs).toEqual(before.runs)
        expect(after.anhoej).toEqual(before.anhoej)
        expect(after.shifts).toEqual(before.shifts)
      },
    ),
  )
})

test('turning the values upside down swaps the sides and changes no signal', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 }), (list) => {
      const flipped = analyzeRunChart(series(list.map((v) => 20 - v)))
      const plain = analyzeRunChart(series(list))
      expect(flipped.anhoej).toEqual(plain.anhoej)
      expect(
        flipped.shifts.map(({ side, ...rest }) => ({ ...rest, side: side === 'above' ? 'below' : 'above' })),
      ).toEqual(plain.shifts)
    }),
  )
})
