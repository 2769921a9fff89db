import { dayLabel } from '#app/kernel/time/day.ts'
import { periodLabel } from '#app/kernel/time/period.ts'
import { plottedValue } from '#app/kernel/reported-value.ts'
import type { EntryCell as Cell } from '../grid/grid.ts'
import { reportedValueWords } from './value-state-words.ts'
import type { ClosedPeriod } from '../../periods/closed-periods.ts'
import type { Measure } from '../../team-measure.ts'
import type { EntrySlots } from '../grid/window/slots.tsx'

/** A cell of a locked period: its value, and no field. */
export function LockedCell({
  cell: { period, recorded },
  measure,
  lock,
  figure,
}: {
  cell: Cell
  measure: Measure
  lock: ClosedPeriod
  figure: EntrySlots['figure']
}) {
  const value = recorded && plottedValue(recorded.reported, measure.multiplier)
  return (
    <td className="sheet-cell sheet-locked" data-when={`${periodLabel(period)} · locked`}>
      <p className="sheet-result">{value !== null && figure(value, measure.unit)}</p>
      <p className="text-xs text-quiet">
        {recorded ? reportedValueWords(recorded.reported, measure.shape) : 'No figure'}
        {recorded?.provisional && ', provisional'}
      </p>
      <span className="sr-only">{`, ${lockedBy(lock)}`}</span>
      {recorded?.comment && <p className="sheet-said">“{recorded.comment}”</p>}
    </td>
  )
}

/** `locked by Ana Ruiz on Nov 3, 2026` */
export const lockedBy = ({ kind, by, at }: ClosedPeriod): string =>
  `${kind} by ${by ?? 'the reporting calendar'} on ${dayLabel(at)}`
