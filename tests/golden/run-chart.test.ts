import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { analyzeRunChart } from '#app/charts/statistics/run-chart.ts'
import { anhoejLimits } from '#app/charts/statistics/runs.ts'
import { toSeries } from '#app/charts/statistics/series.ts'
import { addPeriods, period } from '#app/kernel/time/period.ts'

interface Case {
  id: string
  input: { y: (number | null)[]; n?: (number | null)[]; freeze?: number; multiply?: number }
  expected: {
    y: (number | null)[]
    cl: number | null
    n_useful: number
    longest_run: number | null
    longest_run_max: number | null
    n_crossings: number | null
    n_crossings_min: number | null
    runs_signal: boolean
  }
}
const golden = JSON.parse(readFileSync(new URL('../data/run-chart-cases.json', import.meta.url), 'utf8')) as {
  anhoej_limits: [number, number, number][]
  cases: Case[]
}

const close = (actual: number | null, expected: number | null, what: string) => {
  if (expected === null || actual === null) expect(actual, what).toBe(expected)
  else expect(Math.abs(actual - expected), what).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))
}

test.each(golden.cases.map((c) => [c.id, c] as const))(
  '%s agrees with qicharts2',
  (_id, { input, expected }) => {
    const { y, n, freeze, multiply = 1 } = input
    const first = period('2001-01')
    const points = toSeries(
      'month',
      y.map((numerator, at) => ({
        period: addPeriods(first, at),
        provisional: false,
        reported:
          numerator === null
            ? { state: 'not-yet' }
            : { state: 'value', numerator, denominator: n?.[at] ?? null },
      })),
      multiply,
    )
    const analysis = analyzeRunChart(points, {
      multiplier: multiply,
      baseline: { from: first, to: addPeriods(first, (freeze ?? y.length) - 1) },
    })
    points.forEach((point, at) => close(point.value, expected.y[at]!, `point ${at + 1}`))
    close(analysis.center, expected.cl, 'median')
    expect(analysis.anhoej).toEqual({
      nUseful: expected.n_useful,
      longestRun: expected.longest_run,
      longestRunMax: expected.longest_run_max,
      nCrossings: expected.n_crossings,
      nCrossingsMin: expected.n_crossings_min,
      signal: expected.runs_signal,
    })
  },
)

test('the limits of the runs rules agree with R for every number of useful points', () => {
  for (const [nUseful, longestRunMax, nCrossingsMin] of golden.anhoej_limits) {
    expect(anhoejLimits(nUseful), `${nUseful} useful points`).toEqual({ longestRunMax, nCrossingsMin })
  }
})
