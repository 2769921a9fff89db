import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { MOST_FILE_BYTES } from '#app/files/kinds.ts'
import { attachFiles } from '#app/pdsa/attachments/commands.server.ts'
import { readAttachments } from '#app/pdsa/attachments/queries.server.ts'
import { AttachForm } from '#app/pdsa/attachments/AttachForm.tsx'
import { AttachmentList } from '#app/pdsa/attachments/AttachmentList.tsx'
import { RemovedFiles } from '#app/pdsa/attachments/RemovedFiles.tsx'
import { MOST_AT_ONCE } from '#app/pdsa/attachments/attachment.ts'
import { formReader } from '#app/platform/forms/form-reader.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Files of a test')

export const loader = page(readAttachments)
export const action = submit(
  attachFiles,
  ({ team, test }) => redirect(`/teams/${team}/tests/${test}/attachments`),
  () => ({}),
  formReader({ files: { most: MOST_AT_ONCE, bytes: MOST_FILE_BYTES } }),
)

export default function TestFilesPage() {
  const { team, test, stage, shared, mayAttach, attachments, removed } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const testHref = `/teams/${team.slug}/tests/${test.id}`
  const base = `${testHref}/attachments`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: test.change, href: testHref },
        ]}
        name={test.change}
        title={
          attachments.length === 0
            ? 'No files yet'
            : attachments.length === 1
              ? 'One file'
              : `${attachments.length} files`
        }
        lead="A photo of the board, the audit sheet or the leaflet that was tried helps others to try the same."
      />
      <div className="space-y-8">
        {mayAttach && (
          <section aria-labelledby="attach" className="space-y-4">
            <h2 id="attach" className="text-lg">
              Attach files
            </h2>
            <AttachForm base={base} stage={stage} shared={shared} form={form} />
          </section>
        )}
        {attachments.length > 0 && (
          <section aria-labelledby="attached" className="space-y-4">
            <h2 id="attached" className="text-lg">
              Attached
            </h2>
            <AttachmentList base={base} attachments={attachments} mayChange={mayAttach} />
          </section>
        )}
        <RemovedFiles removed={removed} />
      </div>
    </>
  )
}
