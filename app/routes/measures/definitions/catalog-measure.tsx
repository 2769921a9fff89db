import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { monthLabel } from '#app/kernel/time/month.ts'
import { MeasureDefinition } from '#app/measures/definitions/MeasureDefinition.tsx'
import { DefinitionHistory } from '#app/measures/definitions/versions/DefinitionHistory.tsx'
import { readMeasure } from '#app/measures/definitions/queries.server.ts'
import { FollowButtons } from '#app/network/follows/FollowButtons.tsx'
import { readMeasureFollow } from '#app/network/follows/queries.server.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = pageOf({ read: readMeasure, follow: readMeasureFollow }, ({ read, follow }) => ({
  ...read,
  follow,
}))

export const meta = pageTitle<typeof loader>((data) => data?.measure.name ?? 'Measure')

export default function CatalogMeasure() {
  const { measure, versions, month, may, follow } = useLoaderData<typeof loader>()
  const href = `/measures/${measure.slug}`
  const coming = versions.filter(({ effective }) => effective !== null && effective > month)
  return (
    <>
      <PageHeader
        trail={[{ label: 'Measures', href: '/measures' }]}
        name={AREA_NAMES[measure.areaSlug].name}
        title={measure.name}
        action={
          <>
            <FollowButtons follow={follow} />
            {may.write && (
              <>
                {!measure.retired && (
                  <ButtonLink href={`${href}/retirement`} look="plain">
                    Retire it
                  </ButtonLink>
                )}
                <ButtonLink href={`${href}/versions/new`}>Change the definition</ButtonLink>
              </>
            )}
          </>
        }
      />
      <div className="space-y-10">
        {coming.map((version) => (
          <Notice key={version.number} still>
            From {monthLabel(version.effective!)} on: {version.changed}
          </Notice>
        ))}
        <section aria-labelledby="definition" className="space-y-3">
          <h2 id="definition" className="text-xl">
            Definition in force
          </h2>
          <MeasureDefinition measure={measure} />
          {may.compare && (
            <p className="text-sm">
              <Link href={`${href}/teams`}>This measure in all teams you may read</Link>
            </p>
          )}
        </section>
        {versions.length > 1 && (
          <section aria-labelledby="history" className="space-y-3">
            <h2 id="history" className="text-xl">
              How the definition changed
            </h2>
            <DefinitionHistory versions={versions} />
          </section>
        )}
      </div>
    </>
  )
}
