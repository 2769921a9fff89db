import { capitalized, countWord } from '#app/kernel/text/text.ts'
import { monthLongLabel } from '#app/kernel/time/month.ts'
import { periodLongLabel } from '#app/kernel/time/period.ts'
import type { PlacedAnnotation, RunChartFacts } from '../view/chart.ts'
import { CHART_RULES, isRun } from '../signals/rules/index.ts'
import type { Signal } from '../signals/signal.ts'
import { testInWords } from '../marks/test-marks.ts'
import { periods } from '../words/words.ts'
import { shortened } from './after-note.ts'
import { centerWord } from './center.ts'

/** How many tests are described one by one, the latest; the others are in the list with the chart. */
const MOST_MENTIONED = 3
/** As few values after a test cannot hold a shift (six points) and say nothing yet. */
const ENOUGH = 6

/**
 * What followed each of the latest tests on the chart, in sentences. It is stated as what came after, never
 * as an effect of the test.
 */
export function testsInWords(facts: RunChartFacts): string[] {
  const tests = facts.annotations.filter(({ note }) => note.test)
  if (tests.length === 0) return []
  const latest = tests.slice(-MOST_MENTIONED)
  const earlier = tests.length - latest.length
  const more =
    earlier === 0
      ? []
      : [
          `${capitalized(countWord(earlier))} earlier ${earlier === 1 ? 'test is' : 'tests are'} listed with the chart.`,
        ]
  return [...latest.map((one) => afterTest(facts, one)), ...more, 'What follows a test need not come of it.']
}

function afterTest(facts: RunChartFacts, one: PlacedAnnotation): string {
  const begun = `After the test “${shortened(one.note)}” began in ${monthLongLabel(one.note.from)} (${testInWords(one.note)})`
  return `${begun}, ${followed(facts, one)}.`
}

function followed(facts: RunChartFacts, { from }: PlacedAnnotation): string {
  const { signals, points, details, measure } = facts
  const line = centerWord(facts)
  const decisive = signals.filter(({ decides, points: places }) => decides && places.length > 0)
  const next = decisive.find((signal) => signal.from >= from)
  if (next) return `${inWords(next, facts)} followed`
  const running = decisive.find((signal) => isRun(signal) && signal.to >= from)
  if (running) {
    const since = periodLongLabel(points[running.from]!.period)
    return `the ${measure.frequency}s ${running.side} the ${line} went on, which had begun in ${since}`
  }
  const values = points.filter(
    (point, at) => at >= from && point.value !== null && details[at]!.excluded === null,
  )
  const count = values.length === 0 ? `no ${measure.frequency}` : periods(values.length, measure.frequency)
  return values.length < ENOUGH
    ? `it is too early to tell: ${count} with a value since`
    : `no signal has followed in the ${count} since`
}

/** `seven months above the median, from May 2025, in the direction of improvement` */
function inWords(signal: Signal, facts: RunChartFacts): string {
  const { points: places, from, verdict } = signal
  const { measure, points } = facts
  const since = periodLongLabel(points[from]!.period)
  const directionWords = {
    improvement: 'in the direction of improvement',
    concern: 'away from the direction of improvement',
    neither: 'neither better nor worse by these rules',
  }[verdict]
  const count = periods(places.length, measure.frequency)
  const lies = CHART_RULES[signal.rule].decides!.followed(signal, centerWord(facts))
  return `${count} ${lies}, from ${since}, ${directionWords},`
}
