import type { FormEvent } from 'react'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'
import type { TypedCell } from '../../core/entry/cell-text.ts'

/** What was said of a figure, and a field to say something new; ticked, it stands on the chart as a note as well. */
export function CellComment({
  context,
  name,
  saved,
  typed,
  kept,
  onTyped,
  open,
}: {
  context: string
  name: (part: string) => string
  saved: string | null
  typed: TypedCell | null
  /** What was written here earlier and is not saved. */
  kept: string | null
  onTyped: (event: FormEvent<HTMLElement>) => void
  open: boolean
}) {
  const written = typed?.comment ?? kept ?? ''
  return (
    <>
      {saved !== null && <p className="pt-1 text-xs text-quiet">“{saved}”</p>}
      <details className="sheet-more" open={open || Boolean(written)}>
        <summary>
          Comment<VisuallyHidden>{` on ${context}`}</VisuallyHidden>
        </summary>
        <input
          className="sheet-field sheet-text"
          name={name('comment')}
          aria-label={`Comment on ${context}`}
          defaultValue={written}
          data-part="comment"
          onInput={onTyped}
          maxLength={500}
        />
        <label className="sheet-tick">
          <input type="checkbox" name={name('onChart')} defaultChecked={typed?.onChart ?? false} />
          Also on the chart
        </label>
      </details>
    </>
  )
}
