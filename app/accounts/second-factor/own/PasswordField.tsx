import { Field } from '#app/ui/forms/fields/Field.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

/** The field in which somebody who is signed in shows that it is still them. */
export function PasswordField({ errors }: { errors: readonly string[] }) {
  return (
    <Field
      label="Your password"
      hint="So that nobody else does this at your desk."
      id="currentPassword"
      name="currentPassword"
      errors={errors}
      defaultValue=""
      required
    >
      <TextInput type="password" autoComplete="current-password" width="lg" />
    </Field>
  )
}
