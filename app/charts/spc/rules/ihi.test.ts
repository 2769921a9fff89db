import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ihiRules } from './ihi.ts'

const series = fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { maxLength: 40 })

test('moving or stretching the values changes no rule', () => {
  fc.assert(
    fc.property(
      series,
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: 1, max: 9 }),
      (values, step, factor) => {
        const { median, ...before } = ihiRules(values)
        const moved = ihiRules(
          values.map((value) => value && value * factor).map((v) => (v === null ? null : v + step)),
        )
        expect(moved).toEqual({ ...before, median: median === null ? null : median * factor + step })
      },
    ),
  )
})

test('whatever is entered, the median is a number or null, and every place is one of the series', () => {
  const wild = fc.option(fc.oneof(fc.double(), fc.constantFrom(1.7e308, -1.7e308, 5e-324, -0)))
  fc.assert(
    fc.property(fc.array(wild, { maxLength: 40 }), (values) => {
      const { median, nUseful, nRuns, shifts, trends } = ihiRules(values)
      expect(median === null || Number.isFinite(median)).toBe(true)
      expect([nUseful, nRuns].every(Number.isInteger)).toBe(true)
      for (const { points } of [...shifts, ...trends])
        for (const at of points) expect(values[at]).toEqual(expect.any(Number))
    }),
  )
})

test('read backwards, what rose falls', () => {
  fc.assert(
    fc.property(series, (values) => {
      const [forth, back] = [ihiRules(values), ihiRules([...values].reverse())]
      expect(back.nRuns).toBe(forth.nRuns)
      expect(back.trends.map(({ points, direction }) => [points.length, direction]).reverse()).toEqual(
        forth.trends.map(({ points, direction }) => [points.length, direction === 'up' ? 'down' : 'up']),
      )
    }),
  )
})

test('missing points change nothing but the places', () => {
  fc.assert(
    fc.property(series, (values) => {
      const { shifts, trends, ...rest } = ihiRules(values)
      const dense = ihiRules(values.filter((value) => value !== null))
      expect(rest).toEqual({ ...dense, shifts: undefined, trends: undefined, ...rest })
      expect(shifts.map(({ points }) => points.length)).toEqual(
        dense.shifts.map(({ points }) => points.length),
      )
      expect(trends.map(({ points }) => points.length)).toEqual(
        dense.trends.map(({ points }) => points.length),
      )
    }),
  )
})

test('the points of a shift are those on its side, six or more', () => {
  fc.assert(
    fc.property(series, (values) => {
      const { shifts, median } = ihiRules(values)
      for (const { points, side } of shifts) {
        expect(points.length).toBeGreaterThanOrEqual(6)
        for (const at of points)
          expect(side === 'above' ? values[at]! > median! : values[at]! < median!).toBe(true)
      }
    }),
  )
})

test('no verdict on the number of runs below ten useful points', () => {
  expect(ihiRules([1, 9, 1, 9, 1, 9, 1, 9, 5])).toMatchObject({ nUseful: 8, expected: null, runs: null })
})

test('a median fixed in advance or taken from the first points is used', () => {
  expect(ihiRules([1, 2, 3, 4], { median: 10 }).median).toBe(10)
  expect(ihiRules([null, 1, 2, 30, 40], { baseline: 2 }).median).toBe(1.5)
})
