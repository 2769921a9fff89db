import { formatLevel } from '#app/charts/words/format.ts'
import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { periodLabel } from '#app/kernel/time/period.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { FieldGroup } from '#app/ui/forms/fields/FieldGroup.tsx'
import { UnsavedTextForm } from '#app/ui/forms/unsaved-text/UnsavedTextForm.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { RadioGroup } from '#app/ui/forms/fields/RadioGroup.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { unsavedTest } from '../stages/unsaved-names.ts'
import { keysAt } from '../plan/field-lists.ts'
import { FIELDS } from '../plan/fields.ts'
import { wholeStudy } from '../plan/form-values.ts'
import { TestFields } from '../plan/TestFields.tsx'
import type { Suggested } from './suggested.ts'
import { MATCH_LABEL, MATCHES, type Test, type TestMeasure } from '../tests/test.ts'
import { ConflictChoices } from '../stages/ConflictChoices.tsx'
import { typedPlace } from '../stages/typed-place.ts'

type Returned = ReturnType<typeof returnedForm>

const text = (value: number | string | null | undefined): string =>
  value === null || value === undefined ? '' : String(value)

/** How the test ended and what was found: the prediction beside the result. */
export function StudyForm({
  form,
  test,
  action,
  today,
  suggested,
}: {
  form: Returned
  test: Test
  action: string
  today: CalendarDay
  /** What the recorded figures say, by the measure's id. */
  suggested: Readonly<Record<string, Suggested>>
}) {
  const ended = test.endedOn ?? (test.plannedEnd < today ? test.plannedEnd : today)
  return (
    <UnsavedTextForm
      name={unsavedTest(test.id, 'study')}
      returned={form.problems.length > 0}
      action={action}
      className="max-w-[48rem] space-y-6"
    >
      <ProblemSummary problems={form.problems} />
      <ConflictChoices
        form={form}
        stands={wholeStudy(test)}
        by={test.changedBy}
        typedAt={(field) => typedPlace(form, field)}
      />
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <RadioGroup
          id="asPlanned"
          legend={FIELDS.asPlanned.label}
          name="asPlanned"
          choices={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
          errors={form.errors('asPlanned')}
          defaultValue={form.value('asPlanned', test.asPlanned === null ? '' : test.asPlanned ? 'yes' : 'no')}
        />
        <Field label={FIELDS.endedOn.label} {...fieldProps(form, 'endedOn', ended)}>
          <TextInput type="date" width="md" />
        </Field>
        <TestFields form={form} keys={keysAt('reach')} values={test} />
      </div>
      <TestFields form={form} keys={keysAt('deviation')} values={test} />
      <FieldGroup legend="The result beside the prediction">
        <blockquote className="max-w-prose border-s-4 border-line ps-3">
          <span className="font-semibold">We predicted that </span>
          <span className="whitespace-pre-line">{test.prediction ?? '(no prediction was written down)'}</span>
        </blockquote>
        {test.measures.map((measure, at) => (
          <ResultField
            key={measure.id}
            form={form}
            measure={measure}
            at={at}
            suggested={suggested[measure.id]}
          />
        ))}
        <TestFields form={form} keys={keysAt('result')} values={test} />
      </FieldGroup>
      {test.questions.map(({ id, question, prediction, answer }, at) => (
        <div key={id}>
          <input type="hidden" name={`answers[${at}].question`} value={id} />
          <Field
            label={question}
            optional
            hint={prediction && `Predicted: ${prediction}`}
            {...fieldProps(form, `answers[${at}].answer`, text(answer))}
          >
            <Textarea width="full" rows={1} />
          </Field>
        </div>
      ))}
      <RadioGroup
        id="matched"
        legend={`${FIELDS.matched.label} (optional)`}
        name="matched"
        choices={MATCHES.map((match) => ({ value: match, label: MATCH_LABEL[match] }))}
        errors={form.errors('matched')}
        defaultValue={form.value('matched', text(test.matched))}
      />
      <TestFields form={form} keys={keysAt('lesson')} values={test} />
      <div className="flex flex-wrap gap-3">
        <Button name="then" value="decide">
          Save and go on to decide
        </Button>
        <Button name="then" value="save" look="plain">
          Save, not finished yet
        </Button>
      </div>
    </UnsavedTextForm>
  )
}

function ResultField({
  form,
  measure,
  at,
  suggested,
}: {
  form: Returned
  measure: TestMeasure
  at: number
  suggested: Suggested | undefined
}) {
  const { id, name, predicted, result, unit } = measure
  const known = suggested
    ? `${periodLabel(suggested.period)}: ${formatLevel(suggested.value, unit)}, as recorded.`
    : 'No figure was recorded since the test began. Enter what the test counted itself, or leave it empty.'
  return (
    <>
      <input type="hidden" name={`results[${at}].measure`} value={id} />
      <Field
        label={`${name}${unit === 'percent' ? ', percent' : ''}`}
        optional
        hint={`${predicted === null ? '' : `${formatLevel(predicted, unit)} was predicted. `}${known}`}
        {...fieldProps(form, `results[${at}].value`, text(result ?? suggested?.value))}
      >
        <TextInput width="sm" inputMode="decimal" />
      </Field>
    </>
  )
}
