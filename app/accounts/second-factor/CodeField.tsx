import { Field } from '#app/ui/forms/fields/Field.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

/**
 * The field for the six digits of the app. What was typed does not come back: by then the app shows others.
 */
export function CodeField({
  errors,
  label = 'Code of the app',
  hint = 'Six digits; a new code every 30 seconds.',
  digitsOnly = true,
}: {
  errors: readonly string[]
  label?: string
  hint?: string
  digitsOnly?: boolean
}) {
  return (
    <Field label={label} hint={hint} id="code" name="code" errors={errors} defaultValue="" required>
      <TextInput
        inputMode={digitsOnly ? 'numeric' : 'text'}
        autoComplete="one-time-code"
        spellCheck={false}
        maxLength={40}
        width="sm"
      />
    </Field>
  )
}
