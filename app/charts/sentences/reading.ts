import { capitalized, countWord, listed } from '#app/kernel/text/text.ts'
import { addPeriods, periodLongLabel } from '#app/kernel/time/period.ts'
import type { RunChartFacts } from '../view/chart.ts'
import { describe } from './description.ts'
import { formatLevel, formatValue } from '../words/format.ts'
import { centerWord } from './center.ts'
import { afterNote } from './after-note.ts'
import { READABLE_POINTS } from '../statistics/runs.ts'
import { notCounted, signalStands } from './signal.ts'
import { gapsInWords, periods } from '../words/words.ts'

/**
 * The one place where a run chart is put into words: pages, digests, boards and screen readers all say the
 * same.
 */
export function readRunChart(facts: RunChartFacts): {
  readonly headline: string
  readonly description: string
} {
  const headline = headlineOf(facts)
  return {
    headline,
    // Written on first use: a page of many charts shows only their headlines.
    get description() {
      return describe(facts, headline)
    },
  }
}

function headlineOf(facts: RunChartFacts): string {
  const { points, analysis, chartReading, measure } = facts
  const { frequency, unit } = measure
  const line = centerWord(facts)
  switch (chartReading.story) {
    case 'empty':
      return points.length === 0 ? 'No values yet' : `No values yet: ${listed(gapsInWords(points))}`
    case 'no-baseline':
      return `No ${line}: the baseline set for this chart holds no value`
    case 'few':
      return fewOf(facts)
    case 'constant':
      return `Unchanged at ${formatLevel(analysis.center!, unit)} in all ${periods(analysis.nPresent, frequency)} with a value${inPhase(facts)}`
    case 'no-shift': {
      const nothing = facts.ruleSet === 'ihi' && facts.style.type === 'run' ? 'no shift' : 'no signal'
      return `Around the ${line} of ${formatValue(analysis.center!, unit)}: ${nothing} in ${periods(analysis.nPresent, frequency)}${inPhase(facts)}`
    }
    case 'shift-over':
      return shiftOver(facts)
    case 'signal-over': {
      const { to } = chartReading.signal!
      return `Around the ${line} of ${formatValue(analysis.center!, unit)}: the last signal was in ${periodLongLabel(points[to]!.period)}`
    }
    case 'shift':
    case 'shift-then-few':
    case 'signal':
      return `${signalStands(facts)}${afterNote(facts, chartReading.signal!.from)}${notCounted(facts)}`
  }
}

/** Empty on a chart of one phase, which needs no name. */
function inPhase({ phases, points }: RunChartFacts): string {
  if (phases.length === 1) return ''
  const { from, broken } = phases.at(-1)!
  const since = periodLongLabel(points[from]!.period)
  return broken === null ? ` of the phase since ${since}` : ` since the definition changed in ${since}`
}

function fewOf(facts: RunChartFacts): string {
  const { analysis, measure, phases, points } = facts
  const { frequency } = measure
  const phase =
    phases.length === 1
      ? ''
      : ` since the ${phases.at(-1)!.broken === null ? 'new phase began' : 'definition changed'} in ${periodLongLabel(points[phases.at(-1)!.from]!.period)}`
  const present = periods(analysis.nPresent, frequency)
  return analysis.nPresent < READABLE_POINTS
    ? `Too early to tell: ${present} with a value${phase}, ${countWord(READABLE_POINTS)} needed`
    : `Too early to tell: ${countWord(analysis.anhoej.nUseful)} of ${present} off the ${centerWord(facts)}${phase}, ${countWord(READABLE_POINTS)} needed`
}

/** "Around the median since November 2025, after eight months below it" */
function shiftOver(facts: RunChartFacts): string {
  const { points, chartReading, measure } = facts
  const shift = chartReading.shift!
  const last = points[shift.to]!.period
  const since = measure.frequency === 'event' ? (points[shift.to + 1]?.period ?? last) : addPeriods(last, 1)
  return `${capitalized(`around the ${centerWord(facts)}`)} since ${periodLongLabel(since)}, after ${periods(shift.length, measure.frequency)} ${shift.side} it`
}
