import { pageTitle } from '#app/routes/page-title.ts'
import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ColumnList } from '#app/pdsa/import/ColumnList.tsx'
import { TableForm } from '#app/pdsa/import/TableForm.tsx'
import { previewHeadline, TablePreview, type Preview } from '#app/pdsa/import/TablePreview.tsx'
import { readTestImport } from '#app/pdsa/export/queries.server.ts'
import { previewTests } from '#app/pdsa/import/commands.server.ts'
import { formReader } from '#app/platform/forms/form-reader.server.ts'
import { LARGEST_BODY_BYTES } from '#app/platform/http/guards.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const meta = pageTitle('Import tests')

export const loader = page(readTestImport)
export const action = submit(
  previewTests,
  ({ name, text, fresh, known, refused, passedOver }) =>
    data<{ preview: Preview }>({
      preview: {
        ...{ name, text, known, refused, passedOver },
        fresh: fresh.map(({ line, test: { change, stage, decision, startedOn, plannedStart } }) => ({
          ...{ line, change, stage, decision },
          begins: startedOn ?? plannedStart,
        })),
      },
    }),
  () => ({}),
  // A file over the limit of the table comes whole, to be refused by its size.
  formReader({ files: { most: 1, bytes: LARGEST_BODY_BYTES } }),
)

export default function ImportTests() {
  const { team, imported } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const preview = answer && 'preview' in answer ? answer.preview : null
  const problems = answer && 'problems' in answer ? answer.problems : []
  const base = `/teams/${team.slug}/tests`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: 'Tests', href: base },
        ]}
        name={preview === null ? team.name : `${team.name} · ${preview.name}`}
        title={preview === null ? 'Import tests from a file' : previewHeadline(preview)}
        lead={
          preview === null &&
          'For tests that are written down elsewhere. You see what would be imported before anything is, and the same file a second time changes nothing.'
        }
      />
      <div className="space-y-10">
        {preview === null && imported !== null && (
          <Notice
            kind="success"
            title={imported === 1 ? 'One test is imported' : `${imported} tests are imported`}
          >
            <p>
              <Link href={base}>See the tests of {team.name}</Link>
            </p>
          </Notice>
        )}
        {preview && <TablePreview base={base} preview={preview} />}
        <section aria-labelledby="choose" className="space-y-4">
          <h2 id="choose" className="text-lg">
            {preview === null ? 'Choose a file' : 'Choose another file'}
          </h2>
          {preview === null && (
            <p className="max-w-prose">
              Begin with the{' '}
              <Link href={`${base}/template.csv`} reload>
                empty table
              </Link>
              , or with{' '}
              <Link href={`${base}.csv`} reload>
                all tests of {team.name}
              </Link>{' '}
              as a table of the same kind.
            </p>
          )}
          <TableForm problems={problems} />
          <ColumnList />
        </section>
      </div>
    </>
  )
}
