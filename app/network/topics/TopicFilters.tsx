import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { Select, type OptionGroup } from '#app/ui/forms/fields/Select.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import type { Space } from '../spaces/space.ts'
import type { TopicFilter } from './forms.ts'
import { kindsIn, TOPIC_KIND_TEXT } from './topic.ts'

/** What the topics of a space can be narrowed by: a link for what is asked for most, a form for the rest. */
export function TopicFilters({
  filter,
  href,
  space,
  ideas,
}: {
  filter: Omit<TopicFilter, 'after'>
  href: string
  space: Pick<Space, 'kind'>
  ideas: readonly OptionGroup[]
}) {
  const { show, ...rest } = filter
  const shows = [
    { value: undefined, label: 'All' },
    { value: 'unanswered', label: 'Unanswered' },
    { value: 'solved', label: 'Answered' },
    { value: 'archived', label: 'Archived' },
  ] as const
  return (
    <div className="space-y-3" data-chrome>
      <nav aria-label="Which topics" className="flex flex-wrap gap-x-5 gap-y-2">
        {shows.map(({ value, label }) => (
          <Link
            key={label}
            href={value === undefined ? href : `${href}?show=${value}`}
            look={show === value ? 'title' : 'text'}
            aria-current={show === value ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Disclosure summary="More filters" open={Object.values(rest).some((value) => value !== undefined)}>
        <form method="get" action={href} className="flex flex-wrap items-end gap-4">
          {show !== undefined && <input type="hidden" name="show" value={show} />}
          <Field id="kind" name="kind" label="Kind" defaultValue={filter.kind ?? ''}>
            <Select
              options={[
                { value: '', label: 'Any kind' },
                ...kindsIn(space).map((kind) => ({ value: kind, label: TOPIC_KIND_TEXT[kind].label })),
              ]}
            />
          </Field>
          <Field id="idea" name="idea" label="Change idea" defaultValue={filter.idea ?? ''}>
            <Select options={[{ value: '', label: 'Any idea' }, ...ideas]} />
          </Field>
          <Field
            id="state"
            name="state"
            label="State"
            hint="Two letters, such as OH."
            defaultValue={filter.state ?? ''}
          >
            <TextInput width="sm" maxLength={2} />
          </Field>
          <Button look="plain">Show topics</Button>
        </form>
      </Disclosure>
    </div>
  )
}
