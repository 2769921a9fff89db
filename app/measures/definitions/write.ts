import { addMonths, monthLabel, type Month } from '#app/kernel/time/month.ts'
import { firstMonthOf, periodOf, type Frequency } from '#app/kernel/time/period.ts'
import type { Problem } from '#app/kernel/result.ts'
import type { Shape } from '#app/kernel/reported-value.ts'
import type { Wording } from './versions/versions.ts'

/** A definition may be entered this far ahead, and corrected this far back. */
const YEARS_AHEAD = 2
const YEARS_BACK = 15

const BEGINS_WITH: Record<Exclude<Frequency, 'month'>, string> = {
  quarter: 'This measure is reported by the quarter, so choose January, April, July or October.',
  year: 'This measure is reported by the year, so choose a January.',
}

/** Why a wording does not fit the way its measure is counted, or null when it does. */
export function wordingProblem(shape: Shape, { denominatorText }: Wording): Problem | null {
  if (shape === 'single' && denominatorText !== null) {
    return {
      field: 'denominatorText',
      message: 'A single number is out of nothing; leave the denominator empty.',
    }
  }
  if (shape !== 'single' && denominatorText === null)
    return { field: 'denominatorText', message: 'Say what it is out of.' }
  return null
}

/** Why a version cannot begin in `effective`, or null when it can. `now`: the current month. */
export function effectiveProblem(frequency: Frequency, effective: Month, now: Month): Problem | null {
  if (frequency !== 'month' && firstMonthOf(periodOf(frequency, effective)) !== effective)
    return { field: 'effective', message: BEGINS_WITH[frequency] }
  const [first, last] = [addMonths(now, -12 * YEARS_BACK), addMonths(now, 12 * YEARS_AHEAD)]
  if (effective >= first && effective <= last) return null
  return {
    field: 'effective',
    message: `Choose a month between ${monthLabel(first)} and ${monthLabel(last)}.`,
  }
}

/** Why a version would change nothing, or null when it changes something. */
export function sameWordingProblem(before: Wording, after: Wording): Problem | null {
  const keys = ['numeratorText', 'denominatorText', 'guidance', 'source', 'usualLagMonths'] as const
  if (keys.some((key) => before[key] !== after[key])) return null
  return { field: '', message: 'Nothing is different from the version before; change a field, or leave it.' }
}
