import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { UnsavedTextForm } from '#app/ui/forms/unsaved-text/UnsavedTextForm.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select, type OptionGroup } from '#app/ui/forms/fields/Select.tsx'
import { unsavedTest } from '../stages/unsaved-names.ts'
import { planFields, wholePlan } from './form-values.ts'
import { keysAt } from './field-lists.ts'
import { FIELDS } from './fields.ts'
import { TestFields } from './TestFields.tsx'
import type { Named, Test } from '../tests/test.ts'
import { ConflictChoices } from '../stages/ConflictChoices.tsx'
import { MeasureFields, type OfferedMeasure } from '../create/MeasureFields.tsx'
import { OtherMeasures } from './OtherMeasures.tsx'
import { SizeFields } from '../create/SizeFields.tsx'
import { QuestionRows, TaskRows } from './PlanRows.tsx'
import { typedPlace } from '../stages/typed-place.ts'

export type PlanOffer = {
  readonly areas: readonly AreaSlug[]
  readonly ideas: readonly OptionGroup[]
  readonly measures: readonly OfferedMeasure[]
  readonly people: readonly Named[]
}

/** The whole plan of a test that has not begun. */
export function PlanForm({
  form,
  test,
  action,
  offer,
}: {
  form: ReturnType<typeof returnedForm>
  test: Test
  action: string
  offer: PlanOffer
}) {
  const plan = planFields(test)
  return (
    <UnsavedTextForm
      name={unsavedTest(test.id, 'plan')}
      returned={form.problems.length > 0}
      action={action}
      className="max-w-[48rem] space-y-6"
    >
      <ProblemSummary problems={form.problems} />
      <ConflictChoices
        form={form}
        stands={wholePlan(test)}
        by={test.changedBy}
        typedAt={(field) => typedPlace(form, field)}
      />
      <TestFields form={form} keys={keysAt('what')} values={plan} />
      <SizeFields form={form} filled={plan} />
      <MeasureFields
        form={form}
        areas={offer.areas}
        measures={withOwn(offer.measures, test)}
        chosen={plan.measure}
        predicted={plan.predictedValue === null ? '' : String(plan.predictedValue)}
      />
      <OtherMeasures form={form} measures={withOwn(offer.measures, test)} chosen={plan.others.split(', ')} />
      <Field label={FIELDS.owner.label} {...fieldProps(form, 'owner', plan.owner)}>
        <Select options={withOwner(offer.people, test).map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <TestFields form={form} keys={keysAt('why')} values={plan} />
      <QuestionRows form={form} questions={test.questions} />
      <Field label={FIELDS.idea.label} optional {...fieldProps(form, 'idea', plan.idea ?? '')}>
        <Select options={[...offer.ideas]} placeholder="None of these" width="full" />
      </Field>
      <TaskRows form={form} tasks={test.tasks} list="tasks" />
      <TaskRows form={form} tasks={test.tasks} list="figures" />
      <TestFields form={form} keys={keysAt('data')} values={plan} />
      <div className="flex flex-wrap gap-3">
        <Button name="then" value="save">
          Save the plan
        </Button>
        <Button name="then" value="begin" look="plain">
          Save and begin the test
        </Button>
      </div>
    </UnsavedTextForm>
  )
}

/** Measures the team has dropped since stay to be chosen, as does an owner who has left. */
const withOwn = (offered: readonly OfferedMeasure[], { measures, areaSlug }: Test): OfferedMeasure[] => [
  ...offered,
  ...measures
    .filter((own) => offered.every(({ slug }) => slug !== own.slug))
    .map(({ slug, name, unit }) => ({ slug, name, unit, areaSlug })),
]

const withOwner = (people: readonly Named[], { owner }: Test): Named[] =>
  people.some(({ id }) => id === owner.id) ? [...people] : [...people, owner]
