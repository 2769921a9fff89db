import { periodLabel } from '#app/kernel/period.ts'
import { plottedValue } from '#app/kernel/reading.ts'
import { readingWords } from '../../core/entry/words.ts'
import type { RecordedValue, TeamSeries } from '../../core/team-measure.ts'
import type { EntrySlots } from './slots.ts'

const IN_SIGHT = 12

/** The newest values saved, in words: what the next one is compared with. */
export function LastValues({ series, figure }: { series: TeamSeries; figure: EntrySlots['figure'] }) {
  const { measure, values } = series
  const last = values.slice(-IN_SIGHT)
  if (last.length === 0) return <p className="py-1 text-xs text-quiet">No values saved yet.</p>
  return (
    <ol
      aria-label={`Last values of ${measure.name}`}
      className="grid grid-cols-[repeat(auto-fill,minmax(4.75rem,1fr))] gap-x-1 gap-y-2 py-1 text-xs"
    >
      {last.map((value) => (
        <li key={value.period} className="min-w-0 tabular-nums">
          <span className="block text-quiet">{periodLabel(value.period)}</span>
          <span className="block">{main(value, series, figure)}</span>
          <span className="block text-quiet">{beside(value, series)}</span>
        </li>
      ))}
    </ol>
  )
}

function main({ reading }: RecordedValue, { measure }: TeamSeries, figure: EntrySlots['figure']): string {
  const value = plottedValue(reading, measure.multiplier)
  return value === null ? readingWords(reading, measure.shape) : figure(value, measure.unit)
}

function beside({ reading, provisional, corrections }: RecordedValue, { measure }: TeamSeries): string {
  const counts = reading.state === 'value' && reading.denominator ? readingWords(reading, measure.shape) : ''
  return [counts, provisional ? 'provisional' : '', corrections > 0 ? 'corrected' : '']
    .filter(Boolean)
    .join(', ')
}
