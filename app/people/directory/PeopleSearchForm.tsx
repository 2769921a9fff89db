import { capitalized } from '#app/kernel/text.ts'
import { SECTORS } from '#app/accounts/members/sector.ts'
import { STANDINGS, standingLabel, TEAM_ROLES, teamRoleLabel } from '#app/policy/actor.ts'
import { AreaField } from '#app/teams/areas/AreaField.tsx'
import { Field } from '#app/ui/forms/Field.tsx'
import { SearchForm } from '#app/ui/forms/SearchForm.tsx'
import { Select } from '#app/ui/forms/Select.tsx'
import { TextInput } from '#app/ui/forms/TextInput.tsx'

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

type Asked = {
  readonly words?: string | undefined
  readonly team?: string | undefined
  readonly area?: string | undefined
  readonly sector?: string | undefined
  readonly role?: string | undefined
}

/** What the directory is searched by. */
export function PeopleSearchForm({
  asked,
  teams,
}: {
  asked: Asked
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
