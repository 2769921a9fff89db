import { Form } from '@remix-run/react'
import { calendarDayLabel, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { CheckboxCard } from '#app/ui/forms/fields/CheckboxCard.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { FieldGroup } from '#app/ui/forms/fields/FieldGroup.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import type { SheetLine } from './sheet.ts'

/** "Not available yet, expected on": for one measure of a period or several at once. */
export function ExpectedForm({
  lines,
  chosen,
  earliest,
  form,
  back,
}: {
  /** The measures without a figure. */
  lines: readonly SheetLine[]
  chosen: readonly string[]
  earliest: CalendarDay
  form: ReturnType<typeof returnedForm>
  back: string
}) {
  return (
    <Form method="post" noValidate className="max-w-[44rem] space-y-6">
      <ProblemSummary problems={form.problems} />
      <FieldGroup
        legend="Which figures are not available yet?"
        id="measures"
        errors={form.errors('measures')}
      >
        {lines.map(({ slug, name, expected }) => (
          <CheckboxCard
            key={slug}
            name="measures"
            value={slug}
            label={name}
            defaultChecked={form.values('measures', chosen).includes(slug)}
          >
            {expected && `Expected ${calendarDayLabel(expected.on)}: ${expected.why}`}
          </CheckboxCard>
        ))}
      </FieldGroup>
      <Field
        label="Expected on"
        hint="Nobody is reminded before that day. Then it is requested again."
        {...fieldProps(form, 'expectedOn')}
      >
        <TextInput type="date" min={earliest} width="md" placeholder="2026-12-15" />
      </Field>
      <Field
        label="Why it is not available yet"
        hint="A word is enough, such as: waits for the hospital's extract"
        {...fieldProps(form, 'why')}
      >
        <TextInput width="lg" maxLength={500} />
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button>Save expected date</Button>
        <ButtonLink href={back} look="plain">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  )
}
