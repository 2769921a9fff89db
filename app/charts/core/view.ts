import type { RunChartInput, RunChartView } from './chart.ts'
import { goalMet } from './goal.ts'
import { readRunChart } from './reading.ts'
import { analyseRunChart } from './run-chart.ts'
import { toSeries } from './series.ts'
import { judge } from './verdict.ts'

/** Pure and light: the server calls it for a page, the browser on each keystroke. */
export function buildRunChartView(input: RunChartInput): RunChartView {
  const { measure, recorded, baseline, goal = null, range } = input
  const multiplier = measure.shape === 'single' ? 1 : measure.multiplier
  const points = toSeries(measure.frequency, recorded, multiplier, range)
  const analysis = analyseRunChart(points, { multiplier, baseline })
  const finding = judge(points, analysis, measure.direction)
  const lastAt = points.findLastIndex((point) => point.value !== null)
  const last = lastAt < 0 ? null : lastAt
  const goalReached = goalMet(last === null ? null : points[last]!.value, goal, measure.direction)
  const facts = { measure, points, analysis, finding, goal, goalReached, last }
  return { ...facts, ...readRunChart(facts) }
}

/** Strongest signal first: concerns before improvements, longer runs before shorter, then what says least. */
export function bySignal(a: RunChartView, b: RunChartView): number {
  return rank(b) - rank(a)
}

function rank({ finding }: RunChartView): number {
  if (finding.verdict === 'concern') return 2000 + (finding.shift?.length ?? 0)
  if (finding.verdict === 'improvement') return 1000 + (finding.shift?.length ?? 0)
  return { 'common-cause': 2, 'too-early': finding.story === 'empty' ? 0 : 1 }[finding.verdict]
}
