import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { MeasureDefinition } from '#app/measures/definitions/MeasureDefinition.tsx'
import { KIND_WORDS } from '#app/measures/definitions/measure-words.ts'
import { readCatalog } from '#app/measures/queries.server.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const meta = pageTitle('Measure catalog')

export const loader = page(readCatalog)

export default function Catalog() {
  const { measures, mayWrite } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title="Measure catalog"
        lead="The measures all teams share, area by area: what is counted, out of what, how often, and which way is better."
        action={mayWrite && <ButtonLink href="/measures/new">Add a measure</ButtonLink>}
      />
      <p className="mb-8">
        <Link href="/charts/gallery">Charts and when to use them</Link>
      </p>
      <div className="space-y-10">
        {AREA_SLUGS.map((area) => (
          <section key={area} aria-labelledby={`area-${area}`} className="space-y-3">
            <h2 id={`area-${area}`} className="text-xl">
              <Link href={`/areas/${area}`} look="title">
                {AREA_NAMES[area].name}
              </Link>
            </h2>
            <ul className="divide-y divide-line border-y border-line">
              {measures
                .filter((measure) => measure.areaSlug === area)
                .map((measure) => (
                  <li key={measure.slug} id={measure.slug} className="py-2">
                    <Disclosure
                      summary={`${measure.name} · ${KIND_WORDS[measure.kind].toLowerCase()}${measure.owner ? ` · shared by ${measure.owner.teamName}` : ''}${measure.retired ? ' · kept for its history' : ''}`}
                    >
                      <MeasureDefinition measure={measure} />
                      <p className="pt-3 text-sm">
                        <Link href={`/measures/${measure.slug}`}>
                          {measure.name}: the definition and how it changed
                        </Link>
                      </p>
                    </Disclosure>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}
