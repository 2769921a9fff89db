import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { readProgram } from '#app/teams/program/queries.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Table } from '#app/ui/content/Table.tsx'

export const meta = pageTitle('Teams · Program')

export const loader = page(readProgram, () => ({}))

export default function StaffTeams() {
  const { teams } = useLoaderData<typeof loader>()
  const closed = teams.filter((team) => team.closed).length
  const open = <ButtonLink href="/teams/new">Open a team</ButtonLink>
  return (
    <>
      <PageHeader
        trail={[{ label: 'Program', href: '/staff' }]}
        name="Teams"
        title={`${teams.length - closed} open, ${closed} closed`}
        action={open}
      />
      {teams.length === 0 ? (
        <EmptyState title="No team takes part yet" action={open}>
          Each state or jurisdiction has one team. Open it here, then invite its lead.
        </EmptyState>
      ) : (
        <Table caption="Teams, the closed ones last" captionHidden sticky>
          <thead>
            <tr>
              <th scope="col">Team</th>
              <th scope="col">Phase</th>
              <th scope="col">Coach</th>
              <th scope="col" className="num">
                People
              </th>
              <th scope="col" className="num">
                Areas
              </th>
              <th scope="col" className="num">
                Measures
              </th>
            </tr>
          </thead>
          <tbody>
            {teams.map((team) => (
              <tr key={team.id}>
                <th scope="row">
                  <Link href={`/teams/${team.slug}/administration`}>{team.name}</Link>
                  <span className="block font-normal text-quiet">
                    {[team.demo && 'Demo', team.closed && 'Closed'].filter(Boolean).join(', ')}
                  </span>
                </th>
                <td>{team.phase ?? <span className="text-quiet">Not set</span>}</td>
                <td>
                  {team.coaches.length > 0 ? (
                    team.coaches.join(', ')
                  ) : (
                    <span className="text-quiet">Nobody</span>
                  )}
                </td>
                <td className="num">{team.members}</td>
                <td className="num">{team.areas}</td>
                <td className="num">{team.measures}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  )
}
