import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { AreaMeasures } from '#app/measures/definitions/AreaMeasures.tsx'
import { readCatalog } from '#app/measures/queries.server.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import { AreaStates } from '#app/teams/areas/AreaStates.tsx'
import { AreaSummary } from '#app/teams/area-texts/AreaSummary.tsx'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { readArea } from '#app/teams/queries.server.ts'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = pageOf({ area: readArea, catalog: readCatalog })

export const meta = pageTitle<typeof loader>((data) =>
  data ? AREA_NAMES[data.area.slug].name : 'Strategy area',
)

export default function AreaPage() {
  const { area, catalog } = useLoaderData<typeof loader>()
  const { text } = area
  return (
    <>
      <PageHeader
        trail={[{ label: 'Strategy areas', href: '/areas' }]}
        name={`Strategy area ${AREA_SLUGS.indexOf(area.slug) + 1} of ${AREA_SLUGS.length}`}
        title={text.name}
        lead={text.summary}
      />
      <AreaSummary
        text={text}
        measures={
          <AreaMeasures
            measures={catalog.measures.filter((measure) => measure.areaSlug === area.slug)}
            caption={`Common measures of ${text.shortName.toLowerCase()}`}
          />
        }
        states={<AreaStates teams={area.teams} />}
      />
    </>
  )
}
