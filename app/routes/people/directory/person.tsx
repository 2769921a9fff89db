import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { roleLines } from '#app/people/directory/role-lines.ts'
import { timeZoneLabel } from '#app/people/profile/time-zones.ts'
import { FollowButtons } from '#app/network/follows/FollowButtons.tsx'
import { readPersonFollow } from '#app/network/follows/queries.server.ts'
import { readPerson } from '#app/people/queries.server.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { isAreaSlug } from '#app/teams/areas/area-slug.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { DefinitionList } from '#app/ui/content/DefinitionList.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = pageOf({ read: readPerson, follow: readPersonFollow }, ({ read, follow }) => ({
  ...read,
  follow,
}))

export const meta = pageTitle<typeof loader>((data) => data?.person.name ?? 'Person')

export default function PersonPage() {
  const { person, self, follow } = useLoaderData<typeof loader>()
  const lines = roleLines(person)
  const areas = person.areas.filter(isAreaSlug)
  const items = [
    { term: lines.length > 1 ? 'Roles' : 'Role', value: lines.length > 0 ? <Lines lines={lines} /> : null },
    { term: 'Organization', value: person.organization },
    {
      term: 'Interested in',
      value: areas.length > 0 ? <Lines lines={areas.map((slug) => AREA_NAMES[slug].name)} /> : null,
    },
    { term: 'Time zone', value: person.timeZone && timeZoneLabel(person.timeZone) },
    {
      term: 'E-mail address',
      value: person.email && (
        <span className="break-all">
          <Link href={`mailto:${person.email}`}>{person.email}</Link>
        </span>
      ),
    },
  ].filter(({ value }) => value)
  return (
    <>
      <PageHeader
        trail={[{ label: 'People', href: '/people' }]}
        name={person.title ?? undefined}
        title={person.name}
        lead={person.about ?? undefined}
        action={
          self ? (
            <ButtonLink href="/account/profile" look="plain">
              Change what others see of you
            </ButtonLink>
          ) : (
            <FollowButtons follow={follow} />
          )
        }
      />
      <div className="max-w-3xl">
        {items.length > 0 ? (
          <DefinitionList items={items} />
        ) : (
          <p className="text-quiet">{person.name} says no more than the name.</p>
        )}
      </div>
    </>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <span key={line} className="block">
        {line}
      </span>
    ))}
  </>
)
