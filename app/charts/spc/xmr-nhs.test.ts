import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyzeNhs, type NhsAnalysis, type NhsInput } from './xmr-nhs.ts'

const series = fc.array(fc.option(fc.integer({ min: 0, max: 40 }), { freq: 10 }), {
  minLength: 1,
  maxLength: 40,
})

function analyzed(input: NhsInput): NhsAnalysis {
  const result = analyzeNhs(input)
  if (!result.ok) throw new Error(result.message)
  return result.value
}

test('phases share no pattern: each reads as a chart of its own', () => {
  fc.assert(
    fc.property(series, series, (first, second) => {
      const together = analyzed({
        y: [...first, ...second],
        rebase: [first.length + 1],
        direction: 'increase',
      })
      const apart = [first, second].flatMap((y, phase) =>
        analyzed({ y, direction: 'increase' }).points.map((point) => ({ ...point, phase })),
      )
      expect(together.points).toEqual(apart)
    }),
  )
})

test('turned upside down, with the other direction as improvement, every verdict stays', () => {
  fc.assert(
    fc.property(series, (y) => {
      const up = analyzed({ y, direction: 'increase', target: 30 })
      const down = analyzed({ y: y.map((v) => (v === null ? null : -v)), direction: 'decrease', target: -30 })
      expect(down.points.map(({ verdict }) => verdict)).toEqual(up.points.map(({ verdict }) => verdict))
      expect(down.assurance).toBe(up.assurance)
    }),
  )
})

test('adding a number to all values moves the lines with them and changes no run', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: -500, max: 500 }), (y, step) => {
      const before = analyzed({ y, direction: 'increase' }).points
      const after = analyzed({
        y: y.map((value) => (value === null ? null : value + step)),
        direction: 'increase',
      }).points
      after.forEach((point, at) => {
        for (const name of ['center', 'lower', 'upper'] as const) {
          const line = before[at]![name]
          if (line === null) expect(point[name]).toBeNull()
          else expect(point[name]).toBeCloseTo(line + step, 8)
        }
        expect(point.side).toBe(before[at]!.side)
      })
    }),
  )
})

test('scaling all values scales the lines and changes no verdict', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: -3, max: 8 }), (y, power) => {
      const factor = 2 ** power
      const before = analyzed({ y, direction: 'increase', target: 30 })
      const after = analyzed({
        ...{ y: y.map((value) => (value === null ? null : value * factor)), direction: 'increase' },
        target: 30 * factor,
      })
      const scaled = (line: number | null) => (line === null ? null : line * factor)
      expect(after.points).toEqual(
        before.points.map((point) => ({
          ...point,
          ...{ value: scaled(point.value), center: scaled(point.center) },
          ...{ lower: scaled(point.lower), upper: scaled(point.upper) },
        })),
      )
      expect(after.assurance).toBe(before.assurance)
    }),
  )
})

test('a direction that is neutral gives no verdict and no assurance', () => {
  const { points, assurance } = analyzed({
    y: [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 90],
    direction: 'neutral',
    target: 5,
  })
  expect(points.at(-1)!.verdict).toBe('neutral-high')
  expect(assurance).toBeNull()
})

test('later points leave a fixed baseline alone', () => {
  const first = [5, 7, 6, 8, 5, 6, 7, 9, 6, 5, 8, 7]
  fc.assert(
    fc.property(series, (later) => {
      const { points } = analyzed({ y: [...first, ...later], fixAfter: 12, direction: 'increase' })
      expect(new Set(points.map(({ upper }) => upper))).toEqual(
        new Set([analyzed({ y: first, direction: 'increase' }).points[0]!.upper]),
      )
    }),
  )
})

test('a phase begins at the date of its row, in whatever order the rows come', () => {
  const { points } = analyzed({ y: [3, 1, 2, 4], x: [30, 10, 20, 40], rebase: [1], direction: 'increase' })
  expect(points.map(({ x, phase }) => [x, phase])).toEqual([
    [10, 0],
    [20, 0],
    [30, 1],
    [40, 1],
  ])
})

test('whatever is entered, every number is finite or null', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.double())), fc.boolean(), (y, screen) => {
      for (const { value, center, lower, upper } of analyzed({ y, screen, direction: 'decrease' }).points) {
        for (const line of [value, center, lower, upper])
          expect(line === null || Number.isFinite(line)).toBe(true)
      }
    }),
  )
})
