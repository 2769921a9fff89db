import { addPeriods, type Period } from '#app/kernel/time/period.ts'
import type { TeamSeries } from '../../../team-measure.ts'
import type { Slot } from './layout.ts'

/** The cell of the grid on which a block without headings was pasted. */
export type Anchor = { readonly measure: string; readonly period: Period }

/**
 * Lays figures without headings over the grid as a spreadsheet does: from the anchor on, periods to the
 * right, and downwards numerator, denominator, the next measure of the same frequency.
 */
export function layOnGrid(
  rows: readonly (readonly string[])[],
  anchor: Anchor,
  series: readonly TeamSeries[],
): Slot[] {
  const frequency = series.find(({ measure }) => measure.slug === anchor.measure)?.measure.frequency
  const own = series.filter(({ measure }) => measure.frequency === frequency)
  const from = own.findIndex(({ measure }) => measure.slug === anchor.measure)
  const fields = own.slice(from).flatMap(({ measure }) => {
    const parts = measure.shape === 'single' ? (['value'] as const) : (['numerator', 'denominator'] as const)
    return parts.map((part) => ({ measure, part }))
  })
  return rows.slice(0, fields.length).flatMap((cells, row) =>
    cells.map((text, column) => {
      const said = addPeriods(anchor.period, column)
      const time = {
        said,
        sure: true,
        form: 'words',
        text: said,
        calendarMonth: null,
        fiscal: false,
      } as const
      return { ...fields[row]!, time, text, row: row + 1, column: column + 1 }
    }),
  )
}
