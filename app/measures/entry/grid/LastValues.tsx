import { periodLabel, type Period } from '#app/kernel/time/period.ts'
import { plottedValue } from '#app/kernel/reported-value.ts'
import { reportedValueWords } from '../cell/value-state-words.ts'
import type { RecordedValue, TeamSeries } from '../../team-measure.ts'
import type { EntrySlots } from './window/slots.tsx'

const IN_SIGHT = 12

/**
 * The newest values saved, in words: what the next one is compared with. Those that stand in the row above
 * are not said twice.
 */
export function LastValues({
  series,
  shown,
  figure,
}: {
  series: TeamSeries
  /** Periods of the row above. */
  shown: readonly Period[]
  figure: EntrySlots['figure']
}) {
  const { measure, values } = series
  if (values.length === 0) return <p className="sheet-said">No values saved yet.</p>
  const last = values.slice(-IN_SIGHT).filter(({ period }) => !shown.includes(period))
  if (last.length === 0) return null
  return (
    <ol aria-label={`Last values of ${measure.name}`} className="sheet-last">
      {last.map((value) => (
        <li key={value.period}>
          {`${periodLabel(value.period)} `}
          <b>{main(value, series, figure)}</b>
          {` ${beside(value, series)}`}
        </li>
      ))}
    </ol>
  )
}

function main({ reported }: RecordedValue, { measure }: TeamSeries, figure: EntrySlots['figure']): string {
  const value = plottedValue(reported, measure.multiplier)
  return value === null ? reportedValueWords(reported, measure.shape) : figure(value, measure.unit)
}

function beside({ reported, provisional, corrections }: RecordedValue, { measure }: TeamSeries): string {
  const counts =
    reported.state === 'value' && reported.denominator ? reportedValueWords(reported, measure.shape) : ''
  return [counts, provisional ? 'provisional' : '', corrections > 0 ? 'corrected' : '']
    .filter(Boolean)
    .join(', ')
}
