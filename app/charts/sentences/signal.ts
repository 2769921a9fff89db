import { countWord, listed } from '#app/kernel/text/text.ts'
import { periodLongLabel } from '#app/kernel/time/period.ts'
import type { RunChartFacts } from '../view/chart.ts'
import { CHART_RULES, isRun } from '../signals/rules/index.ts'
import { centerWord } from './center.ts'
import type { Signal } from '../signals/signal.ts'
import { gapsInWords, periods } from '../words/words.ts'

/**
 * "Below the median for seven months since March 2026, in the direction of improvement", in the words of the
 * signal's rule.
 */
export function signalStands(facts: RunChartFacts): string {
  const { points, chartReading, last } = facts
  const signal = chartReading.signal!
  const { rule, from, to } = signal
  return CHART_RULES[rule].decides!.headline(signal, {
    line: centerWord(facts),
    howLong: howLong(facts, signal),
    first: periodLongLabel(points[from]!.period),
    end: periodLongLabel(points[to]!.period),
    alone: from === to,
    reachesEnd: isRun(signal) ? chartReading.story === 'shift' : last === null || to >= last,
    directionWords: directionOf(facts),
    anhoej: facts.analysis.anhoej,
  })
}

/**
 * `; one not available yet and one on the median`: the places of a run that are no points of it. Empty when
 * there are none.
 */
export function notCounted(facts: RunChartFacts): string {
  const signal = facts.chartReading.signal!
  if (!isRun(signal)) return ''
  const { gaps, excluded, onLine } = placesBetween(facts, signal)
  const rest = [
    ...gapsInWords(gaps),
    ...(excluded > 0 ? [`${countWord(excluded)} excluded`] : []),
    ...(onLine > 0 ? [`${countWord(onLine)} on the ${centerWord(facts)}`] : []),
  ]
  return rest.length === 0 ? '' : `; ${listed(rest)}`
}

function howLong(facts: RunChartFacts, signal: Signal): string {
  const { frequency } = facts.measure
  const places = signal.to - signal.from + 1
  const counted = signal.points.length
  if (places === counted) return `for ${periods(counted, frequency)}`
  if (!isRun(signal)) return `in ${countWord(counted)} of the ${periods(places, frequency)}`
  const onlyGaps = placesBetween(facts, signal).gaps.length === places - counted
  return onlyGaps
    ? `in all ${countWord(counted)} reported ${frequency}s`
    : `in ${periods(counted, frequency)}`
}

/** What lies between the first and the last point of a signal and is none of its points. */
function placesBetween({ points, details }: RunChartFacts, { from, to, points: own }: Signal) {
  const places = points.map((_, at) => at).slice(from, to + 1)
  const rest = places.filter((at) => !own.includes(at))
  const gaps = rest.filter((at) => points[at]!.gap !== null)
  const excluded = rest.filter((at) => points[at]!.gap === null && details[at]!.excluded !== null)
  return {
    gaps: gaps.map((at) => points[at]!),
    excluded: excluded.length,
    onLine: rest.length - gaps.length - excluded.length,
  }
}

/** `in the direction of improvement`: where the signal that a chart is read by leads. */
export function directionOf({ chartReading, measure }: RunChartFacts): string {
  const improvement = chartReading.verdict === 'improvement'
  if (measure.direction === 'hold') return 'where it should hold steady'
  if (chartReading.verdict === 'neither') return 'which these rules call neither better nor worse'
  if (measure.direction === 'to-one') return improvement ? 'nearer to 1' : 'no nearer to 1'
  return improvement ? 'in the direction of improvement' : 'away from the direction of improvement'
}
