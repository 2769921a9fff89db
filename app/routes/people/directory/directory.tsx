import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { PeopleTable } from '#app/people/directory/PeopleTable.tsx'
import { PeopleSearchForm } from '#app/people/directory/PeopleSearchForm.tsx'
import { readDirectory } from '#app/people/queries.server.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import { readTeams } from '#app/teams/queries.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = pageOf({ directory: readDirectory, all: readTeams }, ({ directory, all }) => ({
  ...directory,
  teams: all.teams.map(({ slug, name }) => ({ slug, name })),
}))

export const meta = pageTitle('People')

export default function Directory() {
  const { asked, people, next, teams, ideas } = useLoaderData<typeof loader>()
  const { after, ...conditions } = asked
  const searched = Object.values(conditions).some((value) => value !== undefined)
  const addressOf = (last: string | null) => {
    const query = Object.entries({ ...conditions, after: last ?? undefined }).filter(([, value]) => value)
    return `/people?${new URLSearchParams(query.map(([name, value]) => [name, String(value)])).toString()}`
  }
  return (
    <>
      <PageHeader name="People" title={headline(people.length, { next, after, searched })} />
      <div className="space-y-8">
        <p className="max-w-prose">
          Everybody decides what others see of them.{' '}
          <Link href="/account/profile">What others see of you</Link>
        </p>
        <PeopleSearchForm asked={conditions} teams={teams} ideas={ideas} />
        {people.length === 0 ? (
          <EmptyState
            title="Nobody is found this way"
            action={
              <ButtonLink href="/people" look="plain">
                Show everybody
              </ButtonLink>
            }
          >
            Try fewer words, or one condition less. People are found as far as they let themselves be found,
            and those who have left are not listed.
          </EmptyState>
        ) : (
          <PeopleTable people={people} />
        )}
        {(after !== undefined || next !== null) && (
          <nav aria-label="Pages of the list" className="flex flex-wrap gap-3">
            {after !== undefined && (
              <ButtonLink href={addressOf(null)} look="plain">
                Back to the beginning
              </ButtonLink>
            )}
            {next !== null && (
              <ButtonLink href={addressOf(next)} look="plain">
                More people
              </ButtonLink>
            )}
          </nav>
        )}
      </div>
    </>
  )
}

function headline(
  count: number,
  { next, after, searched }: { next: string | null; after: string | undefined; searched: boolean },
): string {
  if (count === 0) return 'Nobody found'
  if (next !== null || after !== undefined) return 'The people of the collaborative'
  const people = count === 1 ? 'One person' : `${count} people`
  return searched ? `${people} found` : `${people} in the collaborative`
}
