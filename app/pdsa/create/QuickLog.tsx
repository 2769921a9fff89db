import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { Field } from '#app/ui/forms/Field.tsx'
import { KeptForm } from '#app/ui/forms/unsaved-text/UnsavedTextForm.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select, type OptionGroup } from '#app/ui/forms/Select.tsx'
import { Textarea } from '#app/ui/forms/Textarea.tsx'
import { TextInput } from '#app/ui/forms/TextInput.tsx'
import type { Named } from '../tests/test.ts'
import { MeasureFields, type OfferedMeasure } from './MeasureFields.tsx'
import { OtherMeasures } from '../plan/OtherMeasures.tsx'
import { SizeFields, type WhereAndHowSmall } from './SizeFields.tsx'

/** What the quick log is filled with when it opens. */
export type Prefilled = WhereAndHowSmall & {
  readonly change: string
  readonly prediction: string
  /** Address of a measure, or `area:` and the address of an area. */
  readonly measure: string
  /** Addresses of the other measures it is read by. */
  readonly others: readonly string[]
  readonly owner: string
  readonly objective: string
  readonly idea: string
  /** The test that this one goes on from. */
  readonly after?: string
}

/** A new test in five answers; what may wait is folded below. */
export function QuickLog({
  form,
  keptAs,
  filled,
  areas,
  measures,
  people,
  ideas,
  predictedBy,
  sendsTo,
}: {
  form: ReturnType<typeof returnedForm>
  /** Under which name the browser keeps what is typed until it is logged. */
  keptAs: string
  filled: Prefilled
  areas: readonly AreaSlug[]
  measures: readonly OfferedMeasure[]
  people: readonly Named[]
  ideas: readonly OptionGroup[]
  /** Team whose prediction it is filled with. */
  predictedBy?: string
  /** Address it is sent to instead of that of the page. */
  sendsTo?: string
}) {
  const waits = ['objective', 'idea', 'plannedEnd', 'others']
  const opens = waits.some((field) => form.errors(field).length > 0)
  return (
    <KeptForm
      name={keptAs}
      returned={form.problems.length > 0}
      {...(sendsTo ? { action: sendsTo } : {})}
      className="max-w-[48rem] space-y-6"
    >
      <FormKey />
      <ProblemSummary problems={form.problems} />
      {filled.after !== undefined && <input type="hidden" name="after" value={filled.after} />}
      <Field
        label="What do you change?"
        hint="In one line: ask about the crib at discharge, not before it"
        {...fieldProps(form, 'change', filled.change)}
      >
        {/* eslint-disable-next-line jsx-a11y/no-autofocus -- people come here to type this line, unless it is there */}
        <TextInput width="full" maxLength={200} autoFocus={filled.change === ''} />
      </Field>
      <Field
        label="We predict that"
        hint={
          predictedBy
            ? `${predictedBy} predicted this. Change it to what you expect here: once logged, it is your prediction.`
            : 'What will happen, so that you can be surprised: four of five families will have a crib at home'
        }
        {...fieldProps(form, 'prediction', filled.prediction)}
      >
        <Textarea width="full" rows={2} />
      </Field>
      <SizeFields form={form} filled={filled} />
      <MeasureFields form={form} areas={areas} measures={measures} chosen={filled.measure} />
      <Field label="Who has it in hand" {...fieldProps(form, 'owner', filled.owner)}>
        <Select
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          {...(filled.owner ? {} : { placeholder: 'Choose somebody' })}
        />
      </Field>
      <Disclosure
        summary="The rest can wait"
        open={opens || filled.idea !== '' || filled.objective !== '' || filled.others.length > 0}
      >
        <div className="space-y-6">
          <Field
            label="Change idea"
            optional
            hint="The idea of the toolkit that you try"
            {...fieldProps(form, 'idea', filled.idea)}
          >
            <Select options={ideas} placeholder="None of these" width="full" />
          </Field>
          <Field
            label="What do you want to find out?"
            optional
            {...fieldProps(form, 'objective', filled.objective)}
          >
            <Textarea width="full" rows={2} />
          </Field>
          {measures.length > 1 && <OtherMeasures form={form} measures={measures} chosen={filled.others} />}
          <Field
            label="Last day"
            optional
            hint="Else it follows from the number of days. The day after, the test waits to be studied."
            {...fieldProps(form, 'plannedEnd', '')}
          >
            <TextInput type="date" width="sm" />
          </Field>
        </div>
      </Disclosure>
      <Button>Log this test</Button>
    </KeptForm>
  )
}
