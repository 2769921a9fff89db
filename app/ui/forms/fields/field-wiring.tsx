import { createContext, useContext } from 'react'

/** What a control needs to be tied to its label, hint and error. */
export type FieldWiring = {
  id: string
  name: string
  required: boolean
  invalid: boolean
  describedBy: string | undefined
  defaultValue: string | undefined
  /** Changes when the form library resets the field. */
  resetKey: string | undefined
}

export const FieldContext = createContext<FieldWiring | null>(null)

/** The part of a @conform-to/react field that a Field reads; a plain object of the same shape will do. */
export type FieldMeta = {
  id: string
  name: string
  key?: string | undefined
  errors?: readonly string[] | undefined
  initialValue?: unknown
  required?: boolean | undefined
}

/** The ids of a field's hint and error, in the form library's own spelling. */
export const hintId = (id: string) => `${id}-description`
export const errorId = (id: string) => `${id}-error`

/**
 * The ids that describe a control: its hint and, when there is one, its error. Undefined when there is
 * neither.
 */
export function describedBy(id: string, has: { hint: boolean; error: boolean }): string | undefined {
  const ids = [has.hint && hintId(id), has.error && errorId(id)].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** Attributes for the control inside a Field; nothing when it is alone and has its own. */
export function useFieldAttributes() {
  const wiring = useContext(FieldContext)
  if (!wiring) return { key: undefined, attributes: {} }
  return {
    key: wiring.resetKey,
    attributes: {
      id: wiring.id,
      name: wiring.name,
      required: wiring.required || undefined,
      'aria-invalid': wiring.invalid || undefined,
      'aria-describedby': wiring.describedBy,
      defaultValue: wiring.defaultValue,
    },
  }
}
