import fc from 'fast-check'
import { expect, test } from 'vitest'
import { busyChart } from '#tests/support/busy-chart.ts'
import { TEST_OUTCOMES } from '../marks/marks.ts'
import { frameOf } from './frame.ts'
import { drawFull, FULL_SIZES } from './full.ts'
import { lanesOf } from './lanes.ts'
import { valueScale } from './axes/scale.ts'
import { drawSmall, SMALL_SIZE } from './small.ts'

const aTest = fc.tuple(
  fc.nat(70),
  fc.nat(12),
  fc.option(fc.nat(16), { nil: null }),
  fc.constantFrom(...TEST_OUTCOMES),
)

test('start, end and decision of a test stand above the plot, each by its own shape', () => {
  const chart = busyChart({ months: 24, notes: [], phases: [], tests: [[4, 2, 5, 'adapt']] })
  const { flags } = drawFull(chart, FULL_SIZES.wide)
  expect(flags.bars).toMatchObject([{ test: true }])
  // Two strokes and the line from the end to the decision.
  expect(flags.tests.edge.match(/M/g)).toHaveLength(3)
  expect(flags.tests.adapt).not.toBe('')
  expect([flags.tests.adopt, flags.tests.abandon, flags.tests.stop]).toEqual(['', '', ''])
  expect(flags.flags.map(({ label }) => label)).toEqual(['1'])
})

test('a test that still runs has no end and no decision', () => {
  const chart = busyChart({ months: 24, notes: [], phases: [], tests: [[20, 30, null, 'adopt']] })
  const { flags, frame } = drawFull(chart, FULL_SIZES.wide)
  expect(flags.tests.edge.match(/M/g)).toHaveLength(1)
  expect(flags.tests.adopt).toBe('')
  expect(flags.bars[0]!.x + flags.bars[0]!.width).toBeCloseTo(frame.plot.right, 0)
})

test('a decision beyond the figures is not drawn yet', () => {
  const chart = busyChart({ months: 12, notes: [], phases: [], tests: [[8, 1, 9, 'abandon']] })
  expect(drawFull(chart, FULL_SIZES.wide).flags.tests.abandon).toBe('')
})

test('whatever is tested, no bar or decision lies on another and none leaves the plot', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 80 }),
      fc.array(aTest, { maxLength: 16 }),
      fc.array(fc.tuple(fc.nat(70), fc.nat(12)), { maxLength: 8 }),
      fc.constantFrom('narrow', 'medium', 'wide'),
      (months, tests, notes, width) => {
        const chart = busyChart({ months, notes, phases: [], tests })
        const { plot } = drawFull(chart, FULL_SIZES[width]).frame
        const frame = frameOf(months, valueScale(chart, 5), plot)
        const { spans } = lanesOf(chart.annotations, frame)
        for (const [i, a] of spans.entries()) {
          expect(a.left).toBeLessThan(a.right)
          expect(a.left).toBeGreaterThanOrEqual(plot.left - 0.1)
          expect(a.end).toBeLessThanOrEqual(plot.right + 0.1)
          for (const b of spans.slice(i + 1)) {
            if (a.lane === b.lane) expect(a.end <= b.left || b.end <= a.left).toBe(true)
          }
        }
      },
    ),
    { numRuns: 150 },
  )
})

test('a small chart keeps its size and makes room for the one test on it', () => {
  const [plain, tested] = [[], [[4, 2, 5, 'adopt'] as const]].map((tests) =>
    drawSmall(busyChart({ months: 24, notes: [], phases: [], tests })),
  )
  expect(plain!.tests).toBeUndefined()
  expect(tested!.tests!.bars[0]!.y).toBeGreaterThan(0)
  expect(tested!.tests!.bars[0]!.y + 3).toBeLessThan(tested!.frame.plot.top)
  expect(tested!.frame.plot.bottom).toBe(plain!.frame.plot.bottom)
  expect(tested!.value!.y).toBeLessThan(SMALL_SIZE.height)
})
