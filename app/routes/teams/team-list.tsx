import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { shareWords } from '#app/measures/coverage/coverage.ts'
import { coverageSortOf, sortByCoverage } from '#app/measures/coverage/sort-coverage.ts'
import { readCoverage } from '#app/measures/coverage/queries.server.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import { TeamTable, type TeamColumn } from '#app/teams/TeamTable.tsx'
import { readTeams } from '#app/teams/queries.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = pageOf({ list: readTeams, reported: readCoverage })

export const meta = pageTitle('Teams')

export default function TeamListPage() {
  const {
    list: { teams, mayOpenTeams },
    reported: { coverage },
  } = useLoaderData<typeof loader>()
  const sort = coverageSortOf(useSearchParams()[0].get('sort'))
  const column = (head: string, by: typeof sort, part: 'complete' | 'onTime'): TeamColumn => ({
    head: <Link href={sort === by ? '/teams' : `/teams?sort=${by}`}>{head}</Link>,
    sorted: sort === by,
    cell: (id) => (coverage[id] ? shareWords(coverage[id][part], coverage[id].due) : ''),
  })
  const columns =
    Object.keys(coverage).length === 0
      ? []
      : [column('Complete', 'complete', 'complete'), column('In time', 'timely', 'onTime')]
  const regions = new Set(teams.map((team) => team.hhsRegion)).size
  const openTeam = <ButtonLink href="/teams/new">Open a team</ButtonLink>
  if (teams.length === 0) {
    return (
      <>
        <PageHeader name="Teams" title="No team takes part yet" />
        <EmptyState title="Teams of states and jurisdictions" action={mayOpenTeams && openTeam}>
          Each state or jurisdiction has one team. It chooses strategy areas, writes its aims and reports its
          numbers every month.
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHeader
        name="Teams"
        title={`${teams.length} ${teams.length === 1 ? 'team' : 'teams'} in ${regions} of 10 HHS regions`}
        lead={
          teams.every((team) => team.open)
            ? undefined
            : 'Teams with a link are open to you. The figures of the others stay with their team, its coach and national staff.'
        }
        action={mayOpenTeams && openTeam}
      />
      <div className="space-y-6">
        {teams.some((team) => team.demo) && (
          <Notice title="A demonstration" still>
            {teams.every((team) => team.demo) ? 'These teams' : 'Some of these teams'} and their numbers are
            invented.
          </Notice>
        )}
        <TeamTable teams={sortByCoverage(teams, coverage, sort)} columns={columns} />
        {columns.length > 0 && (
          <p className="text-sm text-quiet">
            Complete and in time: of the figures whose due day fell into the last twelve months. Choose a
            heading to see the team with the smallest share first.
          </p>
        )}
        <p>
          <Link href="/join">Ask to join a team</Link>
        </p>
      </div>
    </>
  )
}
