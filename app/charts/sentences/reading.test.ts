import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addPeriods, period } from '#app/kernel/time/period.ts'
import type { ReportedValue } from '#app/kernel/reported-value.ts'
import type { ChartMeasure, RunChartInput } from '../view/chart.ts'
import { bySignal, buildRunChartView } from '../view/view.ts'

const MEASURE: ChartMeasure = {
  name: 'Early elective delivery',
  unit: 'percent',
  direction: 'down',
  frequency: 'month',
  shape: 'proportion',
  multiplier: 100,
}
type Entry = number | 'not-yet' | 'not-applicable' | 'withheld' | 'skip'

/** A view of counts out of 200, one a period from `start`. */
function view(
  entries: readonly Entry[],
  {
    start = '2025-01',
    measure,
    ...input
  }: { start?: string; measure?: Partial<ChartMeasure> } & Partial<Omit<RunChartInput, 'measure'>> = {},
) {
  const recorded = entries.flatMap((entry, at) => {
    if (entry === 'skip') return []
    const reported: ReportedValue =
      typeof entry === 'number' ? { state: 'value', numerator: entry, denominator: 200 } : { state: entry }
    return [{ period: addPeriods(period(start), at), reported, provisional: false }]
  })
  return buildRunChartView({ measure: { ...MEASURE, ...measure }, recorded, ...input })
}
const AROUND_20 = [18, 22, 18, 22, 18, 22, 18, 22, 18, 22, 18, 22]

test('a standing shift is the headline, with its length, its start and whether it is an improvement', () => {
  const chart = view([...AROUND_20, 22, 22, 10, 10, 10, 10, 10, 10, 10])
  expect(chart.chartReading).toMatchObject({ verdict: 'improvement', story: 'shift' })
  expect(chart.headline).toBe(
    'Below the median for seven months since March 2026, in the direction of improvement',
  )
})

test('the same shift is a concern where up is better', () => {
  const chart = view([...AROUND_20, 10, 10, 10, 10, 10, 10, 10], { measure: { direction: 'up' } })
  expect(chart.chartReading.verdict).toBe('concern')
  expect(chart.headline).toMatch(/, away from the direction of improvement$/)
})

test('a measure that should hold steady has no good side', () => {
  const chart = view([...AROUND_20, 10, 10, 10, 10, 10, 10], { measure: { direction: 'hold' } })
  expect(chart.chartReading.verdict).toBe('concern')
  expect(chart.headline).toBe(
    'Below the median for six months since January 2026, where it should hold steady',
  )
})

test('a ratio of two groups improves when it comes nearer to one, from either side', () => {
  const measure = { direction: 'to-one', shape: 'ratio', unit: 'ratio', multiplier: 1 } as const
  const above = AROUND_20.map((n) => n * 20)
  expect(view([...above, 300, 300, 300, 300, 300, 300], { measure }).chartReading.verdict).toBe('improvement')
  expect(view([...above, 500, 500, 500, 500, 500, 500], { measure }).headline).toMatch(/, no nearer to 1$/)
  const below = AROUND_20.map((n) => n * 5)
  expect(view([...below, 180, 180, 180, 180, 180, 180], { measure }).headline).toMatch(/, nearer to 1$/)
})

test('a shift with gaps says how many months are no part of it, and why', () => {
  const chart = view([...AROUND_20, 10, 10, 'not-yet', 10, 20, 10, 10, 10])
  expect(chart.headline).toBe(
    'Below the median in six months since January 2026, in the direction of improvement; one not available yet and one on the median',
  )
})

test('a shift that has just ended still stands', () => {
  const chart = view([...AROUND_20, 10, 10, 10, 10, 10, 10, 22, 10])
  expect(chart.chartReading).toMatchObject({ verdict: 'improvement', story: 'shift-then-few' })
  expect(chart.headline).toBe(
    'Below the median for six months until June 2026, in the direction of improvement; too early to tell since',
  )
})

test('a shift is over when as many points have come since as make one', () => {
  const chart = view([...AROUND_20, 10, 10, 10, 10, 10, 10, 22, 18, 22, 18, 22, 18])
  expect(chart.chartReading.verdict).toBe('common-cause')
  expect(chart.headline).toBe('Around the median since July 2026, after six months below it')
})

test('without a shift the headline gives the median and what it rests on', () => {
  expect(view(AROUND_20).headline).toBe('Around the median of 10.0%: no shift in twelve months')
})

test('nothing recorded, or only reasons, is said as such', () => {
  expect(view([]).headline).toBe('No values yet')
  expect(view(['not-yet', 'skip', 'withheld', 'not-yet']).headline).toBe(
    'No values yet: one not recorded, two not available yet and one withheld',
  )
})

