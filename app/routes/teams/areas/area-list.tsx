import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { AreaCards } from '#app/teams/area-texts/AreaCards.tsx'
import { readAreas } from '#app/teams/queries.server.ts'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = page(readAreas, () => ({}))

export const meta = pageTitle('Strategy areas')

export default function AreaListPage() {
  const { areas } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        name="Strategy areas"
        title="Six areas where states can lower infant mortality"
        lead="A team works on one to three of them at a time. Each page says why the area matters, what is measured, what drives it and what can be tested, with the source of every statement."
      />
      <AreaCards areas={areas} level={2} />
    </>
  )
}
