import type { FormEvent } from 'react'
import type { CellDraft } from './cell-text.ts'
import { TextPassages } from '#app/ui/forms/edit/TextPassages.tsx'
import type { CellRefusal } from '../grid/window/slots.tsx'
import { namedBy } from './cell-words.tsx'

/** A field for a comment on a figure; ticked, it is shown on the chart as a note as well. */
export function CellComment({
  place,
  name,
  written,
  onTyped,
  open,
  refusal,
  id,
}: {
  place: Parameters<typeof namedBy>[0]
  name: (part: string) => string
  /** What was written here earlier and is not saved. */
  written: Pick<CellDraft, 'comment' | 'onChart'>
  onTyped: (event: FormEvent<HTMLElement>) => void
  open: boolean
  /** Why the cell came back, where it is for its comment. */
  refusal: CellRefusal | null
  id: string
}) {
  return (
    <details className="sheet-more" open={open || written.comment !== ''}>
      <summary>Comment</summary>
      <input
        className="sheet-field sheet-text"
        name={name('comment')}
        id={refusal ? `${id}.comment` : undefined}
        aria-invalid={refusal ? true : undefined}
        aria-describedby={refusal ? `${id}.refusal` : undefined}
        aria-labelledby={namedBy(place, 'comment')}
        defaultValue={written.comment}
        onInput={onTyped}
        maxLength={500}
      />
      <label className="sheet-tick">
        <input
          type="checkbox"
          name={name('onChart')}
          aria-labelledby={namedBy(place, 'onChart')}
          defaultChecked={written.onChart}
          onChange={onTyped}
        />
        Also on the chart
      </label>
      {refusal?.check && (
        <TextPassages
          compact
          id={`${id}.comment`}
          check={{
            passages: refusal.check.passages ?? [],
            confirm: refusal.check.confirm ? { ...refusal.check.confirm, ticked: false } : null,
          }}
        />
      )}
    </details>
  )
}
