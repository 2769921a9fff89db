import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { readTeamMarks } from '#app/charts/queries.server.ts'
import { readTeamSeries } from '#app/measures/queries.server.ts'
import { DriverSection } from '#app/network/links/DriverSection.tsx'
import { driverHref } from '#app/network/links/link.ts'
import { readTeamDriver } from '#app/network/links/queries.server.ts'
import { DiagramSheet } from '#app/pdsa/diagram/DiagramSheet.tsx'
import { startDiagram } from '#app/pdsa/diagram/edit/commands.server.ts'
import { readTeamDiagram } from '#app/pdsa/diagram/queries.server.ts'
import { LOOK_LABEL, LOOKS } from '#app/pdsa/diagram/look.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import { pageOf, submit } from '#app/platform/routes/route-edge.server.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { DriverOutline } from '#app/toolkit/drivers/DriverOutline.tsx'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Tabs } from '#app/ui/actions/Tabs.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { lookOf, shownDiagram } from './team-diagram-view.ts'

export const loader = pageOf(
  { asked: readTeamDiagram, figures: readTeamSeries, written: readTeamMarks, driver: readTeamDriver },
  (view, { request }) => {
    const { team, area, drawn, mayWrite } = view.asked
    const { offered, chosen } = view.driver
    const look = lookOf(request.url)
    const toDriver = offered ? (key: string) => driverHref({ key, area, team }) : undefined
    return {
      ...{ team, area, mayWrite, look, chosen },
      drawn: drawn && { version: drawn.version, ...shownDiagram(drawn.tree, look, view, toDriver) },
    }
  },
)

export const action = submit(startDiagram, ({ team, area }) =>
  redirect(`/teams/${team}/areas/${area}/drivers`),
)

export const meta = pageTitle<typeof loader>((data) =>
  data ? `${data.team.name}: drivers of ${AREA_NAMES[data.area].shortName.toLowerCase()}` : 'Drivers',
)

export default function TeamDiagram() {
  const { team, area, drawn, mayWrite, look, chosen } = useLoaderData<typeof loader>()
  const problems = useActionData<typeof action>()?.problems ?? []
  const base = `/teams/${team.slug}/areas/${area}/drivers`
  const { name, shortName } = AREA_NAMES[area]
  const query = look === 'tests' ? '' : `?by=${look}`
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Teams', href: '/teams' },
          { label: team.name, href: `/teams/${team.slug}` },
        ]}
        name={`${team.name} · Driver diagram of ${shortName.toLowerCase()}`}
        title={drawn ? drawn.headline : 'No driver diagram yet'}
        lead={
          drawn && (
            <>
              Version {drawn.version.number}, {dayLabel(drawn.version.writtenAt)}
              {drawn.version.writtenBy && `, ${drawn.version.writtenBy}`}.{' '}
              <span data-chrome>
                <Link href={`${base}/versions`}>All versions</Link>
                {' · '}
                <Link href={`/areas/${area}/drivers`}>The area&rsquo;s diagram</Link>
              </span>
            </>
          )
        }
        action={
          drawn && (
            <>
              <ButtonLink href={`${base}.svg${query}`} look="plain" icon="download" reload>
                Picture (SVG)
              </ButtonLink>
              <ButtonLink href={`${base}.md${query}`} look="plain" icon="download" reload>
                Outline (text)
              </ButtonLink>
              {mayWrite && <ButtonLink href={`${base}/edit`}>Change the diagram</ButtonLink>}
            </>
          )
        }
      />
      {drawn === null ? (
        <EmptyState
          title={`${team.name} has no diagram of ${shortName.toLowerCase()} of its own`}
          action={
            mayWrite ? (
              <Form method="post">
                <ProblemSummary problems={problems} />
                <Button>Begin with the area&rsquo;s diagram</Button>
              </Form>
            ) : (
              <ButtonLink href={`/areas/${area}/drivers`} look="plain">
                See the area&rsquo;s diagram
              </ButtonLink>
            )
          }
        >
          <p>
            A driver diagram says how the team thinks it will reach its aim, and shows which drivers nobody
            has tested yet. It begins as a copy of the area&rsquo;s and is then the team&rsquo;s to change.
          </p>
          <p className="mt-2">
            <Link href={`/areas/${area}/drivers`}>The diagram of {name}</Link>
          </p>
        </EmptyState>
      ) : (
        <div className="space-y-10 print:space-y-3">
          <DriverSection chosen={chosen} />
          <section aria-labelledby="picture" className="space-y-4 print:space-y-0">
            <h2 id="picture" className="text-lg print:hidden">
              As a picture
            </h2>
            <Tabs
              label="What the diagram shows"
              tabs={LOOKS.map((one) => ({
                label: LOOK_LABEL[one],
                href: one === 'tests' ? base : `${base}?by=${one}`,
                current: one === look,
              }))}
            />
            <DiagramSheet root={drawn.root} name={`Driver diagram of ${team.name}: ${name}`} look={look} />
          </section>
          <section aria-labelledby="outline" data-chrome>
            <h2 id="outline" className="mb-3 text-lg">
              As an outline
            </h2>
            <DriverOutline root={drawn.root} />
          </section>
        </div>
      )}
    </>
  )
}
