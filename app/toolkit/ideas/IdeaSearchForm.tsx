import { AreaField } from '#app/teams/areas/AreaField.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { SearchForm } from '#app/ui/forms/SearchForm.tsx'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { EVIDENCE, EVIDENCE_LABELS } from './evidence.ts'
import type { IdeaSearch } from './find-ideas.ts'

/** What ideas are looked for by. */
export function IdeaSearchForm({ asked }: { asked: IdeaSearch }) {
  return (
    <SearchForm action="/ideas" name="Change ideas" asked={asked} showAll="Show all ideas">
      <Field label="Words" id="words" name="words" defaultValue={asked.words ?? ''}>
        <TextInput width="full" />
      </Field>
      <AreaField asked={asked.area} />
      <Field label="Evidence" id="evidence" name="evidence" defaultValue={asked.evidence ?? ''}>
        <Select
          width="full"
          placeholder="Any evidence"
          options={EVIDENCE_LABELS.map((label) => ({ value: label, label: EVIDENCE[label].name }))}
        />
      </Field>
    </SearchForm>
  )
}
