import { useId, type ReactNode } from 'react'
import { describedBy, FieldContext, type FieldMeta } from './field-wiring.tsx'
import { ClashChoice } from '../edit/ClashChoice.tsx'
import { FieldError, FieldHint } from './FieldMessages.tsx'
import type { TextCheck } from '../problems.ts'
import { TextPassages } from '../edit/TextPassages.tsx'

type Common = { label: ReactNode; hint?: ReactNode; optional?: boolean; children: ReactNode }
type Plain = {
  name: string
  id?: string
  errors?: readonly string[]
  /** What is asked about the text, with the box that lets it through. */
  check?: TextCheck | null
  defaultValue?: string
  required?: boolean
  field?: undefined
}
type WithMeta = { field: FieldMeta }

/**
 * A label, its help, its error and one control (TextInput, Select, Textarea), tied together by id. Takes a
 * @conform-to/react field as `field`, or plain `name`, `errors` and `defaultValue`.
 */
export function Field({ label, hint, optional = false, children, ...source }: Common & (Plain | WithMeta)) {
  const generated = useId()
  const meta: FieldMeta = source.field
    ? source.field
    : {
        id: source.id ?? generated,
        name: source.name,
        errors: source.errors,
        initialValue: source.defaultValue,
        required: source.required,
      }
  const errors = meta.errors ?? []
  const invalid = errors.length > 0
  const wiring = {
    id: meta.id,
    name: meta.name,
    required: meta.required ?? false,
    invalid,
    describedBy: describedBy(meta.id, { hint: Boolean(hint), error: invalid }),
    defaultValue: typeof meta.initialValue === 'string' ? meta.initialValue : undefined,
    resetKey: meta.key,
  }
  return (
    <FieldContext.Provider value={wiring}>
      <div className={`space-y-1.5 ${invalid ? 'border-s-4 border-problem ps-3' : ''}`}>
        <label htmlFor={meta.id} className="block font-semibold">
          {label}
          {optional && <span className="ms-1.5 font-normal text-quiet">(optional)</span>}
        </label>
        {hint && <FieldHint id={meta.id}>{hint}</FieldHint>}
        {children}
        <FieldError id={meta.id} errors={errors} />
        {!source.field && source.check && <TextPassages id={meta.id} check={source.check} />}
        <ClashChoice field={meta.name} label={label} />
      </div>
    </FieldContext.Provider>
  )
}
