import { pageTitle } from '#app/routes/page-title.ts'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AxesTabs } from '#app/charts/small-multiples/AxesTabs.tsx'
import { PanelGrid } from '#app/charts/small-multiples/PanelGrid.tsx'
import { matchingTeams } from '#app/charts/small-multiples/panels-shown.ts'
import { axesOf, NO_SUCH_AXES } from '#app/charts/small-multiples/panels.ts'
import { teamPanels } from '#app/charts/small-multiples/team-panels.ts'
import { readTeamMarks } from '#app/charts/queries.server.ts'
import { readTeamSeries } from '#app/measures/queries.server.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { readTeamAreas } from '#app/teams/queries.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = pageOf(
  { areas: readTeamAreas, figures: readTeamSeries, written: readTeamMarks },
  ({ areas, figures, written }, { request }) => {
    const { team, aims, may } = areas
    const axes = axesOf(request.url, 'free')
    if (axes === null) throw data({ reason: NO_SUCH_AXES }, { status: 400 })
    const groups = teamPanels(team, figures.series, { aims, written: written.marks }, axes)
    return { team, axes, mayChoose: may.chooseMeasures, groups }
  },
)

export const meta = pageTitle<typeof loader>((shown) => `All charts of ${shown?.team.name ?? 'a team'}`)

const GROUP = { month: 'By the month', quarter: 'By the quarter', year: 'By the year' }

export default function TeamCharts() {
  const { team, axes, mayChoose, groups } = useLoaderData<typeof loader>()
  const base = `/teams/${team.slug}`
  const panels = groups.flatMap((group) => group.panels.panels)
  return (
    <>
      <PageHeader
        trail={[{ label: team.name, href: base }]}
        name={`${team.name} · all measures`}
        title={matchingTeams(panels, 'measure')}
      />
      <div className="space-y-8">
        {team.demo && <DemoNotice />}
        {groups.length === 0 ? (
          <EmptyState
            title="No measures yet"
            action={mayChoose && <ButtonLink href={`${base}/measures`}>Pick measures</ButtonLink>}
          >
            Each measure the team chooses gets a chart here.
          </EmptyState>
        ) : (
          <AxesTabs axes={axes} href={`${base}/charts`} first="free" />
        )}
        {groups.map((group) => (
          <section key={group.frequency} aria-labelledby={group.frequency}>
            <h2 id={group.frequency} className="mb-2 text-xl">
              {GROUP[group.frequency]}
            </h2>
            <PanelGrid panels={group.panels} />
          </section>
        ))}
      </div>
    </>
  )
}
