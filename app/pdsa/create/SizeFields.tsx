import { Field } from '#app/ui/forms/fields/Field.tsx'
import { FieldGroup } from '#app/ui/forms/fields/FieldGroup.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { keysAt, type PlainValues } from '../plan/field-lists.ts'
import { FIELDS } from '../plan/fields.ts'
import { TestFields } from '../plan/TestFields.tsx'
import { SCALE_LABEL, SCALES, type Scale } from '../tests/scale.ts'

export type WhereAndHowSmall = Partial<PlainValues> & {
  readonly plannedStart: string
  readonly plannedEnd: string | null
  readonly scale: Scale
}

/**
 * Where, when and how small: one question of several short answers, filled as far as they are known. `log`:
 * as the quick log asks it.
 */
export function SizeFields({
  form,
  filled,
  log = false,
}: {
  form: ReturnType<typeof returnedForm>
  filled: WhereAndHowSmall
  log?: boolean
}) {
  return (
    <FieldGroup legend="Where, when and how small" hint="As far as you know it">
      <div className="flex flex-wrap gap-4">
        <TestFields form={form} keys={keysAt('where', { log })} values={filled} />
        <Field label={FIELDS.plannedStart.label} {...fieldProps(form, 'plannedStart', filled.plannedStart)}>
          <TextInput type="date" width="md" />
        </Field>
        {filled.plannedEnd !== null && (
          <Field label={FIELDS.plannedEnd.label} {...fieldProps(form, 'plannedEnd', filled.plannedEnd)}>
            <TextInput type="date" width="md" />
          </Field>
        )}
      </div>
      <div className="flex flex-wrap gap-4">
        <TestFields form={form} keys={keysAt('size', { log })} values={filled} />
        <Field label={FIELDS.scale.label} {...fieldProps(form, 'scale', String(filled.scale))}>
          <Select
            width="md"
            options={SCALES.map((scale) => ({ value: String(scale), label: SCALE_LABEL[scale] }))}
          />
        </Field>
      </div>
    </FieldGroup>
  )
}
