import { Field } from '#app/ui/forms/fields/Field.tsx'
import { RadioGroup } from '#app/ui/forms/fields/RadioGroup.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select, type Option } from '#app/ui/forms/fields/Select.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { DIRECTIONS, LEVELS, MEASURE_KINDS } from '../catalog/measure.ts'
import { COUNTED, COUNTINGS, type Counting } from './counting.ts'
import { DIRECTION_WORDS, FREQUENCY_WORDS, KIND_EXPLAINED, KIND_WORDS, LEVEL_WORDS } from './measure-words.ts'
import { FREQUENCIES } from '#app/kernel/time/period.ts'
import { WordingFields } from './WordingFields.tsx'

/** Everything a new measure needs. `charts`: the chart each way of counting leads to, with the reason. */
export function NewMeasureFields({
  form,
  areas,
  charts,
}: {
  form: ReturnType<typeof returnedForm>
  areas: readonly Option[]
  charts: Readonly<Record<Counting, string>>
}) {
  const only = areas.length === 1 ? areas[0]!.value : ''
  const choice = <Key extends string>(keys: readonly Key[], words: Readonly<Record<Key, string>>) =>
    keys.map((value) => ({ value, label: words[value] }))
  return (
    <>
      <Field label="Name" hint="As it stands in lists and above the chart" {...fieldProps(form, 'name')}>
        <TextInput width="full" />
      </Field>
      <Field label="Strategy area" {...fieldProps(form, 'area', only)}>
        <Select options={areas} placeholder="Choose one" width="full" />
      </Field>
      <RadioGroup
        id="kind"
        name="kind"
        legend="What it shows"
        choices={MEASURE_KINDS.map((kind) => ({
          value: kind,
          label: KIND_WORDS[kind],
          hint: KIND_EXPLAINED[kind],
        }))}
        errors={form.errors('kind')}
        defaultValue={form.value('kind')}
      />
      <RadioGroup
        id="counting"
        name="counting"
        legend="How it is counted"
        hint="The chart follows from this. It cannot be changed later: figures already recorded would lose their meaning."
        choices={COUNTINGS.map((key) => ({ value: key, label: COUNTED[key].label, hint: `${charts[key]}.` }))}
        errors={form.errors('counting')}
        defaultValue={form.value('counting')}
      />
      <div className="grid gap-6 sm:grid-cols-3">
        <Field label="Which way is better" {...fieldProps(form, 'direction')}>
          <Select options={choice(DIRECTIONS, DIRECTION_WORDS)} placeholder="Choose one" width="full" />
        </Field>
        <Field label="Reported" {...fieldProps(form, 'frequency', 'month')}>
          <Select options={choice(FREQUENCIES, FREQUENCY_WORDS)} width="full" />
        </Field>
        <Field label="Covers" {...fieldProps(form, 'level', 'site')}>
          <Select options={choice(LEVELS, LEVEL_WORDS)} width="full" />
        </Field>
      </div>
      <WordingFields form={form} />
    </>
  )
}
