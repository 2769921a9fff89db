import { capitalized } from '#app/kernel/text/text.ts'
import { SECTORS } from '#app/accounts/members/sector.ts'
import { STANDINGS, standingLabel, TEAM_ROLES, teamRoleLabel } from '#app/policy/actor.ts'
import { AreaField } from '#app/teams/areas/AreaField.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { SearchForm } from '#app/ui/forms/SearchForm.tsx'
import { Select, type OptionGroup } from '#app/ui/forms/fields/Select.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

const ROLES = [
  {
    label: 'In a team',
    options: TEAM_ROLES.map((role) => ({ value: role, label: capitalized(teamRoleLabel(role)) })),
  },
  {
    label: 'In the collaborative',
    options: STANDINGS.map((role) => ({ value: role, label: capitalized(standingLabel(role)) })),
  },
]

const REGIONS = Array.from({ length: 10 }, (_, at) => ({
  value: String(at + 1),
  label: `Region ${at + 1}`,
}))

type Asked = {
  readonly words?: string | undefined
  readonly team?: string | undefined
  readonly area?: string | undefined
  readonly idea?: string | undefined
  readonly region?: number | undefined
  readonly sector?: string | undefined
  readonly role?: string | undefined
}

/** What the directory is searched by. */
export function PeopleSearchForm({
  asked,
  teams,
  ideas,
}: {
  asked: Asked
  /** Change ideas that a team may have tested. */
  ideas: readonly OptionGroup[]
  teams: readonly { readonly slug: string; readonly name: string }[]
}) {
  return (
    <SearchForm action="/people" name="People" asked={asked} showAll="Show everybody">
      <Field label="Name, title or organization" id="words" name="words" defaultValue={asked.words ?? ''}>
        <TextInput width="full" />
      </Field>
      <Field label="State" id="team" name="team" defaultValue={asked.team ?? ''}>
        <Select
          width="full"
          placeholder="All states"
          options={teams.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      </Field>
      <AreaField asked={asked.area} />
      <Field label="Change idea their team tested" id="idea" name="idea" defaultValue={asked.idea ?? ''}>
        <Select width="full" placeholder="Any or none" options={ideas} />
      </Field>
      <Field label="HHS region" id="region" name="region" defaultValue={String(asked.region ?? '')}>
        <Select width="full" placeholder="All regions" options={REGIONS} />
      </Field>
      <Field label="Sector" id="sector" name="sector" defaultValue={asked.sector ?? ''}>
        <Select
          width="full"
          placeholder="All sectors"
          options={SECTORS.map(({ key, label }) => ({ value: key, label }))}
        />
      </Field>
      <Field label="Role" id="role" name="role" defaultValue={asked.role ?? ''}>
        <Select width="full" placeholder="All roles" options={ROLES} />
      </Field>
    </SearchForm>
  )
}
