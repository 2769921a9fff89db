import { expect, test } from 'vitest'
import fc from 'fast-check'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { month } from '#app/kernel/time/month.ts'
import { period, periodRange } from '#app/kernel/time/period.ts'
import { MISSING_STATES } from '#app/kernel/reported-value.ts'
import { CATALOG } from '../../../catalog/index.ts'
import type { RecordedValue } from '../../../team-measure.ts'
import { entryGrid } from '../grid.ts'
import { packGrid, unpackGrid } from './packed-grid.ts'

const now = new Date('2026-06-15T12:00:00Z')
const text = fc.string({ unit: 'grapheme', maxLength: 60 })
const count = fc.oneof(
  fc.nat(),
  fc.double({ min: 0, max: 1e9, noNaN: true }).map((n) => n + 0),
)
const value: fc.Arbitrary<RecordedValue> = fc.record({
  period: fc.constantFrom(...periodRange(period('2025-01'), period('2026-05'))),
  reported: fc.oneof(
    fc.record({ state: fc.constant('value' as const), numerator: count, denominator: fc.option(count) }),
    fc.record({ state: fc.constantFrom(...MISSING_STATES) }),
  ),
  provisional: fc.boolean(),
  comment: fc.option(text),
  invented: fc.boolean(),
  corrections: fc.nat({ max: 40 }),
  expected: fc.option(fc.record({ on: fc.constant(calendarDay('2026-09-01')), why: text })),
})

test('a grid is the same after its journey, whatever was written into its comments', () => {
  fc.assert(
    fc.property(fc.uniqueArray(value, { selector: (one) => one.period }), (generated) => {
      const values = generated.sort((a, b) => (a.period < b.period ? -1 : 1))
      const series = {
        measure: { ...CATALOG[0]!, id: 'a' },
        dueFrom: month('2026-01'),
        goal: null,
        baseline: null,
        chartType: null,
        dropped: false,
        values,
      }
      const grid = entryGrid([series], {}, now)
      expect(unpackGrid(packGrid(grid))).toEqual(grid)
    }),
  )
})

test('a figure travels in a few characters', () => {
  const values: RecordedValue[] = periodRange(period('2023-06'), period('2026-05')).map((at) => ({
    period: at,
    reported: { state: 'value', numerator: 181, denominator: 228 },
    provisional: false,
    comment: null,
    invented: true,
    corrections: 0,
    expected: null,
  }))
  const series = {
    measure: { ...CATALOG[0]!, id: 'a' },
    dueFrom: month('2026-01'),
    goal: null,
    baseline: null,
    chartType: null,
    dropped: false,
    values,
  }
  const packed = packGrid(entryGrid([series], {}, now)).sections[0]!.areas[0]!.rows[0]!.series.values
  expect(packed.length / values.length).toBeLessThan(20)
})
