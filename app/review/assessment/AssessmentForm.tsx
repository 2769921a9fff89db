import { Form } from '@remix-run/react'
import { monthLabel, type Month } from '#app/kernel/time/month.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { RadioGroup } from '#app/ui/forms/fields/RadioGroup.tsx'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import type { assessmentFieldsOf } from './assessment.ts'
import { scoreLabel, type Giver } from './score.ts'
import type { Level } from './scale/scale.ts'

/**
 * The score of one side for a month. It is filled from what its giver gave for that month and from nothing
 * else: no score is chosen before a person chooses it.
 */
export function AssessmentForm({
  giver,
  teamName,
  month,
  levels,
  stands,
  form,
}: {
  giver: Giver
  teamName: string
  month: Month
  levels: readonly Pick<Level, 'score' | 'name' | 'current'>[]
  stands: ReturnType<typeof assessmentFieldsOf>
  form: ReturnType<typeof returnedForm>
}) {
  const given = stands.score !== undefined
  const whose = giver === 'coach' ? 'as its coach' : 'as the team itself'
  return (
    <Form
      method="post"
      noValidate
      action={`?step=${giver}&month=${month}`}
      aria-label={`Score ${teamName} ${whose}`}
      className="max-w-[44rem] space-y-6"
    >
      <EditFields form={form} stands={stands} show={{ score: (score) => scoreLabel(Number(score)) }}>
        <ProblemSummary problems={form.problems} />
        <input type="hidden" name="as" value={giver} />
        <input type="hidden" name="month" value={month} />
        <RadioGroup
          id="score"
          name="score"
          legend={`Score of ${teamName} for ${monthLabel(month)}, ${whose}`}
          hint="Choose the highest step whose criterion is met. A score may be lower than the month before."
          choices={levels.map(({ score, name, current }) => ({
            value: scoreLabel(score),
            label: `${scoreLabel(score)} ${name}`,
            hint: current,
          }))}
          errors={form.errors('score')}
          defaultValue={form.value('score', given ? scoreLabel(stands.score!) : '')}
        />
        <Field
          label="Why, in one sentence"
          hint="What you saw that decided it"
          {...fieldProps(form, 'why', stands.why)}
        >
          <Textarea width="full" rows={2} />
        </Field>
        <Field
          label="Comments and suggestions"
          optional
          hint={giver === 'coach' ? 'The team reads them.' : 'Your coach reads them.'}
          {...fieldProps(form, 'comments', stands.comments)}
        >
          <Textarea width="full" rows={4} />
        </Field>
        <Button>{`${given ? 'Change' : 'Give'} the score for ${monthLabel(month)}`}</Button>
      </EditFields>
    </Form>
  )
}
