import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { instantLabel } from '#app/kernel/time/day.ts'
import { teamDiagram } from '#app/pdsa/diagram/picture.ts'
import { restoreVersion } from '#app/pdsa/diagram/edit/commands.server.ts'
import { DiagramSheet } from '#app/pdsa/diagram/DiagramSheet.tsx'
import { readVersion } from '#app/pdsa/diagram/queries.server.ts'
import { pageOf, submit } from '#app/platform/routes/route-edge.server.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { DriverOutline } from '#app/toolkit/drivers/DriverOutline.tsx'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'

export const loader = pageOf({ asked: readVersion }, ({ asked: { tree, measures, ...asked } }) => ({
  ...asked,
  root: teamDiagram(tree, { teamSlug: asked.team.slug, measures, marks: new Map() }),
}))

export const action = submit(restoreVersion, (_, { params }) =>
  redirect(`/teams/${params.team}/areas/${params.area}/drivers`),
)

export const meta = pageTitle<typeof loader>(
  (data) => `Version ${data?.version.number ?? ''} of the driver diagram`,
)

export default function OneVersion() {
  const { team, area, version, newest, root, mayRestore } = useLoaderData<typeof loader>()
  const problems = useActionData<typeof action>()?.problems ?? []
  const base = `/teams/${team.slug}/areas/${area}/drivers`
  const { name, shortName } = AREA_NAMES[area]
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: `Drivers of ${shortName.toLowerCase()}`, href: base },
          { label: 'Versions', href: `${base}/versions` },
        ]}
        name={`${team.name} · Driver diagram of ${shortName.toLowerCase()}`}
        title={`Version ${version.number} of ${newest}`}
        lead={`${version.change}. ${version.writtenBy ?? 'The collaboratory'}, ${instantLabel(version.writtenAt)}.`}
        action={
          mayRestore && (
            <Form method="post">
              <Button>Make version {version.number} the newest again</Button>
            </Form>
          )
        }
      />
      <div className="space-y-10 print:space-y-3">
        <ProblemSummary problems={problems} />
        {version.number < newest && (
          <Notice still title="This is how the diagram was, not how it is">
            <p>
              <Link href={base}>The diagram as it is now</Link>
            </p>
          </Notice>
        )}
        <section aria-labelledby="picture">
          <h2 id="picture" className="mb-3 text-lg print:hidden">
            As a picture
          </h2>
          <DiagramSheet
            root={root}
            name={`Driver diagram of ${team.name}: ${name}, version ${version.number}`}
            look="plain"
          />
        </section>
        <section aria-labelledby="outline" data-chrome>
          <h2 id="outline" className="mb-3 text-lg">
            As an outline
          </h2>
          <DriverOutline root={root} />
        </section>
      </div>
    </>
  )
}
