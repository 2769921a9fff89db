import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { loadWords, USUAL_LOAD } from '#app/teams/program/attention.ts'
import { readProgram } from '#app/teams/program/queries.server.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Table } from '#app/ui/content/Table.tsx'

export const meta = pageTitle('Coaches')

export const loader = page(readProgram, () => ({}))

export default function Coaches() {
  const { teams, coaches } = useLoaderData<typeof loader>()
  const open = teams.filter(({ closed }) => !closed)
  const alone = open.filter((team) => team.coaches.length === 0)
  const links = (some: typeof open) => (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {some.map(({ slug, name }) => (
        <li key={slug}>
          <Link href={`/teams/${slug}/administration/coach`}>{name}</Link>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <PageHeader
        trail={[{ label: 'Program', href: '/staff' }]}
        name="Coaches"
        title={
          alone.length === 0
            ? 'Every open team has a coach'
            : `${alone.length} of ${open.length} open teams have no coach`
        }
        lead={`A coach usually has ${USUAL_LOAD.least} to ${USUAL_LOAD.most} teams. Open a team's name to say who coaches it.`}
      />
      <div className="space-y-10">
        {alone.length > 0 && (
          <section aria-labelledby="alone" className="space-y-3">
            <h2 id="alone" className="text-xl">
              Teams without a coach
            </h2>
            {links(alone)}
          </section>
        )}
        <section aria-labelledby="loads" className="space-y-3">
          <h2 id="loads" className="text-xl">
            Who coaches whom
          </h2>
          {coaches.length === 0 ? (
            <EmptyState title="Nobody is a coach yet">
              Coaches review several teams. Give a person the role of a coach first, then assign their teams
              here.
            </EmptyState>
          ) : (
            <Table caption="Coaches and their teams" captionHidden>
              <thead>
                <tr>
                  <th scope="col">Coach</th>
                  <th scope="col" className="num">
                    Teams
                  </th>
                  <th scope="col">Which</th>
                </tr>
              </thead>
              <tbody>
                {coaches.map((coach) => (
                  <tr key={coach.id}>
                    <th scope="row">
                      {coach.name}
                      <span className="block font-normal text-quiet">{loadWords(coach.teams)}</span>
                    </th>
                    <td className="num">{coach.teams}</td>
                    <td>{links(open.filter((team) => team.coachIds.includes(coach.id)))}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
        </section>
      </div>
    </>
  )
}
