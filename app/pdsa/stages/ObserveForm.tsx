import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { UnsavedTextForm } from '#app/ui/forms/unsaved-text/UnsavedTextForm.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { unsavedTest } from './unsaved-names.ts'
import { OBSERVATION_KINDS, OBSERVATION_LABEL } from '../tests/test.ts'

/** Something seen while the test runs. Several people write here without touching each other's lines. */
export function ObserveForm({
  form,
  test,
  action,
  today,
}: {
  form: ReturnType<typeof returnedForm>
  /** Id of the test. */
  test: string
  action: string
  today: CalendarDay
}) {
  return (
    <UnsavedTextForm
      name={unsavedTest(test, 'observe')}
      returned={form.problems.length > 0}
      action={action}
      className="max-w-[48rem] space-y-4"
    >
      <FormKey />
      <ProblemSummary problems={form.problems} />
      <Field
        label="What was seen"
        hint="Write about the work, not about one family: no names and no dates of birth."
        {...fieldProps(form, 'text')}
      >
        <Textarea width="full" rows={2} />
      </Field>
      <div className="flex flex-wrap items-end gap-4">
        <Field label="It is" {...fieldProps(form, 'kind', 'observation')}>
          <Select
            width="sm"
            options={OBSERVATION_KINDS.map((kind) => ({ value: kind, label: OBSERVATION_LABEL[kind] }))}
          />
        </Field>
        <Field label="On" {...fieldProps(form, 'observedOn', today)}>
          <TextInput type="date" width="md" />
        </Field>
        <Button look="plain">Add it</Button>
      </div>
    </UnsavedTextForm>
  )
}
