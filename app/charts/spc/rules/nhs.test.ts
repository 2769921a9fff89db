import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Placed } from '../../signals/placed.ts'
import { specialCauses, type SpecialCause } from './nhs.ts'

const point = fc
  .record({ value: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 12 }), mean: fc.constant(6) })
  .map(({ value, mean }): Placed => {
    if (value === null) return { value, side: null, outside: null, close: null }
    const distance = Math.abs(value - mean)
    return {
      value,
      side: value > mean ? 1 : value < mean ? -1 : 0,
      outside: distance > 5,
      close: distance === 5,
    }
  })
const rising = fc.integer({ min: 0, max: 4 }).chain((from) =>
  fc.integer({ min: 5, max: 9 }).map((length): Placed[] =>
    Array.from({ length }, (_, at) => ({
      value: from + at * 0.1,
      side: -1,
      outside: false,
      close: false,
    })),
  ),
)
const phase = fc
  .array(fc.oneof({ weight: 6, arbitrary: point.map((one) => [one]) }, { weight: 1, arbitrary: rising }), {
    maxLength: 30,
  })
  .map((parts) => parts.flat())

/** The rules as they are published, window by window. */
function specialCausesOf(points: readonly Placed[]): (SpecialCause | null)[] {
  const windows = (at: number, size: number) =>
    Array.from({ length: size }, (_, back) => at - back)
      .map((first) => (first < 0 || first + size > points.length ? [] : points.slice(first, first + size)))
      .filter((window) => window.length === size)
  const goes = (window: readonly Placed[], sign: number) =>
    window.every(({ value }, at) => {
      const before = at === 0 ? null : window[at - 1]!.value
      return at === 0
        ? value !== null
        : value !== null && before !== null && Math.sign(value - before) === sign
    })
  const trend = (at: number) => windows(at, 7).some((window) => goes(window, 1) || goes(window, -1))
  const step = (at: number) => Math.sign(points[at]!.value! - (points[at - 1]?.value ?? NaN))
  return points.map(({ side, outside, close }, at) => {
    const sided = (window: readonly Placed[]) =>
      side !== 0 && side !== null && window.every((p) => p.side === side)
    if (outside) return side === 1 ? 'above-limit' : 'below-limit'
    if (trend(at)) {
      const next = at + 1 < points.length && trend(at + 1) && step(at + 1) !== 0 ? step(at + 1) : step(at)
      return next > 0 ? 'rising' : 'falling'
    }
    if (
      close &&
      windows(at, 3).some((window) => sided(window) && window.filter((p) => p.close).length >= 2)
    ) {
      return side === 1 ? 'two-of-three-above' : 'two-of-three-below'
    }
    if (windows(at, 7).some(sided)) return side === 1 ? 'seven-above' : 'seven-below'
    return null
  })
}

test('the rules agree with those written window by window', () => {
  fc.assert(
    fc.property(phase, (points) => {
      expect(specialCauses(points)).toEqual(specialCausesOf(points))
    }),
    { numRuns: 1000 },
  )
})
