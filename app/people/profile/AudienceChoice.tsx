import { AUDIENCES } from '#app/policy/action.ts'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { AUDIENCE_LABEL, SHOWN_AT_FIRST, type ProfilePart, type Shown } from './profile.ts'

const OPTIONS = AUDIENCES.map((value) => ({ value, label: AUDIENCE_LABEL[value] }))

/** Who sees one part of a profile; what holds for everybody who never chose stands beside it. */
export function AudienceChoice({
  part,
  what,
  shown,
  form,
}: {
  part: ProfilePart
  what: string
  shown: Shown
  form: ReturnType<typeof returnedForm>
}) {
  return (
    <Field
      label={`Who sees ${what}`}
      hint={`Unless you choose otherwise: ${AUDIENCE_LABEL[SHOWN_AT_FIRST[part]].toLowerCase()}.`}
      {...fieldProps(form, `${part}For`, shown[part])}
    >
      <Select options={OPTIONS} width="full" />
    </Field>
  )
}
