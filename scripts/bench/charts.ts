import { analyze } from '#app/charts/spc/analyze.ts'
import { CHART_NAME } from '#app/charts/spc/chart-type.ts'
import { ihiRules } from '#app/charts/spc/rules/ihi.ts'
import { analyzeNhs } from '#app/charts/spc/xmr-nhs.ts'

type Series = { y: number[]; n: number[] }

const LENGTHS = [24, 60, 120]
const TEAMS = 59
const CHARTS = ['run', 'i', 'p', 'pp', 'u'] as const

const ANALYSES: readonly { name: string; run: (series: Series) => unknown }[] = [
  ...CHARTS.map((chart) => ({
    name: CHART_NAME[chart],
    run: (series: Series) => analyze(chart, { ...series, multiply: 100 }),
  })),
  { name: 'XmR chart, NHS rules', run: ({ y }) => analyzeNhs({ y, direction: 'increase', target: 12 }) },
  { name: 'IHI rules', run: ({ y }) => ihiRules(y) },
]

/**
 * Median microseconds of one analysis by kind and number of points, and of a panel of 59 teams with 60 months
 * each.
 */
export function benchCharts(say: (line: string) => void): void {
  say(
    `Microseconds of one analysis (median)${LENGTHS.map((length) => `${length} points`.padStart(12)).join('')}`,
  )
  for (const { name, run } of ANALYSES) {
    const figures = LENGTHS.map((length) => median(timed(() => run(seriesOf(length, length)), 3000)))
    say(name.padEnd(37) + figures.map((figure) => figure.toFixed(1).padStart(12)).join(''))
  }
  const panel = Array.from({ length: TEAMS }, (_, team) => seriesOf(60, team + 1))
  const whole = median(timed(() => panel.map((series) => analyze('p', series)), 300))
  say(`Panel of ${TEAMS} teams x 60 months, P charts: ${(whole / 1000).toFixed(2)} ms`)
}

/** Microseconds of each of `times` calls, after as many to warm up. */
function timed(call: () => unknown, times: number): number[] {
  for (let round = 0; round < times; round += 1) call()
  return Array.from({ length: times }, () => {
    const start = process.hrtime.bigint()
    call()
    return Number(process.hrtime.bigint() - start) / 1000
  })
}

const median = (figures: number[]): number => figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)]!

/**
 * A made-up series, the same at every call: counts of about one in ten out of 200 to 299 (a linear
 * congruential generator).
 */
function seriesOf(length: number, seed: number): Series {
  let state = seed
  const next = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
  const n = Array.from({ length }, () => 200 + next(100))
  return { n, y: n.map((size) => Math.round(size / 20) + next(Math.round(size / 10))) }
}
