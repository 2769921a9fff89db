import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { readTeamsToJoin } from '#app/accounts/joining/queries.server.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = page(readTeamsToJoin, () => ({}))

export const meta = pageTitle('Join a team')

export default function TeamsToJoin() {
  const { teams } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title="Join a team"
        lead="Choose your state or jurisdiction. You say who you are; the team lead, the coach or national staff answer."
      />
      {teams.length === 0 ? (
        <EmptyState title="No team takes part yet">Come back when your state has joined.</EmptyState>
      ) : (
        <ul className="columns-2 gap-x-8 sm:columns-3 lg:columns-4">
          {teams.map(({ slug, name }) => (
            <li key={slug} className="py-1">
              <Link href={`/teams/${slug}/join`}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
