import { Form } from '@remix-run/react'
import { Button } from '#app/ui/actions/Button.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { FieldGroup } from '#app/ui/forms/fields/FieldGroup.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { scoreLabel } from '../score.ts'
import { levelField, textsOf } from './level-fields.ts'
import type { Level } from './scale.ts'

/** Every text of the scale, step by step, and why it is reworded. */
export function ScaleForm({
  form,
  levels,
}: {
  form: ReturnType<typeof returnedForm>
  levels: readonly Level[]
}) {
  return (
    <Form method="post" noValidate className="max-w-[44rem] space-y-8">
      <EditFields form={form} stands={textsOf(levels)}>
        <ProblemSummary problems={form.problems} />
        {levels.map(({ score, name, current, classic }) => (
          <FieldGroup key={score} legend={`Score ${scoreLabel(score)}`}>
            <div className="space-y-4">
              <Field
                label={`Name of ${scoreLabel(score)}`}
                {...fieldProps(form, levelField(score, 'name'), name)}
              >
                <TextInput width="full" />
              </Field>
              <Field
                label={`Wording in use today of ${scoreLabel(score)}`}
                {...fieldProps(form, levelField(score, 'current'), current)}
              >
                <Textarea width="full" rows={2} />
              </Field>
              <Field
                label={`Classic wording of ${scoreLabel(score)}`}
                {...fieldProps(form, levelField(score, 'classic'), classic)}
              >
                <Textarea width="full" rows={2} />
              </Field>
            </div>
          </FieldGroup>
        ))}
        <Field
          label="Why is the scale reworded?"
          hint="Coaches and teams have scored by the wording so far."
          {...fieldProps(form, 'reason')}
        >
          <Textarea width="full" rows={2} />
        </Field>
        <Button>Save this wording</Button>
      </EditFields>
    </Form>
  )
}
