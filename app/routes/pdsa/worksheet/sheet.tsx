import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { WorksheetView } from '#app/pdsa/worksheet/WorksheetView.tsx'
import { readWorksheet } from '#app/pdsa/worksheet/queries.server.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = page(readWorksheet)

export const meta = pageTitle<typeof loader>((data) => `Worksheet: ${data?.test.change ?? 'a test'}`)

export default function WorksheetPage() {
  const { team, test, sheet } = useLoaderData<typeof loader>()
  const here = `/teams/${team.slug}/tests/${test.id}`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: 'Tests', href: `/teams/${team.slug}/tests` },
          { label: test.change, href: here },
        ]}
        name={`${team.name} · PDSA worksheet`}
        title={sheet.title}
        lead={
          <p className="print:hidden">
            Print this page for one or two sheets; what is not written yet is left free. Or take it{' '}
            <Link href={`${here}/worksheet.md`} reload>
              as Markdown
            </Link>
            , or <Link href={`/teams/${team.slug}/tests/worksheet`}>a blank worksheet</Link>.
          </p>
        }
      />
      {team.demo && (
        <div className="mb-6 print:mb-2">
          <DemoNotice />
        </div>
      )}
      <WorksheetView sheet={sheet} />
    </>
  )
}
