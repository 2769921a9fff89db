import { useState } from 'react'
import type { Unit } from '#app/measures/catalog/measure.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { FIELDS } from '../plan/fields.ts'
import { noMeasure } from './create-test.ts'

export type OfferedMeasure = {
  readonly slug: string
  readonly name: string
  readonly areaSlug: AreaSlug
  readonly unit: Unit
}

const UNIT_WORDS: Record<Unit, string> = {
  percent: 'percent',
  'per-1000': 'per 1,000',
  ratio: 'as a ratio',
  count: 'as a count',
  days: 'days',
  minutes: 'minutes',
}

/**
 * The measure a test is read by, and the number predicted of it. "None yet" says at least in which area the
 * test is.
 */
export function MeasureFields({
  form,
  areas,
  measures,
  chosen,
  predicted = '',
}: {
  form: ReturnType<typeof returnedForm>
  areas: readonly AreaSlug[]
  measures: readonly OfferedMeasure[]
  chosen: string
  predicted?: string
}) {
  const [now, setNow] = useState(form.value('measure', chosen))
  const unit = measures.find(({ slug }) => slug === now)?.unit
  const shown = [...new Set([...areas, ...measures.map(({ areaSlug }) => areaSlug)])]
  return (
    <div className="flex flex-wrap gap-4">
      <div className="min-w-0 max-w-full">
        <Field label={FIELDS.measure.label} {...fieldProps(form, 'measure', chosen)}>
          <Select
            width="lg"
            onChange={(event) => setNow(event.currentTarget.value)}
            options={shown.map((area) => ({
              label: AREA_NAMES[area].name,
              options: [
                ...measures
                  .filter(({ areaSlug }) => areaSlug === area)
                  .map(({ slug, name }) => ({ value: slug, label: name })),
                { value: noMeasure(area), label: `No measure yet (${AREA_NAMES[area].shortName})` },
              ],
            }))}
          />
        </Field>
      </div>
      <Field
        label={unit ? `${FIELDS.predictedValue.label}, ${UNIT_WORDS[unit]}` : FIELDS.predictedValue.label}
        optional
        {...fieldProps(form, 'predictedValue', predicted)}
      >
        <TextInput width="sm" inputMode="decimal" />
      </Field>
    </div>
  )
}
