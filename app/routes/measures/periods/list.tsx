import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { PeriodTable } from '#app/measures/periods/PeriodTable.tsx'
import { readPeriods } from '#app/measures/periods/queries.server.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = page(readPeriods)

export const meta = pageTitle<typeof loader>((data) => `Periods of ${data?.team.name ?? 'a team'}`)

export default function PeriodList() {
  const { team, groups } = useLoaderData<typeof loader>()
  const rows = groups.flatMap((group) => group.rows)
  const overdue = rows.filter((row) => row.overdue).length
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Teams', href: '/teams' },
          { label: team.name, href: `/teams/${team.slug}` },
        ]}
        name="Periods"
        title={headline(rows.length, overdue)}
        lead="What is reported of each month, quarter and year, and whether it is submitted or locked."
      />
      <div className="space-y-8">
        {team.demo && <DemoNotice />}
        {groups.length === 0 && (
          <EmptyState
            title="Nothing is reported yet"
            action={<ButtonLink href={`/teams/${team.slug}/measures`}>See the measures</ButtonLink>}
          >
            Once the team has picked measures, each period of them is listed here.
          </EmptyState>
        )}
        {groups.map(({ frequency, rows: own }) => (
          <PeriodTable key={frequency} teamSlug={team.slug} frequency={frequency} rows={own} />
        ))}
      </div>
    </>
  )
}

function headline(periods: number, overdue: number): string {
  if (periods === 0) return 'No periods yet'
  if (overdue === 0) return 'Nothing is overdue'
  return overdue === 1 ? 'One period is overdue' : `${overdue} periods are overdue`
}
