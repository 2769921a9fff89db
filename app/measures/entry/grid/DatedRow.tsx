import { periodLabel } from '#app/kernel/time/period.ts'
import { plottedValue, VALUE_STATE_LABEL } from '#app/kernel/reported-value.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import type { EntryCell, EntryRow } from './grid.ts'
import type { Measure } from '../../team-measure.ts'
import { RowHeading } from './RowHeading.tsx'
import type { EntrySlots } from './window/slots.tsx'

/**
 * A measure whose dates the team keeps: its figures are shown as they follow from the dates, and the way to
 * the dates stands beside.
 */
export function DatedRow({ team, row, slots }: { team: string; row: EntryRow; slots: EntrySlots }) {
  const { series, cells } = row
  const { measure } = series
  return (
    <tbody className="sheet-row">
      <tr>
        <RowHeading measure={measure} />
        {cells.map((cell) => (
          <td
            key={cell.period}
            className={cell.due ? 'sheet-cell sheet-due' : 'sheet-cell'}
            data-when={`${periodLabel(cell.period)}${cell.due ? ' · due' : ''}`}
          >
            <p className="text-sm tabular-nums">{summary(cell, measure, slots.figure)}</p>
          </td>
        ))}
        <td className="sheet-chart">{slots.chart(series, null)}</td>
      </tr>
      <tr>
        <td colSpan={cells.length + 2} className="sheet-below text-sm">
          <Link href={`/teams/${team}/measures/${measure.slug}/events`}>
            Enter dates<span className="sr-only"> of {measure.name}</span>
          </Link>
          <span className="text-quiet">
            : the monthly figures follow from them. A month without an event is answered once you say up to
            which day all of them are recorded.
          </span>
        </td>
      </tr>
    </tbody>
  )
}

function summary({ recorded, due }: EntryCell, { multiplier, unit }: Measure, figure: EntrySlots['figure']) {
  if (recorded === null) return due ? 'Not confirmed yet' : ''
  const { reported, provisional } = recorded
  const value = plottedValue(reported, multiplier)
  if (value === null) return reported.state === 'value' ? '' : VALUE_STATE_LABEL[reported.state]
  return `${figure(value, unit)}${provisional ? ', provisional' : ''}`
}
