import { capitalized } from '#app/kernel/text/text.ts'
import { periodLongLabel } from '#app/kernel/time/period.ts'
import type { RunChartFacts } from '../view/chart.ts'
import { formatLevel, formatValue, formatWithFraction } from '../words/format.ts'
import { centerWord } from './center.ts'
import { markedInWords } from './marked.ts'
import { CHART_NAME } from '../spc/chart-type.ts'
import { missingInWords, periods, span } from '../words/words.ts'

/**
 * The text alternative of a chart: what it is of, what it shows, the numbers behind it, what people marked,
 * and what is missing.
 */
export function describe(facts: RunChartFacts, headline: string): string {
  return [
    subject(facts),
    `${headline}.`,
    latest(facts),
    centerInWords(facts),
    limitsInWords(facts),
    goalInWords(facts),
    nhsInWords(facts),
    runsInWords(facts),
    ...markedInWords(facts),
    facts.pooled === null ? null : `${facts.pooled}.`,
    facts.running === null ? null : `${facts.running}.`,
    provisionalInWords(facts),
    facts.chartReading.story === 'empty' ? null : missingInWords(facts.points, facts.measure.frequency),
  ]
    .filter((sentence) => sentence !== null)
    .join(' ')
}

const BETTER = {
  up: 'higher is better',
  down: 'lower is better',
  hold: 'it should hold steady',
  'to-one': 'nearer to 1 is better',
} as const

function subject({ measure, points, style }: RunChartFacts): string {
  const better = BETTER[measure.direction]
  const name = CHART_NAME[style.type]
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return `${name} of ${measure.name}; ${better}.`
  return `${name} of ${measure.name}, ${span(first.period, last.period)}; ${better}.`
}

function latest({ measure, points, last }: RunChartFacts): string | null {
  const point = last === null ? null : points[last]!
  if (point === null || point.value === null) return null
  const value = formatWithFraction(point.value, measure.unit, point.reported, measure.shape)
  return `Last value: ${value} in ${periodLongLabel(point.period)}.`
}

function centerInWords(facts: RunChartFacts): string | null {
  const { measure, points, analysis } = facts
  const { baseline, center } = analysis
  if (baseline === null || center === null) return null
  const from = span(points[baseline.from]!.period, points[baseline.to]!.period)
  const of = `${periods(baseline.count, measure.frequency)} with a value`
  return `${capitalized(centerWord(facts))} of the baseline: ${formatValue(center, measure.unit)} (${from}, ${of}).`
}

function limitsInWords({ details, last, measure }: RunChartFacts): string | null {
  const { lower = null, upper = null } = last === null ? {} : details[last]!
  if (lower === null || upper === null) return null
  return `Limits at the last value: ${formatValue(lower, measure.unit)} and ${formatValue(upper, measure.unit)}.`
}

function goalInWords({ measure, goal, goalReached }: RunChartFacts): string | null {
  if (goal === null) return null
  const said =
    goalReached === null
      ? ''
      : goalReached
        ? ', reached by the last value'
        : ', not reached by the last value'
  return `Goal: ${formatLevel(goal, measure.unit)}${said}.`
}

function nhsInWords({ nhs }: RunChartFacts): string | null {
  return nhs && `${nhs.variationWords}. ${nhs.assuranceWords}.`
}

/** Beside the IHI rules a second system, named as such: its answer is never mixed into the verdict. */
function runsInWords(facts: RunChartFacts): string | null {
  const { measure, chartReading, analysis, ruleSet, phases } = facts
  if (ruleSet === 'nhs' || chartReading.verdict === 'too-early' || chartReading.story === 'constant')
    return null
  const line = centerWord(facts)
  if (analysis.atExtreme) {
    return `At least half of the ${measure.frequency}s lie on the ${line}, so a run chart says little here.`
  }
  const { longestRun, longestRunMax, nCrossings, nCrossingsMin, signal } = analysis.anhoej
  const answer = signal ? 'shows more than chance gives' : 'is within what chance gives'
  const whole = phases.length === 1 ? 'the whole series' : 'the last phase'
  return (
    `By Anhøj's rules${ruleSet === 'ihi' ? ', a separate test' : ''}, ${whole} ${answer}: longest run ${longestRun} (at most ${longestRunMax}), ` +
    `${line} crossed ${nCrossings === 1 ? 'once' : `${nCrossings} times`} (at least ${nCrossingsMin}).`
  )
}

function provisionalInWords({ measure, points }: RunChartFacts): string | null {
  const count = points.filter((point) => point.provisional && point.value !== null).length
  if (count === 0) return null
  return `${capitalized(periods(count, measure.frequency))} ${count === 1 ? 'is' : 'are'} provisional.`
}
