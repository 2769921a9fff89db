import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { WorksheetView } from '#app/pdsa/worksheet/WorksheetView.tsx'
import { readBlankWorksheet } from '#app/pdsa/worksheet/queries.server.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const meta = pageTitle('Blank PDSA worksheet')

export const loader = page(readBlankWorksheet)

export default function BlankWorksheet() {
  const { team, sheet } = useLoaderData<typeof loader>()
  const tests = `/teams/${team.slug}/tests`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: 'Tests', href: tests },
        ]}
        name={team.name}
        title="PDSA worksheet"
        lead={
          <p className="print:hidden">
            Print this page to plan a test away from the screen, or take it{' '}
            <Link href={`${tests}/worksheet.md`} reload>
              as Markdown
            </Link>
            . What was written on it can be brought in <Link href={`${tests}/import`}>from a file</Link>.
          </p>
        }
      />
      <WorksheetView sheet={sheet} />
    </>
  )
}
