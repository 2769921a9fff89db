import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze, type ChartAnalysis } from './analyze.ts'
import { CHART_TYPES, type ChartType } from './chart-type.ts'
import type { ChartInput } from './input.ts'

const chartType = fc.constantFrom(...CHART_TYPES)
const linear = fc.constantFrom<ChartType>('run', 'i', 'mr', 'xbar', 's')

/** Rows that every chart takes: whole numbers above zero, out of at least as many, some of them missing. */
const rows = fc
  .array(fc.option(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 50, max: 90 }))), {
    minLength: 1,
    maxLength: 40,
  })
  .map((list) => ({ y: list.map((row) => row?.[0] ?? null), n: list.map((row) => row?.[1] ?? null) }))

/** Two to four values at each place, for the charts of subgroups too. */
const grouped = fc
  .array(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((groups) => ({
    y: groups.flat(),
    n: groups.flat().map((_, at) => 50 + (at % 7)),
    x: groups.flatMap((group, at) => group.map(() => at)),
  }))

function analyzed(chart: ChartType, input: ChartInput): ChartAnalysis {
  const result = analyze(chart, input)
  if (!result.ok) throw new Error(result.message)
  return result.value
}

const signals = ({ points, phases }: ChartAnalysis) => ({
  beyond: points.map(({ beyond }) => beyond),
  runs: phases.map(({ runs, anhoej }) => ({ runs, anhoej })),
})

const LINES = ['value', 'center', 'lower', 'upper', 'lower2', 'upper2'] as const
const lines = ({ points }: ChartAnalysis) => points.map((point) => LINES.map((name) => point[name]))

/** Every line of `actual` is `change` of the one of `expected`, to rounding. */
function expectLines(actual: ChartAnalysis, expected: ChartAnalysis, change: (line: number) => number): void {
  const wanted = lines(expected).flat()
  for (const [at, line] of lines(actual).flat().entries()) {
    const want = wanted[at] as number | null
    if (want === null || line === null) expect(line).toBe(want)
    else expect(Math.abs(line - change(want))).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(change(want))))
  }
}

test('whatever is entered, every number is finite or null', () => {
  const wild = fc.option(
    fc.oneof(
      fc.double(),
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom(1.7e308, -1.7e308, 5e-324, -0, Infinity),
    ),
  )
  const places = fc.array(fc.integer({ min: -2, max: 20 }), { maxLength: 4 })
  const options = fc.record(
    {
      part: places,
      freeze: fc.integer({ min: 1, max: 20 }),
      exclude: places,
      cl: wild,
      multiply: fc.constantFrom(1, 100, 1e300),
      aggregate: fc.constantFrom('mean', 'median', 'sum'),
      screen: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  const list = fc.array(fc.tuple(wild, wild, fc.integer({ min: 1, max: 12 })), { maxLength: 24 })
  fc.assert(
    fc.property(chartType, list, fc.boolean(), options, (chart, taken, withX, given) => {
      const [y, n, x] = [taken.map((row) => row[0]), taken.map((row) => row[1]), taken.map((row) => row[2])]
      const result = analyze(chart, { y, n, x: withX ? x : null, ...given })
      if (!result.ok) {
        expect([chart, result.code]).toEqual(['t', 'not-positive'])
        return
      }
      const { points, phases } = result.value
      for (const line of lines(result.value).flat()) expect(line === null || Number.isFinite(line)).toBe(true)
      for (const { anhoej } of phases) {
        for (const figure of Object.values(anhoej)) expect(Number.isNaN(figure)).toBe(false)
      }
      expect(phases.reduce((count, { from, to }) => count + to - from + 1, 0)).toBe(points.length)
    }),
    { numRuns: 500 },
  )
})

test('adding a number to all values moves the lines with them', () => {
  fc.assert(
    fc.property(linear, grouped, fc.integer({ min: -1000, max: 1000 }), (chart, { y, x }, step) => {
      const [before, after] = [
        analyzed(chart, { y, x }),
        analyzed(chart, { y: y.map((value) => value + step), x }),
      ]
      expectLines(after, before, (line) => (chart === 's' || chart === 'mr' ? line : line + step))
    }),
  )
})

test('adding a number to whole numbers changes no run', () => {
  fc.assert(
    fc.property(fc.constantFrom<ChartType>('run', 'i', 'mr'), rows, fc.integer(), (chart, { y }, step) => {
      const moved = y.map((value) => (value === null ? null : value + step))
      expect(signals(analyzed(chart, { y: moved })).runs).toEqual(signals(analyzed(chart, { y })).runs)
    }),
  )
})

test('scaling all values scales the lines and changes no signal', () => {
  fc.assert(
    fc.property(linear, grouped, fc.integer({ min: -3, max: 8 }), (chart, { y, x }, power) => {
      const factor = 2 ** power
      const before = analyzed(chart, { y, x })
      const after = analyzed(chart, { y: y.map((value) => value * factor), x })
      expect(lines(after)).toEqual(lines(before).map((point) => point.map((line) => line && line * factor)))
      expect(signals(after)).toEqual(signals(before))
    }),
  )
})

test('rates per a smaller exposure are as many times higher, with their lines, and signal the same', () => {
  // P, C and G charts have no such test: chance treats a count of 2 in 4 and one of 20 in 40 differently.
  const rates = fc.constantFrom<ChartType>('u', 'up')
  fc.assert(
    fc.property(rates, rows, fc.integer({ min: 0, max: 6 }), (chart, { y, n }, power) => {
      const factor = 2 ** power
      const before = analyzed(chart, { y, n })
      const after = analyzed(chart, { y, n: n.map((exposure) => exposure && exposure * factor) })
      expectLines(after, before, (line) => line / factor)
      expect(signals(after)).toEqual(signals(before))
    }),
  )
})

test('a T chart in hours is the one in days times 24', () => {
  const times = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 3, maxLength: 30 })
  fc.assert(
    fc.property(times, (days) => {
      const hours = analyzed('t', { y: days.map((day) => day * 24) })
      expectLines(hours, analyzed('t', { y: days }), (line) => line * 24)
    }),
  )
})

