import { Form } from '@remix-run/react'
import type { Month } from '#app/kernel/time/month.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { CheckboxCard } from '#app/ui/forms/fields/CheckboxCard.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { wordingOf, type Wording } from './versions.ts'
import { WordingFields } from '../WordingFields.tsx'

/** A new version of a definition, filled in with the wording it starts from. */
export function VersionForm({
  form,
  wording,
  effective,
  cancelHref,
}: {
  form: ReturnType<typeof returnedForm>
  wording: Wording
  effective: Month
  cancelHref: string
}) {
  return (
    <Form method="post" noValidate className="max-w-[44rem] space-y-6">
      <EditFields form={form} stands={wordingOf(wording)}>
        <FormKey />
        <ProblemSummary problems={form.problems} />
        <Field
          label="In force from"
          hint="The first month it holds for. Earlier figures keep the definition they were counted by."
          {...fieldProps(form, 'effective', effective)}
        >
          <TextInput type="month" width="md" placeholder="2026-01" />
        </Field>
        <WordingFields form={form} wording={wording} single={wording.denominatorText === null} />
        <Field
          label="What changed"
          hint="One sentence; where the series breaks it stands on the chart"
          {...fieldProps(form, 'changed')}
        >
          <Textarea rows={2} />
        </Field>
        <Field label="Why it changes" {...fieldProps(form, 'reason')}>
          <Textarea rows={3} />
        </Field>
        <CheckboxCard
          name="breaksSeries"
          value="on"
          label="This breaks the series"
          defaultChecked={form.values('breaksSeries').includes('on')}
        >
          <p>
            Tick this when figures from before do not compare with figures from then on. Every chart of the
            measure is then broken in that month, so that nobody takes the change of definition for a change
            in care.
          </p>
        </CheckboxCard>
        <div className="flex flex-wrap gap-3">
          <Button>Write this version</Button>
          <ButtonLink href={cancelHref} look="plain">
            Cancel
          </ButtonLink>
        </div>
      </EditFields>
    </Form>
  )
}
