import { Field } from '#app/ui/forms/fields/Field.tsx'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { AREA_NAMES } from './area-names.ts'
import { AREA_SLUGS } from './area-slug.ts'

const AREAS = AREA_SLUGS.map((slug) => ({ value: slug, label: AREA_NAMES[slug].name }))

/** The strategy area by which something is searched; none is all of them. */
export function AreaField({ asked }: { asked: string | undefined }) {
  return (
    <Field label="Area" id="area" name="area" defaultValue={asked ?? ''}>
      <Select width="full" placeholder="All areas" options={AREAS} />
    </Field>
  )
}
