import type { FocusEvent, FormEvent } from 'react'
import { periodLabel, periodLongLabel } from '#app/kernel/period.ts'
import { plottedValue, READING_STATE_LABEL, READING_STATES } from '#app/kernel/reading.ts'
import { Icon } from '#app/ui/content/Icon.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'
import { cellKey, stampOf, type CellText } from '../../core/entry/cell-text.ts'
import type { CellPart } from '../../core/entry/cell.ts'
import type { EntryCell as Cell } from '../../core/entry/grid.ts'
import type { Measure, RecordedValue } from '../../core/team-measure.ts'
import { gridKey } from './grid-keys.ts'
import type { EntrySlots } from './slots.ts'

export type CellProps = {
  measure: Measure
  cell: Cell
  /** Number of the cell in the form, and its table, column and row for the keyboard. */
  index: number
  place: { table: number; column: number; row: number }
  /** Something is due in this column. */
  open: boolean
  /** What the controls hold when the page opens. */
  initial: CellText
  /** What the cell would say if it were saved now; null when that cannot be told. */
  shown: Pick<RecordedValue, 'reading'> | null
  refusal: { part: CellPart; message: string } | null
  focused: boolean
  busy: boolean
  onTyped: (event: FormEvent<HTMLElement>) => void
  onLeft: (event: FocusEvent<HTMLElement>) => void
  figure: EntrySlots['figure']
}

const look =
  'block w-full scroll-my-20 border border-edge bg-raised px-1.5 py-1 text-end text-sm tabular-nums text-ink placeholder:text-quiet ' +
  'hover:border-brand aria-invalid:relative aria-invalid:border-problem aria-invalid:ring-1 aria-invalid:ring-problem read-only:bg-paper-dark'

/** One measure in one period: numerator over denominator, what they come to, the state, and what is wrong with it. */
export function EntryCell(props: CellProps) {
  const { measure, cell, index, place, open, initial, refusal, busy, onTyped, onLeft } = props
  const { period } = cell
  const key = cellKey(measure.slug, period)
  const name = (part: string) => `cells[${index}].${part}`
  const context = `${measure.name}, ${periodLongLabel(period)}`
  const single = measure.shape === 'single'
  const figureProps = (part: 'numerator' | 'denominator', text: string) => ({
    type: 'text' as const,
    id: `${key}.${part}`,
    name: name(part),
    defaultValue: initial[part],
    'aria-label': `${context}, ${single ? 'figure' : part}: ${text}`,
    'aria-invalid': refusal?.part === part || undefined,
    'aria-describedby': refusal ? `${key}.refusal ${key}.result` : `${key}.result`,
    'data-part': part,
    'data-place': `${place.table} ${place.column} ${place.row} ${part === 'numerator' ? 0 : 1}`,
    'data-open': open ? '' : undefined,
    inputMode: measure.shape === 'proportion' ? ('numeric' as const) : ('decimal' as const),
    autoComplete: 'off',
    enterKeyHint: 'next' as const,
    readOnly: busy,
    onKeyDown: gridKey,
    onInput: onTyped,
    onBlur: onLeft,
  })
  return (
    <td
      data-cell={period}
      data-key={key}
      className={`border-line p-1.5 align-top xl:border-s ${cell.due ? 'bg-brand-tint' : ''}`}
    >
      <p aria-hidden className="mb-1 text-xs font-semibold xl:hidden">
        {periodLabel(period)}
        {cell.due && ' · due'}
      </p>
      <input type="hidden" name={name('measure')} value={measure.slug} />
      <input type="hidden" name={name('period')} value={period} />
      <input type="hidden" name={name('was')} value={stampOf(cell.recorded)} />
      <input
        {...figureProps('numerator', measure.numeratorText)}
        // The first thing to do on this page is to type here.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={props.focused}
        className={`${look} ${single ? 'rounded' : 'rounded-t'}`}
      />
      {!single && (
        <input
          {...figureProps('denominator', measure.denominatorText ?? '')}
          className={`${look} -mt-px rounded-b`}
        />
      )}
      <p id={`${key}.result`} className="min-h-6 pt-0.5 text-end text-sm font-semibold tabular-nums">
        {result(props)}
      </p>
      <select
        id={`${key}.state`}
        name={name('state')}
        defaultValue={initial.state}
        aria-label={`State of ${context}`}
        aria-invalid={refusal?.part === 'state' || undefined}
        aria-describedby={refusal ? `${key}.refusal` : undefined}
        data-part="state"
        data-place={`${place.table} ${place.column} ${place.row} 1`}
        onKeyDown={gridKey}
        onChange={onTyped}
        onBlur={onLeft}
        className="block min-h-6 w-full rounded-sm border border-transparent bg-transparent text-xs text-quiet hover:border-edge aria-invalid:border-problem"
      >
        {READING_STATES.map((state) => (
          <option key={state} value={state}>
            {READING_STATE_LABEL[state]}
          </option>
        ))}
      </select>
      <label className="flex min-h-6 items-center gap-1 text-xs text-quiet">
        <input
          type="checkbox"
          name={name('provisional')}
          defaultChecked={initial.provisional}
          data-part="provisional"
          data-place={`${place.table} ${place.column} ${place.row} 1`}
          onKeyDown={gridKey}
          onChange={onTyped}
          onBlur={onLeft}
          className="size-3.5 accent-brand"
        />
        Provisional<VisuallyHidden>, {context}</VisuallyHidden>
      </label>
      {refusal && (
        <p id={`${key}.refusal`} className="flex gap-1 pt-1 text-xs font-semibold text-problem">
          <Icon name="alert" size="sm" />
          <span className="min-w-0">{refusal.message}</span>
        </p>
      )}
    </td>
  )
}

function result({ measure, shown, figure }: CellProps): string {
  if (shown === null) return ''
  const { reading } = shown
  if (reading.state !== 'value') return READING_STATE_LABEL[reading.state]
  const value = plottedValue(reading, measure.multiplier)
  return value === null ? 'No rate' : figure(value, measure.unit)
}
