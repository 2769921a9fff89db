import { Field } from '#app/ui/forms/Field.tsx'
import { FieldGroup } from '#app/ui/forms/FieldGroup.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/Select.tsx'
import { TextInput } from '#app/ui/forms/TextInput.tsx'
import { SCALE_LABEL, SCALES, type Scale, type Size } from '../tests/scale.ts'

export type WhereAndHowSmall = Size & {
  readonly place: string | null
  readonly plannedStart: string
  readonly plannedEnd: string | null
  readonly scale: Scale
}

const number = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : String(value)

/** Where, when and how small: one question of several short answers, filled as far as they are known. */
export function SizeFields({
  form,
  filled,
}: {
  form: ReturnType<typeof returnedForm>
  filled: WhereAndHowSmall
}) {
  return (
    <FieldGroup legend="Where, when and how small" hint="As far as you know it">
      <div className="flex flex-wrap gap-4">
        <Field label="Where" {...fieldProps(form, 'place', filled.place ?? '')}>
          <TextInput width="md" placeholder="Ward 4, Mercy Hospital" />
        </Field>
        <Field label="Begins" {...fieldProps(form, 'plannedStart', filled.plannedStart)}>
          <TextInput type="date" width="md" />
        </Field>
        {filled.plannedEnd !== null && (
          <Field label="Ends" {...fieldProps(form, 'plannedEnd', filled.plannedEnd)}>
            <TextInput type="date" width="md" />
          </Field>
        )}
      </div>
      <div className="flex flex-wrap gap-4">
        <Field label="People" {...fieldProps(form, 'people', number(filled.people))}>
          <TextInput width="xs" inputMode="numeric" />
        </Field>
        <Field label="Sites" {...fieldProps(form, 'sites', number(filled.sites))}>
          <TextInput width="xs" inputMode="numeric" />
        </Field>
        <Field label="Days" {...fieldProps(form, 'days', number(filled.days))}>
          <TextInput width="xs" inputMode="numeric" />
        </Field>
        <Field label="How large" {...fieldProps(form, 'scale', String(filled.scale))}>
          <Select
            width="md"
            options={SCALES.map((scale) => ({ value: String(scale), label: SCALE_LABEL[scale] }))}
          />
        </Field>
      </div>
    </FieldGroup>
  )
}
