import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readCatalogue } from '#app/measures/queries.server.ts'
import { pageOf } from '#app/platform/route-edge.server.ts'
import { AREA_NAMES } from '#app/teams/core/areas/area-names.ts'
import { IdeaTold } from '#app/toolkit/components/IdeaTold.tsx'
import { readIdea } from '#app/toolkit/queries.server.ts'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = pageOf(
  { found: readIdea, catalogue: readCatalogue },
  ({ found: { idea }, catalogue }) => ({
    idea,
    measures: catalogue.measures
      .filter(({ slug }) => idea.measures.includes(slug))
      .map(({ slug, name, retired }) => ({ slug, name, retired: retired !== null })),
  }),
)

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.idea.title ?? 'Change idea'} · CoIIN Collaboratory` },
]

export default function IdeaPage() {
  const { idea, measures } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Change ideas', href: '/ideas' },
          { label: AREA_NAMES[idea.area].shortName, href: `/areas/${idea.area}` },
        ]}
        name="Change idea"
        title={idea.title}
        lead={idea.text.text}
      />
      <IdeaTold idea={idea} measures={measures} />
    </>
  )
}