test('one point is too early to tell', () => {
  const chart = view([47])
  expect(chart.chartReading.verdict).toBe('too-early')
  expect(chart.headline).toBe('Too early to tell: one month with a value, ten needed')
})

test('many points on the median are too early to tell as well', () => {
  expect(view([20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 18, 22]).headline).toBe(
    'Too early to tell: two of twelve months off the median, ten needed',
  )
})

test('a series that never changes is unchanged, not too early', () => {
  const chart = view(Array<number>(14).fill(200))
  expect(chart.chartReading).toMatchObject({ verdict: 'common-cause', story: 'constant' })
  expect(chart.headline).toBe('Unchanged at 100% in all 14 months with a value')
})

test('a baseline without a value is named as the reason for the missing median', () => {
  const baseline = { from: period('2020-01'), to: period('2020-12') }
  expect(view(AROUND_20, { baseline }).headline).toBe(
    'No median: the baseline set for this chart holds no value',
  )
})

test('years and quarters are called what they are', () => {
  const quarters = view([...AROUND_20, 10, 10, 10, 10, 10, 10], {
    start: '2021-Q1',
    measure: { frequency: 'quarter' },
  })
  expect(quarters.headline).toBe(
    'Below the median for six quarters since the first quarter of 2024, in the direction of improvement',
  )
  const years = view([20, 21, 19], { start: '2019', measure: { frequency: 'year' } })
  expect(years.headline).toBe('Too early to tell: three years with a value, ten needed')
})

test('the text alternative names measure, range, last value, median, goal, rules and gaps', () => {
  const chart = view([...AROUND_20, 10, 10, 'withheld', 'skip', 10, 10, 10, 10, 'not-yet'], { goal: 6 })
  expect(chart.description).toBe(
    'Run chart of Early elective delivery, January 2025 to September 2026; lower is better. ' +
      'Below the median in all six reported months since January 2026, in the direction of improvement; one not recorded and one withheld. ' +
      'Last value: 5.0% (10 of 200) in August 2026. ' +
      'Median of the baseline: 10.0% (January 2025 to December 2025, twelve months with a value). ' +
      'Goal: 6%, reached by the last value. ' +
      "By Anhøj's rules, a separate test, the whole series is within what chance gives: longest run 6 (at most 7), median crossed 12 times (at least 5). " +
      'Three months without a value: one not recorded, one not available yet and one withheld.',
  )
})

test('provisional values are counted, and a goal not reached is said', () => {
  const chart = buildRunChartView({
    measure: MEASURE,
    goal: 6,
    recorded: [
      {
        period: period('2026-01'),
        provisional: true,
        reported: { state: 'value', numerator: 47, denominator: 201 },
      },
    ],
  })
  expect(chart.description).toBe(
    'Run chart of Early elective delivery, January 2026; lower is better. ' +
      'Too early to tell: one month with a value, ten needed. Last value: 23.4% (47 of 201) in January 2026. ' +
      'Median of the baseline: 23.4% (January 2026, one month with a value). Goal: 6%, not reached by the last value. ' +
      'One month is provisional.',
  )
})

test('a single number is never multiplied', () => {
  const chart = buildRunChartView({
    measure: { ...MEASURE, shape: 'single', unit: 'minutes', multiplier: 100 },
    recorded: [
      {
        period: period('2026-01'),
        provisional: false,
        reported: { state: 'value', numerator: 38, denominator: null },
      },
    ],
  })
  expect(chart.points[0]!.value).toBe(38)
  expect(chart.analysis.center).toBe(38)
})

test('the strongest signal comes first, concerns before improvements, empty charts last', () => {
  const concern = view([...AROUND_20, 30, 30, 30, 30, 30, 30])
  const longer = view([...AROUND_20, 10, 10, 10, 10, 10, 10, 10, 10])
  const shorter = view([...AROUND_20, 10, 10, 10, 10, 10, 10])
  const [steady, few, empty] = [view(AROUND_20), view([20]), view([])]
  expect([empty, shorter, few, concern, steady, longer].sort(bySignal)).toEqual([
    concern,
    longer,
    shorter,
    steady,
    few,
    empty,
  ])
})

test('whatever is recorded, the words hold no NaN, undefined or empty place', () => {
  const entry = fc.oneof(
    fc.integer({ min: 0, max: 200 }),
    fc.constantFrom('not-yet', 'not-applicable', 'withheld', 'skip') as fc.Arbitrary<Entry>,
  )
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 40 }),
      fc.constantFrom('up', 'down', 'hold', 'to-one'),
      fc.option(fc.integer({ min: 0, max: 100 })),
      (entries, direction, goal) => {
        const { headline, description } = view(entries, { measure: { direction }, goal })
        expect(`${headline} ${description}`).not.toMatch(/NaN|undefined|null|Infinity| {2}|\.\.| ,/)
      },
    ),
  )
})
