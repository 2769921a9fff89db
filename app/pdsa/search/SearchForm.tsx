import { AreaField } from '#app/teams/areas/AreaField.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { SearchForm } from '#app/ui/forms/SearchForm.tsx'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { SCALE_LABEL, SCALES } from '../tests/scale.ts'
import { DECISION_LABEL, DECISIONS, STAGE_LABEL, STAGES } from '../tests/transitions/stage.ts'
import type { TestSearch } from './forms.ts'

type Choices = readonly { value: string; label: string }[]
type ChoicesOfAll = {
  readonly teams: Choices
  readonly measures: Choices
  /** Those of the area that is searched. */
  readonly drivers?: Choices
  readonly ideas?: Choices
}

/** What tests are looked for by. */
export function FindForm({ asked, choices }: { asked: TestSearch; choices: ChoicesOfAll }) {
  const { teams, measures, drivers = [], ideas = [] } = choices
  return (
    <SearchForm
      action="/tests"
      name="Tests"
      asked={asked}
      showAll="Show all tests"
      note={
        !asked.area && (
          <p className="text-sm text-quiet">
            Choose an area to narrow by driver, change idea and measure as well.
          </p>
        )
      }
    >
      <Field label="Words" id="words" name="words" defaultValue={asked.words ?? ''}>
        <TextInput width="full" />
      </Field>
      <AreaField asked={asked.area} />
      <Choice name="decision" label="Outcome" any="Anything" asked={asked.decision} options={CAME_OF_IT} />
      <Choice name="stage" label="Stage" any="Any stage" asked={asked.stage} options={STAGE_OPTIONS} />
      <Choice name="scale" label="Scale" any="Any scale" asked={asked.scale} options={SCALE_OPTIONS} />
      <Choice name="team" label="State" any="All states" asked={asked.team} options={teams} />
      {asked.area && (
        <>
          <Choice name="driver" label="Driver" any="Any driver" asked={asked.driver} options={drivers} />
          <Choice name="idea" label="Change idea" any="Any idea" asked={asked.idea} options={ideas} />
          <Choice name="measure" label="Measure" any="Any measure" asked={asked.measure} options={measures} />
        </>
      )}
      {asked.state && <input type="hidden" name="state" value={asked.state} />}
    </SearchForm>
  )
}

const CAME_OF_IT = DECISIONS.map((value) => ({
  value,
  label: {
    adopt: 'It worked: adopted',
    adapt: 'It was changed: adapted',
    abandon: 'It did not work: abandoned',
  }[value],
}))
const STAGE_OPTIONS = STAGES.map((value) => ({ value, label: STAGE_LABEL[value] }))
const SCALE_OPTIONS = SCALES.map((scale) => ({ value: String(scale), label: SCALE_LABEL[scale] }))

function Choice(props: {
  name: string
  label: string
  any: string
  asked: string | number | undefined
  options: Choices
}) {
  const { name, label, any, asked, options } = props
  return (
    <Field label={label} id={name} name={name} defaultValue={asked === undefined ? '' : String(asked)}>
      <Select width="full" placeholder={any} options={[...options]} />
    </Field>
  )
}

/** The outcomes of tests, each as good to learn from as the others. */
export const OUTCOMES = [
  { decision: undefined, label: 'All tests' },
  ...DECISIONS.map((decision) => ({
    decision,
    label: { adopt: 'What worked', adapt: 'What was changed', abandon: 'What did not work' }[decision],
  })),
] as const

/** How a test that was decided so is called in a headline. */
export const decidedAs = (decision: keyof typeof DECISION_LABEL): string =>
  DECISION_LABEL[decision].toLowerCase()
