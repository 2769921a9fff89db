import type { Period } from '#app/kernel/time/period.ts'
import { answeredPeriods, duePeriods } from '../../due/due.ts'
import type { TeamSeries } from '../../team-measure.ts'
import { cellKey } from '../cell/cell-text.ts'
import type { AcceptedCell } from './validate.ts'

/**
 * Whether a save completed what it worked on: it answered something that was due, and in the periods it
 * answered nothing is due any more. `series` as it stood before the save.
 */
export function finishesPeriods(
  series: readonly TeamSeries[],
  accepted: readonly Pick<AcceptedCell, 'measure' | 'period'>[],
  now: Date,
): boolean {
  const answered = new Set(accepted.map(({ measure, period }) => cellKey(measure.slug, period)))
  const due = series.flatMap(({ measure, dueFrom, values }) =>
    duePeriods({ ...measure, dueFrom }, answeredPeriods(values, now), now).map((period) => ({
      period,
      answered: answered.has(cellKey(measure.slug, period)),
    })),
  )
  const worked = new Set<Period>(due.filter((cell) => cell.answered).map((cell) => cell.period))
  return worked.size > 0 && !due.some((cell) => !cell.answered && worked.has(cell.period))
}
