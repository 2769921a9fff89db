import type { ReactNode } from 'react'
import { FieldGroup } from '../fields/FieldGroup.tsx'

/**
 * Two values of one field, one above the other, and the choice which stays. `by`: whose the second is. None
 * is chosen beforehand: to save again without reading would discard what somebody wrote. What is chosen is
 * not stored in the browser with the text of a form: it answers one question, once.
 */
export function ChoiceOfTwo({
  name,
  legend,
  errors,
  yours,
  theirs,
  by,
}: {
  name: string
  legend: ReactNode
  errors: readonly string[]
  yours: string
  theirs: string
  by: string
}) {
  const values = [
    { value: 'mine', of: 'Yours', text: yours },
    { value: 'theirs', of: by, text: theirs },
  ]
  return (
    <div data-not-stored className="rounded border border-s-4 border-concern bg-concern-tint p-4">
      <FieldGroup id={name} legend={legend} errors={errors}>
        {values.map(({ value, of, text }) => (
          <div key={value} className="flex gap-3">
            <input
              type="radio"
              id={`${name}-${value}`}
              name={name}
              value={value}
              required
              className="mt-1 size-4.5 shrink-0 accent-brand"
            />
            <label htmlFor={`${name}-${value}`} className="block min-w-0">
              <span className="font-semibold">{of}: </span>
              <span className="whitespace-pre-line">{text || '(nothing)'}</span>
            </label>
          </div>
        ))}
      </FieldGroup>
    </div>
  )
}
