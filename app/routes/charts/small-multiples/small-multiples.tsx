import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { AxesTabs } from '#app/charts/small-multiples/AxesTabs.tsx'
import { PanelGrid } from '#app/charts/small-multiples/PanelGrid.tsx'
import { matchingTeams } from '#app/charts/small-multiples/panels-shown.ts'
import { compareTeams } from '#app/charts/small-multiples/queries.server.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = page(compareTeams)

export const meta = pageTitle<typeof loader>((data) => `${data?.measure.name ?? 'A measure'} in the teams`)

export default function SmallMultiples() {
  const { measure, whole, demo, compared } = useLoaderData<typeof loader>()
  const { panels } = compared
  return (
    <>
      <PageHeader
        trail={[{ label: 'Measures', href: '/measures' }]}
        name={measure.name}
        title={matchingTeams(panels)}
        lead={
          whole
            ? 'Every team that reports this measure, strongest signal first.'
            : 'Every team that reports this measure and whose figures you may read, strongest signal first.'
        }
      />
      <div className="space-y-6">
        {demo && <DemoNotice />}
        {panels.length === 0 ? (
          <EmptyState title="No team to show">
            {whole
              ? 'No team has picked this measure yet. Each that does gets a chart here.'
              : 'None of the teams whose figures you may read has picked this measure.'}
          </EmptyState>
        ) : (
          <>
            <AxesTabs axes={compared.axes} href={`/measures/${measure.slug}/teams`} first="equal" />
            <PanelGrid panels={compared} />
          </>
        )}
      </div>
    </>
  )
}
