import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { readCatalog } from '#app/measures/queries.server.ts'
import { DriverSection } from '#app/network/links/DriverSection.tsx'
import { driverHref } from '#app/network/links/link.ts'
import { readAreaDriver } from '#app/network/links/queries.server.ts'
import { TeamsOfDiagram } from '#app/pdsa/diagram/TeamsOfDiagram.tsx'
import { readAreaDiagrams } from '#app/pdsa/diagram/queries.server.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { DriverOutline } from '#app/toolkit/drivers/DriverOutline.tsx'
import { DriverPicture } from '#app/toolkit/drivers/DriverPicture.tsx'
import { areaDiagram } from '#app/toolkit/drivers/diagram.ts'
import { layOut } from '#app/toolkit/drivers/layout.ts'
import { readDriverArea } from '#app/toolkit/queries.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = pageOf(
  { asked: readDriverArea, catalog: readCatalog, own: readAreaDiagrams, driver: readAreaDriver },
  ({ asked: { area }, catalog, own, driver }) => ({
    area,
    teams: own.teams,
    chosen: driver.chosen,
    root: areaDiagram(
      area,
      catalog.measures.map(({ slug, name, retired }) => ({ slug, name, retired: retired !== null })),
      (key) => (driver.offered ? driverHref({ key, area, team: null }) : null),
    ),
  }),
)

export const meta = pageTitle<typeof loader>((data) =>
  data ? `Drivers of ${AREA_NAMES[data.area].shortName}` : 'Drivers',
)

export default function Drivers() {
  const { area, root, teams, chosen } = useLoaderData<typeof loader>()
  const name = `Driver diagram of ${AREA_NAMES[area].name}`
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Strategy areas', href: '/areas' },
          { label: AREA_NAMES[area].shortName, href: `/areas/${area}` },
        ]}
        name="Driver diagram"
        title={AREA_NAMES[area].name}
        lead="From the aim to what drives it, to what can be tried, to the measures that show whether it helps."
        action={
          <div data-chrome className="flex flex-wrap gap-3">
            <ButtonLink href={`/areas/${area}/drivers.svg`} look="plain" icon="download" reload>
              Picture (SVG)
            </ButtonLink>
            <ButtonLink href={`/areas/${area}/drivers.md`} look="plain" icon="download" reload>
              Outline (text)
            </ButtonLink>
          </div>
        }
      />
      <div className="space-y-10">
        <DriverSection chosen={chosen} />
        <section aria-labelledby="picture">
          <h2 id="picture" className="mb-3 text-lg">
            As a picture
          </h2>
          <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="Picture, scrolls sideways">
            <DriverPicture picture={layOut(root)} name={name} />
          </div>
          <p className="mt-3 max-w-prose text-sm text-quiet">
            A broken edge marks what no idea works on yet, and what is kept for its history only.
          </p>
        </section>
        <TeamsOfDiagram area={area} teams={teams} />
        <section aria-labelledby="outline">
          <h2 id="outline" className="mb-3 text-lg">
            As an outline
          </h2>
          <DriverOutline root={root} />
        </section>
      </div>
    </>
  )
}
