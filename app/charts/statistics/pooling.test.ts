import { expect, test } from 'vitest'
import { addPeriods, period } from '#app/kernel/time/period.ts'
import type { ChartMeasure } from '../view/chart.ts'
import { pooledQuarters } from './pooling.ts'

const MEASURE: ChartMeasure = {
  name: 'Births at the right hospital',
  unit: 'percent',
  direction: 'up',
  frequency: 'month',
  shape: 'proportion',
  multiplier: 100,
}
const months = (figures: readonly (readonly [number, number] | null)[]) =>
  figures.map((figure, at) => ({
    period: addPeriods(period('2025-01'), at),
    provisional: false,
    reported: figure
      ? ({ state: 'value', numerator: figure[0], denominator: figure[1] } as const)
      : ({ state: 'not-yet' } as const),
  }))
const few = Array.from({ length: 12 }, (_, i) => [i % 3, 4] as const)

test('months with few births are added up to quarters, and the chart says why', () => {
  const pooled = pooledQuarters({ measure: MEASURE, recorded: months([...few, [1, 4], null, null]) })
  expect(pooled?.measure.frequency).toBe('quarter')
  expect(pooled?.pooled).toBe('Months are pooled into quarters: most months have a denominator below 10')
  expect(pooled?.recorded[0]).toEqual({
    period: '2025-Q1',
    provisional: false,
    reported: { state: 'value', numerator: 3, denominator: 12 },
  })
  expect(pooled?.recorded.at(-1)).toEqual({
    period: '2026-Q1',
    provisional: true,
    reported: { state: 'value', numerator: 1, denominator: 4 },
  })
})

test('the newest quarter is provisional until its third month is there, and the first one is not for beginning late', () => {
  const quarters = (figures: readonly (readonly [number, number])[]) =>
    pooledQuarters({ measure: MEASURE, recorded: months(figures) })?.recorded.map(
      ({ provisional }) => provisional,
    )
  const later = [...few, ...few].slice(1)
  expect(quarters(later)?.at(-1)).toBe(true)
  expect(quarters(few)).toEqual([false, false, false, false])
  const begunLate = months(few.concat(few.slice(0, 2))).slice(2)
  expect(pooledQuarters({ measure: MEASURE, recorded: begunLate })?.recorded[0]?.provisional).toBe(false)
})

test('months that are mostly zero or mostly full are pooled as well, others are left alone', () => {
  const why = (figures: readonly (readonly [number, number])[]) =>
    pooledQuarters({ measure: MEASURE, recorded: months(figures) })?.pooled
  expect(why(few.map(([n], i) => [i < 8 ? 0 : n, 50]))).toContain('most months have a count of zero')
  expect(why(few.map(([n], i) => [i < 8 ? 50 : n, 50]))).toContain('most months are at 100%')
  expect(why(few.map(([n]) => [n + 1, 50]))).toBeUndefined()
  expect(why(few.slice(1))).toBeUndefined()
})

test('a month left out adds nothing to its quarter, and is named', () => {
  const mark = {
    id: 'm',
    kind: 'excluded',
    reason: 'Double count',
    markedAt: new Date(0),
    markedBy: null,
  } as const
  const pooled = pooledQuarters({
    measure: MEASURE,
    recorded: months([...few, [1, 4]]),
    marks: { annotations: [], phases: [], points: [{ ...mark, period: period('2025-02') }] },
  })
  expect(pooled?.recorded[0]?.reported).toEqual({ state: 'value', numerator: 2, denominator: 8 })
  expect(pooled?.pooled).toMatch(/; without February 2025, excluded from the calculations$/)
  expect(pooled?.marks?.points).toEqual([])
})
