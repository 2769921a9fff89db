import type { ReactNode } from 'react'
import { Icon } from '../../content/Icon.tsx'
import { errorId, hintId } from './field-wiring.tsx'

/** The help under a field's name. */
export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={hintId(id)} className="max-w-prose text-sm text-quiet">
      {children}
    </div>
  )
}

/** What was expected, what came, and what to do, beside the field. */
export function FieldError({ id, errors }: { id: string; errors: readonly string[] }) {
  if (errors.length === 0) return null
  return (
    <div id={errorId(id)} className="flex max-w-prose gap-1.5 text-sm font-semibold text-problem">
      <span className="mt-0.5">
        <Icon name="alert" size="sm" />
      </span>
      <div>
        {errors.map((error) => (
          <p key={error}>{error}</p>
        ))}
      </div>
    </div>
  )
}
