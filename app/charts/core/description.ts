import { periodLongLabel } from '#app/kernel/period.ts'
import type { RunChartFacts } from './chart.ts'
import { formatLevel, formatValue, formatWithFraction } from './format.ts'
import { capitalised, missingInWords, periods, span } from './words.ts'

/** The text alternative of a run chart: what it is of, what it shows, the numbers behind it, and what is missing. */
export function describe(facts: RunChartFacts, headline: string): string {
  return [
    subject(facts),
    `${headline}.`,
    latest(facts),
    medianInWords(facts),
    goalInWords(facts),
    runsInWords(facts),
    provisionalInWords(facts),
    facts.finding.story === 'empty' ? null : missingInWords(facts.points, facts.measure.frequency),
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

function subject({ measure, points }: RunChartFacts): string {
  const better = BETTER[measure.direction]
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return `Run chart of ${measure.name}; ${better}.`
  return `Run chart of ${measure.name}, ${span(first.period, last.period)}; ${better}.`
}

function latest({ measure, points, last }: RunChartFacts): string | null {
  const point = last === null ? null : points[last]!
  if (point === null || point.value === null) return null
  const value = formatWithFraction(point.value, measure.unit, point.reading, measure.shape)
  return `Last value: ${value} in ${periodLongLabel(point.period)}.`
}

function medianInWords({ measure, points, analysis: { baseline, median } }: RunChartFacts): string | null {
  if (baseline === null || median === null) return null
  const from = span(points[baseline.from]!.period, points[baseline.to]!.period)
  const of = `${periods(baseline.count, measure.frequency)} with a value`
  return `Median of the baseline: ${formatValue(median, measure.unit)} (${from}, ${of}).`
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

/** A second rule system, named as such: its answer is never mixed into the verdict. */
function runsInWords({ measure, finding, analysis }: RunChartFacts): string | null {
  if (finding.verdict === 'too-early' || finding.story === 'constant') return null
  if (analysis.atExtreme) {
    return `At least half of the ${measure.frequency}s lie on the median, so a run chart says little here.`
  }
  const { longestRun, longestRunMax, nCrossings, nCrossingsMin, signal } = analysis.anhoej
  const answer = signal ? 'shows more than chance gives' : 'is within what chance gives'
  return (
    `By Anhøj's rules, a separate test, the whole series ${answer}: longest run ${longestRun} (at most ${longestRunMax}), ` +
    `median crossed ${nCrossings === 1 ? 'once' : `${nCrossings} times`} (at least ${nCrossingsMin}).`
  )
}

function provisionalInWords({ measure, points }: RunChartFacts): string | null {
  const count = points.filter((point) => point.provisional && point.value !== null).length
  if (count === 0) return null
  return `${capitalised(periods(count, measure.frequency))} ${count === 1 ? 'is' : 'are'} provisional.`
}
