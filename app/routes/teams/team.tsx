import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { TeamAims } from '#app/charts/components/TeamAims.tsx'
import { ChartCard } from '#app/charts/components/ChartCard.tsx'
import { teamChart } from '#app/charts/core/team-chart.ts'
import { bySignal } from '#app/charts/core/view.ts'
import { DueSection } from '#app/measures/components/DueSection.tsx'
import { readTeamSeries } from '#app/measures/queries.server.ts'
import { pageOf } from '#app/platform/route-edge.server.ts'
import { DemoNotice } from '#app/teams/components/DemoNotice.tsx'
import { readTeamAreas } from '#app/teams/queries.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = pageOf({ areas: readTeamAreas, figures: readTeamSeries })

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.areas.team.name ?? 'Team'} · CoIIN Collaboratory` },
]

const SMALL_CHARTS = 6

export default function TeamPage() {
  const { areas, figures } = useLoaderData<typeof loader>()
  const { team, open, aims, may } = areas
  const base = `/teams/${team.slug}`
  const charts = figures.series
    .map((series) => ({ slug: series.measure.slug, chart: teamChart(series, aims) }))
    .sort((a, b) => bySignal(a.chart, b.chart))
  return (
    <>
      <PageHeader
        trail={[{ label: 'Teams', href: '/teams' }]}
        name={`${team.jurisdictionCode} · HHS region ${team.hhsRegion}`}
        title={team.name}
        action={
          <>
            {may.import && (
              <ButtonLink href={`${base}/import`} look="plain">
                Import a file
              </ButtonLink>
            )}
            {may.enter && charts.length > 0 && <ButtonLink href={`${base}/entry`}>Enter numbers</ButtonLink>}
          </>
        }
      />
      <div className="space-y-10">
        {team.demo && <DemoNotice />}
        <DueSection
          team={team}
          series={figures.series}
          enters={may.enter}
          heading="Due now"
          whenUnpicked="No measures are picked, so nothing is due."
        />
        <TeamAims team={team} open={open} aims={aims} series={figures.series} may={may} />
        <section aria-labelledby="charts" className="space-y-4">
          <h2 id="charts" className="text-xl">
            Charts, strongest signal first
          </h2>
          {charts.length === 0 ? (
            <EmptyState
              title="No measures yet"
              action={may.pick && <ButtonLink href={`${base}/measures`}>Pick measures</ButtonLink>}
            >
              Five to seven measures show whether the work makes a difference. Each gets a run chart here.
            </EmptyState>
          ) : (
            <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
              {charts.slice(0, SMALL_CHARTS).map(({ slug, chart }) => (
                <ChartCard key={slug} chart={chart} href={`${base}/measures/${slug}`} />
              ))}
            </ul>
          )}
          {charts.length > SMALL_CHARTS && (
            <div>
              <h3 className="font-semibold">The other measures</h3>
              <ul className="mt-2 space-y-1">
                {charts.slice(SMALL_CHARTS).map(({ slug, chart }) => (
                  <li key={slug}>
                    <Link href={`${base}/measures/${slug}`}>{chart.measure.name}</Link>
                    <span className="text-quiet">: {chart.headline}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </section>
      </div>
    </>
  )
}
