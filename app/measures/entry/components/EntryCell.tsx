import type { FocusEvent, FormEvent } from 'react'
import { periodLabel, periodLongLabel } from '#app/kernel/period.ts'
import { plottedValue, READING_STATE_LABEL, READING_STATES } from '#app/kernel/reading.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'
import { cellKey, stampOf, type CellText } from '../../core/entry/cell-text.ts'
import type { EntryCell as Cell } from '../../core/entry/grid.ts'
import { readingWords } from '../../core/entry/words.ts'
import type { Measure, RecordedValue } from '../../core/team-measure.ts'
import type { KeptDraft } from '../../core/entry/kept-draft.ts'
import { CellComment } from './CellComment.tsx'
import { CellQuestions } from './CellQuestions.tsx'
import { gridKey } from './grid-keys.ts'
import type { CellRefusal, EntrySlots, ReturnedCell } from './slots.ts'

export type CellProps = {
  measure: Measure
  cell: Cell
  historyHref: string
  /** Number of the cell in the form, and its table, column and row for the keyboard. */
  index: number
  place: { table: number; column: number; row: number }
  /** Something is due in this column. */
  open: boolean
  /** What the controls hold when the page opens, and the stamp of what they were made from. */
  initial: CellText
  was: string
  /** What came back from a save, with its comment. */
  back: ReturnedCell | undefined
  /** What was typed earlier and is not saved. */
  kept: KeptDraft | undefined
  /** What the cell would say if it were saved now; null when that cannot be told. */
  shown: Pick<RecordedValue, 'reading'> | null
  refusal: CellRefusal | null
  focused: boolean
  busy: boolean
  onTyped: (event: FormEvent<HTMLElement>) => void
  onLeft: (event: FocusEvent<HTMLElement>) => void
  figure: EntrySlots['figure']
}

/** One measure in one period: numerator over denominator, what they come to, the state, and what is wrong or asked. */
export function EntryCell(props: CellProps) {
  const { measure, cell, index, place, open, initial, was, back, refusal, busy, onTyped, onLeft } = props
  const { period } = cell
  const key = cellKey(measure.slug, period)
  const name = (part: string) => `cells[${index}].${part}`
  const context = `${measure.name}, ${periodLongLabel(period)}`
  const single = measure.shape === 'single'
  const part = (of: 'numerator' | 'denominator' | 'state' | 'provisional') => ({
    name: name(of),
    'data-part': of,
    onKeyDown: gridKey,
    onBlur: onLeft,
  })
  const figureProps = (of: 'numerator' | 'denominator') => ({
    ...part(of),
    id: `${key}.${of}`,
    className: 'sheet-field',
    defaultValue: initial[of],
    'aria-label': `${context}, ${single ? 'figure' : of}`,
    'aria-invalid': (refusal?.kind === 'wrong' && refusal.part === of) || undefined,
    'aria-describedby': refusal ? `${key}.refusal ${key}.result` : undefined,
    inputMode: measure.shape === 'proportion' ? ('numeric' as const) : ('decimal' as const),
    readOnly: busy,
    onInput: onTyped,
  })
  return (
    <td
      data-cell={period}
      data-key={key}
      data-place={`${place.table} ${place.column} ${place.row}`}
      data-open={open ? '' : undefined}
      className={cell.due ? 'sheet-cell bg-brand-tint' : 'sheet-cell'}
    >
      <p aria-hidden className="mb-1 text-xs font-semibold xl:hidden">
        {`${periodLabel(period)}${cell.due ? ' · due' : ''}`}
      </p>
      <input type="hidden" name={name('measure')} value={measure.slug} />
      <input type="hidden" name={name('period')} value={period} />
      <input type="hidden" name={name('was')} value={was} />
      <input
        {...figureProps('numerator')}
        // The first thing to do on this page is to type here.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={props.focused}
      />
      {!single && <input {...figureProps('denominator')} />}
      <p id={`${key}.result`} className="sheet-result">
        {result(props)}
      </p>
      {props.kept && <DraftMark draft={props.kept} cell={cell} measure={measure} />}
      <select
        {...part('state')}
        id={`${key}.state`}
        className="sheet-choice"
        defaultValue={initial.state}
        aria-label={`State of ${context}`}
        aria-invalid={(refusal?.kind === 'wrong' && refusal.part === 'state') || undefined}
        aria-describedby={refusal ? `${key}.refusal` : undefined}
        onChange={onTyped}
      >
        {READING_STATES.map((state) => (
          <option key={state} value={state}>
            {READING_STATE_LABEL[state]}
          </option>
        ))}
      </select>
      <label className="sheet-tick">
        <input
          {...part('provisional')}
          type="checkbox"
          defaultChecked={initial.provisional}
          onChange={onTyped}
        />
        Provisional<VisuallyHidden>{`, ${context}`}</VisuallyHidden>
      </label>
      {refusal && (
        <CellQuestions
          id={`${key}.refusal`}
          refusal={refusal}
          measure={measure}
          typed={back?.typed ?? initial}
          name={name}
        />
      )}
      {cell.recorded && (
        <p className="text-xs">
          <Link href={props.historyHref}>
            {cell.recorded.corrections > 0 ? 'Corrected' : 'History'}
            <VisuallyHidden>{`, what ${context} said`}</VisuallyHidden>
          </Link>
        </p>
      )}
      <CellComment
        context={context}
        name={name}
        saved={cell.recorded?.comment ?? null}
        typed={back?.typed ?? null}
        kept={props.kept?.comment ?? null}
        onTyped={onTyped}
        open={refusal?.kind === 'question'}
      />
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

/** Says that what stands in the cell is no value yet, and what else was typed or saved here. */
function DraftMark({ draft, cell, measure }: { draft: KeptDraft; cell: Cell; measure: Measure }) {
  const { older, was } = draft
  const overtaken = was !== stampOf(cell.recorded)
  return (
    <p className="text-xs text-concern">
      Not saved yet
      {older &&
        `. Another window had ${[older.numerator, older.denominator].filter(Boolean).join(' over ') || 'nothing'}`}
      {overtaken &&
        cell.recorded &&
        `. Saved meanwhile: ${readingWords(cell.recorded.reading, measure.shape)}`}
    </p>
  )
}
