import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import type { BoardChoices } from './choices.ts'
import type { BoardSearch } from './forms.ts'
import { NEED_KINDS, NEED_LABEL } from './need.ts'

const NEEDS = NEED_KINDS.map((kind) => ({ value: kind, label: NEED_LABEL[kind] }))

/** Narrows the board by its address; folded away until it is used, so that the rows stand in sight. */
export function BoardFilters({
  asked,
  choices,
  shown,
  total,
}: {
  asked: BoardSearch
  choices: BoardChoices
  shown: number
  total: number
}) {
  const narrowed = Object.values(asked).some((value) => value !== undefined)
  const filters = [
    ['area', 'Area', 'All areas', choices.areas],
    ['region', 'HHS region', 'All regions', choices.regions],
    ['phase', 'Phase', 'All phases', choices.phases],
    ['need', 'Need', 'Any need', NEEDS],
  ] as const
  return (
    <Disclosure
      summary={narrowed ? `${shown} of ${total} teams shown` : 'Narrow the board'}
      open={narrowed}
      printed="as-on-screen"
    >
      <form
        key={JSON.stringify(asked)}
        method="get"
        action="/home"
        role="search"
        aria-label="Teams of the board"
        className="flex flex-wrap items-end gap-3"
      >
        {filters.map(([name, label, any, options]) => (
          <div key={name} className="min-w-40 max-sm:w-full">
            <Field label={label} id={`board-${name}`} name={name} defaultValue={String(asked[name] ?? '')}>
              <Select width="full" placeholder={any} options={options} />
            </Field>
          </div>
        ))}
        <Button look="plain">Show</Button>
        {narrowed && (
          <ButtonLink href="/home" look="quiet">
            Show all teams
          </ButtonLink>
        )}
      </form>
    </Disclosure>
  )
}
