import { capitalized } from '#app/kernel/text/text.ts'
import type { RunChartFacts } from '#app/charts/view/chart.ts'
import { SHIFT_POINTS } from '#app/charts/signals/rules/shift.ts'
import type { SignalVerdict } from '#app/charts/signals/signal.ts'
import { periods } from '#app/charts/words/words.ts'
import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { addMonths, month } from '#app/kernel/time/month.ts'
import { firstMonthOf, lastMonthOf, periodLabel } from '#app/kernel/time/period.ts'

/**
 * How many months after the beginning of a test its chart is still described: later, too much else has
 * happened.
 */
const MONTHS_AFTER = 12

const CHANGE: Record<SignalVerdict, string> = {
  improvement: 'a change for the better',
  concern: 'a change for the worse',
  neither: 'a change that is neither better nor worse',
}

/**
 * What the chart of a measure showed in the twelve months after a test began: two sentences at most, with no
 * figure in them. It is stated as what came afterwards, and never as what the test did.
 */
export function afterWords(
  { points, details, signals, measure }: Pick<RunChartFacts, 'points' | 'details' | 'signals' | 'measure'>,
  began: CalendarDay,
): string {
  const first = month(began.slice(0, 7))
  const last = addMonths(first, MONTHS_AFTER)
  const within = points.flatMap(({ period }, at) =>
    lastMonthOf(period) >= first && firstMonthOf(period) <= last ? [at] : [],
  )
  const [from, to] = [within[0] ?? points.length, within.at(-1) ?? -1]
  const counted = within.filter(
    (at) =>
      points[at]!.value !== null &&
      details[at]!.excluded === null &&
      firstMonthOf(points[at]!.period) > first,
  ).length
  if (counted === 0) return 'No figure has come in since the test began.'
  const deciding = signals
    .filter(({ decides, points: own }) => decides && own.length > 0)
    .toSorted((a, b) => a.from - b.from)
  const before = deciding.find((signal) => signal.from < from && signal.to >= from)
  const since = deciding.find((signal) => signal.from >= from && signal.from <= to)
  const months = `the ${periods(counted, measure.frequency)} after the test began`
  const already =
    before &&
    `${capitalized(CHANGE[before.verdict])} had begun before the test, in ${periodLabel(points[before.from]!.period)}.`
  if (since) {
    const sentence = `In ${months}, the chart shows ${CHANGE[since.verdict]}, from ${periodLabel(points[since.from]!.period)} on.`
    return already ? `${already} ${sentence}` : sentence
  }
  if (already) return already
  if (counted < SHIFT_POINTS)
    return `Too early to tell: ${periods(counted, measure.frequency)} since the test began.`
  return `No shift in ${months}.`
}
