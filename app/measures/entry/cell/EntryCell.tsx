import { Link } from '@remix-run/react'
import { periodLabel } from '#app/kernel/time/period.ts'
import { plottedValue, VALUE_STATE_LABEL } from '#app/kernel/reported-value.ts'
import { cellMark, stampOf, type CellDraft, type CellText } from './cell-text.ts'
import type { EntryCell as Cell } from '../grid/grid.ts'
import { reportedValueWords } from './value-state-words.ts'
import type { Measure } from '../../team-measure.ts'
import type { SavedDraft } from '../drafts/saved-draft.ts'
import { CellControls } from './CellControls.tsx'
import type { CellProps } from './cell-props.tsx'
import { fieldName, namedBy } from './cell-words.tsx'
import { gridKey } from '../grid/keys/grid-keys.tsx'

/**
 * One measure in one period: numerator over denominator and the result; then the state, and what is
 * wrong or asked.
 */
export function EntryCell(props: CellProps) {
  const {
    measure,
    cell,
    cellKey: key,
    index,
    place,
    open,
    initial,
    back,
    savedDraft,
    refusal,
    busy,
    offer,
  } = props
  const { period, recorded, due } = cell
  const name = (part: string) => `cells[${index}].${part}`
  const single = measure.shape === 'single'
  const figureProps = (of: 'numerator' | 'denominator') => ({
    name: name(of),
    id: refusal ? `${key}.${of}` : undefined,
    defaultValue: initial[of],
    ...fieldName(props, single ? 'figure' : of),
    'aria-invalid': (refusal?.kind === 'wrong' && refusal.part === of) || undefined,
    'aria-describedby': refusal ? `${key}.refusal ${key}.result` : undefined,
    inputMode: measure.shape === 'proportion' ? ('numeric' as const) : ('decimal' as const),
    readOnly: busy,
    onInput: props.onTyped,
    onKeyDown: gridKey,
    onBlur: props.onLeft,
  })
  const written: CellDraft = {
    ...initial,
    comment: back?.typed.comment ?? savedDraft?.comment ?? '',
    onChart: back?.typed.onChart ?? false,
  }
  return (
    <td
      data-key={key}
      data-place={`${place.table} ${place.column} ${place.row}`}
      data-open={open ? '' : undefined}
      data-when={`${periodLabel(period)}${due ? ' · due' : ''}`}
      className={due ? 'sheet-cell sheet-due' : 'sheet-cell'}
      onFocus={props.onEntered}
    >
      <input
        type="hidden"
        name={name('mark')}
        value={cellMark(measure.slug, period, props.was, recorded?.comment ?? null)}
      />
      <input
        {...figureProps('numerator')}
        // The first thing to do on this page is to type here.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={props.focused}
      />
      {!single && <input {...figureProps('denominator')} />}
      <p id={refusal ? `${key}.result` : undefined} className="sheet-result">
        {result(props)}
      </p>
      {savedDraft && <DraftMark draft={savedDraft} cell={cell} measure={measure} />}
      {offer === 'figures' ? (
        <Unsaid text={initial} name={name} />
      ) : (
        <CellControls props={props} name={name} initial={props.recalled ?? written} />
      )}
      {recorded && recorded.corrections > 0 && (
        <Link to={props.historyHref} discover="none" className="sheet-link" aria-describedby={namedBy(place)}>
          Corrected
        </Link>
      )}
      {recorded?.comment && <p className="sheet-said">“{recorded.comment}”</p>}
    </td>
  )
}

/** What holds the state and the mark of a figure that is not final, in a cell that nobody is in. */
function Unsaid({ text, name }: { text: CellText; name: (part: string) => string }) {
  return (
    <>
      {text.state !== 'value' && <input type="hidden" name={name('state')} defaultValue={text.state} />}
      {text.provisional && (
        <>
          <input type="hidden" name={name('provisional')} value="on" />
          <p className="sheet-said">Provisional</p>
        </>
      )}
    </>
  )
}

function result({ measure, shown, figure }: CellProps): string {
  if (shown === null) return ''
  const { reported } = shown
  if (reported.state !== 'value') return VALUE_STATE_LABEL[reported.state]
  const value = plottedValue(reported, measure.multiplier)
  return value === null ? 'No rate' : figure(value, measure.unit)
}

/** Says that the content of the cell is not saved yet, and what else was typed or saved here. */
function DraftMark({ draft, cell, measure }: { draft: SavedDraft; cell: Cell; measure: Measure }) {
  const { older, was } = draft
  const overtaken = was !== stampOf(cell.recorded)
  return (
    <p className="text-xs text-concern">
      Not saved yet
      {older &&
        `. Another window had ${[older.numerator, older.denominator].filter(Boolean).join(' over ') || 'nothing'}`}
      {overtaken &&
        cell.recorded &&
        `. Saved meanwhile: ${reportedValueWords(cell.recorded.reported, measure.shape)}`}
    </p>
  )
}
