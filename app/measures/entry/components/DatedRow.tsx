import { periodLabel } from '#app/kernel/period.ts'
import { plottedValue, READING_STATE_LABEL } from '#app/kernel/reading.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import type { EntryCell, EntryRow } from '../../core/entry/grid.ts'
import { FREQUENCY_WORDS, LEVEL_WORDS } from '../../core/measure-words.ts'
import type { Measure } from '../../core/team-measure.ts'
import type { EntrySlots } from './slots.ts'

/** A measure whose dates the team keeps: its figures are shown as they follow from the dates, and the way to the dates stands beside. */
export function DatedRow({ team, row, slots }: { team: string; row: EntryRow; slots: EntrySlots }) {
  const { series, cells } = row
  const { measure } = series
  return (
    <tbody className="border-b border-line max-xl:mb-4 max-xl:block max-xl:rounded max-xl:border max-xl:bg-raised max-xl:p-2">
      <tr className="max-xl:grid max-xl:grid-cols-[repeat(auto-fill,minmax(6.25rem,1fr))]">
        <th
          scope="rowgroup"
          className="p-1.5 text-start align-top text-sm font-semibold max-xl:col-span-full"
        >
          {measure.name}
          <span className="block pt-1 text-xs font-normal text-quiet">
            {LEVEL_WORDS[measure.level]}, {FREQUENCY_WORDS[measure.frequency].toLowerCase()}
          </span>
        </th>
        {cells.map((cell) => (
          <td key={cell.period} className={cell.due ? 'sheet-cell bg-brand-tint' : 'sheet-cell'}>
            <p aria-hidden className="mb-1 text-xs font-semibold xl:hidden">
              {`${periodLabel(cell.period)}${cell.due ? ' · due' : ''}`}
            </p>
            <p className="text-sm tabular-nums">{told(cell, measure, slots.figure)}</p>
          </td>
        ))}
        <td className="w-50 p-1.5 align-top max-xl:col-span-full max-xl:w-auto max-xl:max-w-xs xl:border-s xl:border-line">
          {slots.chart(series)}
        </td>
      </tr>
      <tr className="max-xl:block">
        <td colSpan={cells.length + 2} className="px-1.5 pb-3 text-sm max-xl:block">
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

function told({ recorded, due }: EntryCell, { multiplier, unit }: Measure, figure: EntrySlots['figure']) {
  if (recorded === null) return due ? 'Not confirmed yet' : ''
  const { reading, provisional } = recorded
  const value = plottedValue(reading, multiplier)
  if (value === null) return reading.state === 'value' ? '' : READING_STATE_LABEL[reading.state]
  return `${figure(value, unit)}${provisional ? ', provisional' : ''}`
}