test('multiplying for display changes no signal', () => {
  fc.assert(
    fc.property(chartType, rows, (chart, given) => {
      const plain = analyzed(chart, given)
      const percent = analyzed(chart, { ...given, multiply: 100 })
      expect(signals(percent)).toEqual(signals(plain))
      expectLines(percent, plain, (line) => line * 100)
    }),
  )
})

test('phases are charts of their own, put side by side', () => {
  fc.assert(
    fc.property(chartType, rows, rows, (chart, first, second) => {
      const together = analyzed(chart, {
        y: [...first.y, ...second.y],
        n: [...first.n, ...second.n],
        part: [first.y.length],
      })
      const apart = [analyzed(chart, first), analyzed(chart, second)]
      expect(lines(together)).toEqual(apart.flatMap(lines))
      expect(together.phases.map(({ anhoej, nObs }) => ({ anhoej, nObs }))).toEqual(
        apart.map(({ phases: [phase] }) => ({ anhoej: phase!.anhoej, nObs: phase!.nObs })),
      )
      expect(together.points.map(({ beyond }) => beyond)).toEqual(
        apart.flatMap(({ points }) => points.map(({ beyond }) => beyond)),
      )
    }),
  )
})

test('a baseline frozen at a point has the lines of the chart that ends there', () => {
  fc.assert(
    fc.property(chartType, rows, rows, (chart, first, second) => {
      const freeze = first.y.length
      const frozen = analyzed(chart, {
        y: [...first.y, ...second.y],
        n: [...first.n, ...second.n],
        freeze,
      })
      const alone = analyzed(chart, first)
      expect(lines(frozen).slice(0, freeze)).toEqual(lines(alone))
      expect(frozen.points.at(-1)!.center).toBe(alone.points[0]!.center)
    }),
  )
})

test('an excluded point moves no line, whatever its value', () => {
  // The ranges beside an excluded point stay in an MR chart, and X̄ and S need several values a point.
  const charts = fc.constantFrom(...CHART_TYPES.filter((chart) => chart !== 'mr'))
  fc.assert(
    fc.property(charts, rows, fc.nat(), fc.integer({ min: 1, max: 50 }), (chart, { y, n }, at, value) => {
      const place = at % y.length
      fc.pre(y[place] !== null)
      const exclude = [place + 1]
      const before = analyzed(chart, { y, n, exclude })
      const after = analyzed(chart, { y: y.map((old, here) => (here === place ? value : old)), n, exclude })
      expect(lines(after).map(([, ...limits]) => limits)).toEqual(
        lines(before).map(([, ...limits]) => limits),
      )
      expect(after.phases).toEqual(before.phases)
    }),
  )
})

test('the order of the rows does not matter where they have places', () => {
  fc.assert(
    fc.property(chartType, grouped, fc.infiniteStream(fc.nat()), (chart, { y, n, x }, chance) => {
      const order = y
        .map((_, at) => ({ at, key: chance.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ at }) => at)
      const shuffled = {
        y: order.map((at) => y[at]!),
        n: order.map((at) => n[at]!),
        x: order.map((at) => x[at]!),
      }
      const [before, after] = [analyzed(chart, { y, n, x }), analyzed(chart, shuffled)]
      expectLines(after, before, (line) => line)
      expect(after.points.map((point) => point.x)).toEqual(before.points.map((point) => point.x))
    }),
  )
})

test('a P chart of what did not happen is that of what did, upside down', () => {
  fc.assert(
    fc.property(rows, ({ y, n }) => {
      const rest = y.map((value, at) => (value === null ? null : n[at]! - value))
      const [did, didNot] = [analyzed('p', { y, n }), analyzed('p', { y: rest, n })]
      for (const [at, { center, lower, upper }] of didNot.points.entries()) {
        const mirror = did.points[at]!
        if (center !== null) expect(center).toBeCloseTo(1 - mirror.center!, 10)
        if (lower !== null) expect(lower).toBeCloseTo(1 - mirror.upper!, 10)
        if (upper !== null) expect(upper).toBeCloseTo(1 - mirror.lower!, 10)
      }
    }),
  )
})

test('P′ and U′ of the same figures have the same limits, up to the cut at 1', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const [p, u] = [analyzed('pp', given), analyzed('up', given)]
      for (const [at, { upper, lower }] of u.points.entries()) {
        const other = p.points[at]!
        if (upper === null) expect(other.upper).toBeNull()
        else expect(other.upper).toBeCloseTo(Math.min(1, upper), 8)
        if (lower !== null) expect(other.lower).toBeCloseTo(lower, 8)
      }
    }),
  )
})

test('equal values lie on their own mean, and never outside limits that coincide with it', () => {
  const constant = fc.tuple(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), fc.integer({ min: 1, max: 60 }))
  fc.assert(
    fc.property(fc.constantFrom<ChartType>('run', 'i', 'xbar'), constant, (chart, [value, count]) => {
      const { points, phases } = analyzed(chart, { y: Array<number>(count).fill(value), screen: false })
      expect(phases[0]!.anhoej.nUseful).toBe(0)
      expect(points.every(({ beyond }) => beyond === null)).toBe(true)
    }),
  )
})
