import { Form } from '@remix-run/react'
import { Button } from '#app/ui/actions/Button.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { FieldGroup } from '#app/ui/forms/fields/FieldGroup.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { RadioGroup } from '#app/ui/forms/fields/RadioGroup.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select, type OptionGroup } from '#app/ui/forms/fields/Select.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import type { Aim } from './aim.ts'
import { aimFieldsOf } from './team-aim.ts'

/**
 * The fields of an aim, empty or with their current values. `measures`: what the aim can be read from,
 * grouped as people look for it.
 */
export function AimForm({
  form,
  aim,
  measureId,
  measures,
  submitLabel,
  example,
}: {
  form: ReturnType<typeof returnedForm>
  aim?: Aim
  measureId?: string | null
  measures: readonly OptionGroup[]
  submitLabel: string
  example?: string
}) {
  const number = (value: number | undefined) => (value === undefined ? '' : String(value))
  return (
    <Form method="post" noValidate className="max-w-[44rem] space-y-6">
      <EditFields form={form} stands={aim ? aimFieldsOf({ aim, measureId: measureId ?? null }) : {}}>
        <FormKey />
        <ProblemSummary problems={form.problems} />
        {example && <p className="max-w-prose text-quiet">For example: {example}</p>}
        <RadioGroup
          id="change"
          legend="The aim is to"
          name="change"
          choices={[
            { value: 'raise', label: 'raise' },
            { value: 'reduce', label: 'reduce' },
          ]}
          errors={form.errors('change')}
          defaultValue={form.value('change', aim?.change)}
        />
        <Field
          label="What"
          hint="As it stands in a sentence: early elective deliveries"
          {...fieldProps(form, 'what', aim?.what)}
        >
          <TextInput width="full" />
        </Field>
        <Field
          label="For whom"
          hint="The people it is about: singleton births at 37 and 38 weeks in Ohio"
          {...fieldProps(form, 'forWhom', aim?.forWhom)}
        >
          <TextInput width="full" />
        </Field>
        <Field
          label="Measure"
          optional
          hint="Its figures show whether the aim is on track, and its chart shows the goal line. Pick measures on the team's measures page."
          {...fieldProps(form, 'measureId', measureId ?? '')}
        >
          <Select options={measures} placeholder="No measure yet" width="full" />
        </Field>
        <FieldGroup
          legend="Baseline"
          hint="Where things stood before. A target in percent of the baseline needs one; otherwise it is optional."
        >
          <div className="flex flex-wrap gap-4">
            <Field label="Value" {...fieldProps(form, 'baselineValue', number(aim?.baseline?.value))}>
              <TextInput width="sm" inputMode="decimal" />
            </Field>
            <Field label="First month" {...fieldProps(form, 'baselineFrom', aim?.baseline?.from)}>
              <TextInput width="md" type="month" placeholder="2024-01" />
            </Field>
            <Field label="Last month" {...fieldProps(form, 'baselineTo', aim?.baseline?.to)}>
              <TextInput width="md" type="month" placeholder="2024-12" />
            </Field>
          </div>
        </FieldGroup>
        <RadioGroup
          id="targetKind"
          legend="The target is given as"
          name="targetKind"
          choices={[
            {
              value: 'relative',
              label: 'percent of the baseline',
              hint: 'Reduce by 33 percent; raise by 10 percent',
            },
            { value: 'absolute', label: 'the value to reach', hint: 'To 90 percent; to 2 per 1,000' },
          ]}
          errors={form.errors('targetKind')}
          defaultValue={form.value('targetKind', aim?.target.kind ?? 'relative')}
        />
        <div className="flex flex-wrap gap-4">
          <Field label="Target" {...fieldProps(form, 'targetValue', number(aim?.target.value))}>
            <TextInput width="sm" inputMode="decimal" />
          </Field>
          <Field label="By" hint="Year and month" {...fieldProps(form, 'due', aim?.due)}>
            <TextInput width="md" type="month" placeholder="2026-12" />
          </Field>
        </div>
        <Button type="submit">{submitLabel}</Button>
      </EditFields>
    </Form>
  )
}
