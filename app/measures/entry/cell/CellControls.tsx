import { Link } from '@remix-run/react'
import { VALUE_STATE_LABEL, VALUE_STATES } from '#app/kernel/reported-value.ts'
import type { CellDraft } from './cell-text.ts'
import { CellComment } from './CellComment.tsx'
import { CellQuestions } from './CellQuestions.tsx'
import { fieldName, namedBy } from './cell-words.tsx'
import type { CellProps } from './cell-props.tsx'
import { gridKey } from '../grid/keys/grid-keys.tsx'

/**
 * What else belongs to a cell beside its figures: why there is none, whether it is final, a comment; and what
 * it waits for.
 */
export function CellControls({
  props,
  name,
  initial,
}: {
  props: CellProps
  name: (part: string) => string
  initial: CellDraft
}) {
  const { cell, offer, measure, cellKey: key, place, refusal, back, onTyped, onLeft, historyHref } = props
  return (
    <>
      <select
        name={name('state')}
        id={refusal ? `${key}.state` : undefined}
        className="sheet-choice"
        defaultValue={initial.state}
        {...fieldName(props, 'state')}
        aria-invalid={(refusal?.kind === 'wrong' && refusal.part === 'state') || undefined}
        aria-describedby={refusal ? `${key}.refusal` : undefined}
        onKeyDown={gridKey}
        onBlur={onLeft}
        onChange={onTyped}
      >
        {VALUE_STATES.map((state) => (
          <option key={state} value={state}>
            {VALUE_STATE_LABEL[state]}
          </option>
        ))}
      </select>
      {offer === 'all' && (
        <>
          <label className="sheet-tick">
            <input
              type="checkbox"
              name={name('provisional')}
              {...fieldName(props, 'provisional')}
              defaultChecked={initial.provisional}
              onKeyDown={gridKey}
              onBlur={onLeft}
              onChange={onTyped}
            />
            Provisional
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
          {cell.recorded && cell.recorded.corrections === 0 && (
            <Link to={historyHref} discover="none" className="sheet-link" aria-describedby={namedBy(place)}>
              History
            </Link>
          )}
          <CellComment
            place={place}
            name={name}
            written={initial}
            onTyped={onTyped}
            open={refusal?.kind === 'question' || refusal?.part === 'comment'}
            refusal={refusal?.part === 'comment' ? refusal : null}
            id={key}
          />
        </>
      )}
    </>
  )
}
