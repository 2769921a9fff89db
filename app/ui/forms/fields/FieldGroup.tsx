import { useId, type ReactNode } from 'react'
import { describedBy } from './field-wiring.tsx'
import { FieldError, FieldHint } from './FieldMessages.tsx'

/** Several controls under one question: a fieldset whose hint and error are read with its legend. */
export function FieldGroup({
  legend,
  hint,
  errors = [],
  id,
  children,
}: {
  legend: ReactNode
  hint?: ReactNode
  errors?: readonly string[] | undefined
  id?: string
  children: ReactNode
}) {
  const generated = useId()
  const groupId = id ?? generated
  const invalid = errors.length > 0
  return (
    <fieldset
      id={groupId}
      aria-describedby={describedBy(groupId, { hint: Boolean(hint), error: invalid })}
      className={`space-y-2 ${invalid ? 'border-s-4 border-problem ps-3' : ''}`}
    >
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      {hint && <FieldHint id={groupId}>{hint}</FieldHint>}
      <FieldError id={groupId} errors={errors} />
      {children}
    </fieldset>
  )
}
