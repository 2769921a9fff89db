import { Field } from '#app/ui/forms/fields/Field.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import type { Wording } from './versions/versions.ts'

/**
 * What is counted, out of what, how, from where and how late. `single`: whether it is out of nothing, where
 * that is settled.
 */
export function WordingFields({
  form,
  wording,
  single,
}: {
  form: ReturnType<typeof returnedForm>
  wording?: Wording
  single?: boolean
}) {
  return (
    <>
      <Field
        label={single ? 'Value' : 'Numerator'}
        hint="What is counted, in words that the person with the records needs"
        {...fieldProps(form, 'numeratorText', wording?.numeratorText)}
      >
        <Textarea rows={2} />
      </Field>
      {single !== true && (
        <Field
          label="Denominator"
          optional={single === undefined}
          hint={
            single === undefined
              ? 'Out of what. Leave it empty for a single number, which is out of nothing.'
              : 'Out of what'
          }
          {...fieldProps(form, 'denominatorText', wording?.denominatorText ?? '')}
        >
          <Textarea rows={2} />
        </Field>
      )}
      <Field
        label="How to count"
        hint="Who is left out, what counts in doubt, how many to sample"
        {...fieldProps(form, 'guidance', wording?.guidance)}
      >
        <Textarea rows={6} />
      </Field>
      <Field
        label="Source"
        hint="Where the figures come from"
        {...fieldProps(form, 'source', wording?.source)}
      >
        <TextInput width="full" />
      </Field>
      <Field
        label="Usual lag in months"
        hint="Whole months from the end of a period until its figure can usually be had; 0 when it is there at once"
        {...fieldProps(form, 'usualLagMonths', wording === undefined ? '0' : String(wording.usualLagMonths))}
      >
        <TextInput width="sm" inputMode="numeric" />
      </Field>
    </>
  )
}
