import type { ReactNode } from 'react'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import type { PlainField } from './field.ts'
import { plainField, type PlainKey, type PlainValues } from './field-lists.ts'

/** Plain fields of a test with their labels, hints and controls, filled as far as they are known. */
export function TestFields({
  form,
  keys,
  values,
  hints = {},
  focused,
}: {
  form: ReturnType<typeof returnedForm>
  keys: readonly PlainKey[]
  values: Partial<PlainValues>
  /** What is shown at a field in place of its own hint. */
  hints?: Partial<Record<PlainKey, ReactNode>>
  /** The field people come to write into. */
  focused?: PlainKey | undefined
}) {
  return keys.map((key) => {
    const field = plainField(key)
    const value = values[key] ?? null
    return (
      <Field
        key={key}
        label={field.label}
        hint={hints[key] ?? field.hint}
        optional={field.optional ?? false}
        {...fieldProps(form, key, value === null ? '' : String(value))}
      >
        <Control field={field} focused={key === focused} />
      </Field>
    )
  })
}

function Control({ field, focused }: { field: PlainField; focused: boolean }) {
  switch (field.kind) {
    case 'text':
      return <Textarea width="full" rows={field.lines} />
    case 'line':
      return (
        <TextInput
          width={field.example === undefined ? 'full' : 'md'}
          maxLength={field.most}
          placeholder={field.example}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- people come here to type this line
          autoFocus={focused}
        />
      )
    case 'count':
      return <TextInput width="xs" inputMode="numeric" />
  }
}
