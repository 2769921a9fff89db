import { countWord } from '#app/kernel/text.ts'
import { periodLongLabel } from '#app/kernel/period.ts'
import type { ChartMeasure, RunChartFacts } from '../view/chart.ts'
import { CHART_RULES, isRun } from '../signals/rules/index.ts'
import { centreWord } from './centre.ts'
import { periods } from '../words/words.ts'

/** "Below the median for seven months since March 2026, in the direction of improvement", in the words of the signal's rule. */
export function signalStands(facts: RunChartFacts): string {
  const { points, chartReading, measure, last } = facts
  const signal = chartReading.signal!
  const { rule, from, to } = signal
  return CHART_RULES[rule].decides!.headline(signal, {
    line: centreWord(facts),
    howLong: howLong(to - from + 1, signal.points.length, measure),
    first: periodLongLabel(points[from]!.period),
    end: periodLongLabel(points[to]!.period),
    alone: from === to,
    reachesEnd: isRun(signal) ? chartReading.story === 'shift' : last === null || to >= last,
    directionWords: wished(facts),
    anhoej: facts.analysis.anhoej,
  })
}

function howLong(places: number, counted: number, { frequency }: ChartMeasure): string {
  return places === counted
    ? `for ${periods(counted, frequency)}`
    : `in ${countWord(counted)} of the ${periods(places, frequency)}`
}

function wished({ chartReading, measure }: RunChartFacts): string {
  const improvement = chartReading.verdict === 'improvement'
  if (measure.direction === 'hold') return 'where it should hold steady'
  if (chartReading.verdict === 'neither') return 'which these rules call neither better nor worse'
  if (measure.direction === 'to-one') return improvement ? 'nearer to 1' : 'no nearer to 1'
  return improvement ? 'in the direction of improvement' : 'away from the direction of improvement'
}
