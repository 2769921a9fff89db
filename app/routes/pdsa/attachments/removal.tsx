import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { removeAttachment } from '#app/pdsa/attachments/commands.server.ts'
import { readAttachment } from '#app/pdsa/attachments/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Remove a file')

export const loader = page(readAttachment)
export const action = submit(removeAttachment, ({ team, test }) =>
  redirect(`/teams/${team}/tests/${test}/attachments`),
)

export default function RemoveFile() {
  const { team, test, attachment } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const files = `/teams/${team.slug}/tests/${test.id}/attachments`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: test.change, href: `/teams/${team.slug}/tests/${test.id}` },
          { label: 'Files', href: files },
        ]}
        name={attachment.name}
        title="Remove this file for good"
        lead="The file, its name and its description are erased at once and cannot be brought back here. That there was a file, who sent it and who removed it stays. Backups keep it until they are replaced."
      />
      <Form method="post" noValidate className="space-y-6">
        <ProblemSummary problems={form.problems} />
        <div className="flex flex-wrap gap-3">
          <Button look="danger">Remove the file</Button>
          <ButtonLink href={files} look="plain">
            Keep it
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
