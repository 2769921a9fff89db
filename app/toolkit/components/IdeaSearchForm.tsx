import { AREA_NAMES } from '#app/teams/core/areas/area-names.ts'
import { AREA_SLUGS } from '#app/teams/core/areas/area-slug.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/Field.tsx'
import { Select } from '#app/ui/forms/Select.tsx'
import { TextInput } from '#app/ui/forms/TextInput.tsx'
import { EVIDENCE, EVIDENCE_LABELS } from '../core/evidence.ts'
import type { IdeaSearch } from '../core/find-ideas.ts'

/** What ideas are looked for by: sent as an address, so that a search can be kept and passed on. */
export function IdeaSearchForm({ asked }: { asked: IdeaSearch }) {
  const searching = Object.values(asked).some(Boolean)
  return (
    <form
      // A new search brings new values into fields that the browser has filled already.
      key={JSON.stringify(asked)}
      method="get"
      action="/ideas"
      role="search"
      aria-label="Change ideas"
      data-chrome
      className="space-y-4"
    >
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Field label="Area" id="area" name="area" defaultValue={asked.area ?? ''}>
          <Select
            width="full"
            placeholder="All areas"
            options={AREA_SLUGS.map((slug) => ({ value: slug, label: AREA_NAMES[slug].name }))}
          />
        </Field>
        <Field label="Evidence" id="evidence" name="evidence" defaultValue={asked.evidence ?? ''}>
          <Select
            width="full"
            placeholder="Any evidence"
            options={EVIDENCE_LABELS.map((label) => ({ value: label, label: EVIDENCE[label].name }))}
          />
        </Field>
        <Field label="Words" id="words" name="words" defaultValue={asked.words ?? ''}>
          <TextInput width="full" />
        </Field>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button>Search</Button>
        {searching && (
          <ButtonLink href="/ideas" look="plain">
            Show all ideas
          </ButtonLink>
        )}
      </div>
    </form>
  )
}
