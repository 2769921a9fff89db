import { addPeriods, periodLongLabel } from '#app/kernel/period.ts'
import type { ChartMeasure, RunChartFacts } from './chart.ts'
import { describe } from './description.ts'
import { formatLevel, formatValue } from './format.ts'
import { READABLE_POINTS } from './runs.ts'
import { capitalised, countWord, gapsInWords, listed, periods } from './words.ts'

/** The one place where a run chart is put into words: pages, digests, boards and screen readers all say the same. */
export function readRunChart(facts: RunChartFacts): { headline: string; description: string } {
  const headline = headlineOf(facts)
  return { headline, description: describe(facts, headline) }
}

function headlineOf(facts: RunChartFacts): string {
  const { points, analysis, finding, measure } = facts
  const { frequency, unit } = measure
  const useful = analysis.anhoej.nUseful
  switch (finding.story) {
    case 'empty':
      return points.length === 0 ? 'No values yet' : `No values yet: ${listed(gapsInWords(points))}`
    case 'no-baseline':
      return `No median: the baseline set for this chart holds no value`
    case 'few':
      return analysis.nPresent < READABLE_POINTS
        ? `Too early to tell: ${periods(analysis.nPresent, frequency)} with a value, ${countWord(READABLE_POINTS)} needed`
        : `Too early to tell: ${countWord(useful)} of ${periods(analysis.nPresent, frequency)} off the median, ${countWord(READABLE_POINTS)} needed`
    case 'constant':
      return `Unchanged at ${formatLevel(analysis.median!, unit)} in all ${periods(analysis.nPresent, frequency)} with a value`
    case 'no-shift':
      return `Around the median of ${formatValue(analysis.median!, unit)}: no shift in ${periods(analysis.nPresent, frequency)}`
    case 'shift-over':
      return shiftOver(facts)
    case 'shift':
    case 'shift-then-few':
      return shiftStands(facts)
  }
}

/** "Below the median for seven months since March 2026, in the wished direction" */
function shiftStands({ points, finding, measure }: RunChartFacts): string {
  const shift = finding.shift!
  const side = capitalised(shift.side)
  const places = shift.to - shift.from + 1
  const all = places === shift.length
  const [first, last] = [points[shift.from]!.period, points[shift.to]!.period]
  const how = all
    ? `for ${periods(shift.length, measure.frequency)}`
    : `in ${countWord(shift.length)} of the ${periods(places, measure.frequency)}`
  const judged = wished(finding.verdict === 'improvement', measure.direction)
  if (finding.story === 'shift') return `${side} the median ${how} since ${periodLongLabel(first)}, ${judged}`
  return `${side} the median ${how} until ${periodLongLabel(last)}, ${judged}; too early to tell since`
}

function wished(improvement: boolean, direction: ChartMeasure['direction']): string {
  if (direction === 'hold') return 'where it should hold steady'
  if (direction === 'to-one') return improvement ? 'nearer to 1' : 'no nearer to 1'
  return improvement ? 'in the wished direction' : 'against the wished direction'
}

/** "Around the median since November 2025, after eight months below it" */
function shiftOver({ points, finding, measure }: RunChartFacts): string {
  const shift = finding.shift!
  const since = addPeriods(points[shift.to]!.period, 1)
  return `Around the median since ${periodLongLabel(since)}, after ${periods(shift.length, measure.frequency)} ${shift.side} it`
}
