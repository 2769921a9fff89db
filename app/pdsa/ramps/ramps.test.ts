import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth } from '#app/charts/drawing/labels/text.ts'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { SCALES } from '../tests/scale.ts'
import { layOutRamps, RAMP_SIZES, TURN_REACH } from './layout.ts'
import { kindOf, letterOf, rampTestWords, type Ramp, type RampTest } from './ramp.ts'

const rampTest = (
  cycle: number,
  scale: RampTest['scale'],
  change = 'Crib card at the bedside',
): RampTest => ({
  ...{ id: `t${cycle}`, cycle, change, scale, stage: 'done', decision: 'adapt', learned: null },
  ...{ plannedStart: calendarDay('2026-03-01'), startedOn: null },
})

const rampOf = (id: string, tests: readonly RampTest[]): Ramp => ({
  ...{ id, areaSlug: 'safe-sleep', ideaSlug: null, tests },
})

const aRamp = fc
  .tuple(
    fc.array(fc.constantFrom(...SCALES), { minLength: 1, maxLength: 20 }),
    fc.string({ minLength: 1, maxLength: 90 }),
  )
  .map(([scales, change]) => scales.map((scale, at) => rampTest(at + 1, scale, change)))

test('a ramp climbs from test to test as its scale grows', () => {
  const picture = layOutRamps(
    [rampOf('a', [rampTest(1, 1), rampTest(2, 3), rampTest(3, 5)])],
    RAMP_SIZES.wide,
  )
  const [first, second, third] = picture.rows[0]!.ramps[0]!.tests
  expect([first!.x < second!.x, second!.x < third!.x]).toEqual([true, true])
  expect([first!.y > second!.y, second!.y > third!.y]).toEqual([true, true])
})

test('the line is lifted where a test between is not shown to the reader', () => {
  const { line } = layOutRamps([rampOf('a', [rampTest(1, 1), rampTest(3, 3)])], RAMP_SIZES.wide).rows[0]!
    .ramps[0]!
  expect(line.match(/M/g)).toHaveLength(2)
})

test('no ramp lies on another, no mark on another, and nothing outside the picture', () => {
  fc.assert(
    fc.property(
      fc.array(aRamp, { minLength: 1, maxLength: 14 }),
      fc.constantFrom('narrow', 'medium', 'wide'),
      (all, width) => {
        const size = RAMP_SIZES[width]
        const picture = layOutRamps(
          all.map((tests, at) => rampOf(`r${at}`, tests)),
          size,
        )
        const small = size.fontSize * 0.86
        expect(picture.rows.flatMap(({ ramps }) => ramps)).toHaveLength(all.length)
        let above = 0
        for (const { ramps, scales } of picture.rows) {
          expect(Math.min(...scales.map(({ y }) => y)) - TURN_REACH).toBeGreaterThan(above)
          for (const [i, ramp] of ramps.entries()) {
            expect(ramp.left).toBeGreaterThanOrEqual(ramps[i - 1]?.right ?? picture.left)
            expect(ramp.right).toBeLessThanOrEqual(picture.width)
            expect(textWidth(ramp.title.text, small)).toBeLessThanOrEqual(ramp.right - ramp.left + 0.1)
            above = ramp.title.y
            for (const [k, one] of ramp.tests.entries()) {
              expect(one.x - TURN_REACH).toBeGreaterThanOrEqual(ramp.left - 0.1)
              expect(one.x + TURN_REACH).toBeLessThanOrEqual(ramp.right + 0.1)
              const next = ramp.tests[k + 1]
              const end = one.label ? one.label.x + textWidth(one.label.text, small) : one.x + TURN_REACH
              if (next) expect(end).toBeLessThanOrEqual(next.x - TURN_REACH + 0.2)
            }
          }
        }
        expect(above).toBeLessThan(picture.height)
      },
    ),
    { numRuns: 150 },
  )
})

test('the outcome of a cycle has a shape and a word', () => {
  expect(kindOf({ stage: 'do', decision: null })).toBe('open')
  expect(kindOf({ stage: 'stopped', decision: null })).toBe('stopped')
  expect(kindOf({ stage: 'done', decision: 'abandon' })).toBe('abandon')
  expect(rampTestWords({ stage: 'done', decision: 'abandon' })).toBe('Abandoned')
  expect(rampTestWords({ stage: 'study', decision: null })).toBe('Study')
})

test('ramps of one picture are called by letters, however many they are', () => {
  expect([0, 25, 26, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'BA'])
})
