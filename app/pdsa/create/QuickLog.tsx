import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { UnsavedTextForm } from '#app/ui/forms/unsaved-text/UnsavedTextForm.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select, type OptionGroup } from '#app/ui/forms/fields/Select.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { keysAt, LATER_KEYS, type LogKey, type PlainValues } from '../plan/field-lists.ts'
import { FIELDS } from '../plan/fields.ts'
import { TestFields } from '../plan/TestFields.tsx'
import type { Named } from '../tests/test.ts'
import { MeasureFields, type OfferedMeasure } from './MeasureFields.tsx'
import { OtherMeasures } from '../plan/OtherMeasures.tsx'
import { SizeFields, type WhereAndHowSmall } from './SizeFields.tsx'

/** What the quick log is filled with when it opens. */
export type Prefilled = WhereAndHowSmall &
  Pick<PlainValues, LogKey> & {
    /** Address of a measure, or `area:` and the address of an area. */
    readonly measure: string
    /** Addresses of the other measures it is read by. */
    readonly others: readonly string[]
    readonly owner: string
    readonly idea: string
    /** The test that this one goes on from. */
    readonly after?: string
  }

/** A new test in five answers; what may wait is folded below. */
export function QuickLog({
  form,
  unsavedName,
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
  unsavedName: string
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
  const waits = [...LATER_KEYS, 'idea', 'plannedEnd', 'others']
  const opens =
    waits.some((field) => form.errors(field).length > 0) ||
    LATER_KEYS.some((key) => filled[key] !== null) ||
    filled.idea !== '' ||
    filled.others.length > 0
  return (
    <UnsavedTextForm
      name={unsavedName}
      returned={form.problems.length > 0}
      {...(sendsTo ? { action: sendsTo } : {})}
      className="max-w-[48rem] space-y-6"
    >
      <FormKey />
      <ProblemSummary problems={form.problems} />
      {filled.after !== undefined && <input type="hidden" name="after" value={filled.after} />}
      <TestFields
        form={form}
        keys={keysAt('what', { log: true })}
        values={filled}
        hints={
          predictedBy
            ? {
                prediction: `${predictedBy} predicted this. Change it to what you expect here: once logged, it is your prediction.`,
              }
            : {}
        }
        focused={filled.change === null ? 'change' : undefined}
      />
      <SizeFields form={form} filled={filled} log />
      <MeasureFields form={form} areas={areas} measures={measures} chosen={filled.measure} />
      <Field label={FIELDS.owner.label} {...fieldProps(form, 'owner', filled.owner)}>
        <Select
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          {...(filled.owner ? {} : { placeholder: 'Choose somebody' })}
        />
      </Field>
      <Disclosure summary="The rest can wait" open={opens}>
        <div className="space-y-6">
          <Field
            label={FIELDS.idea.label}
            optional
            hint={FIELDS.idea.hint}
            {...fieldProps(form, 'idea', filled.idea)}
          >
            <Select options={ideas} placeholder="None of these" width="full" />
          </Field>
          <TestFields form={form} keys={LATER_KEYS} values={filled} />
          {measures.length > 1 && <OtherMeasures form={form} measures={measures} chosen={filled.others} />}
          <Field
            label={FIELDS.plannedEnd.label}
            optional
            hint="Else it follows from the number of days. The day after, the test waits to be studied."
            {...fieldProps(form, 'plannedEnd', '')}
          >
            <TextInput type="date" width="sm" />
          </Field>
        </div>
      </Disclosure>
      <Button>Log this test</Button>
    </UnsavedTextForm>
  )
}
