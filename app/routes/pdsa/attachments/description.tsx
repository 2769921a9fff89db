import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { FILE_KINDS } from '#app/files/kinds.ts'
import { describeAttachment } from '#app/pdsa/attachments/commands.server.ts'
import { readAttachment } from '#app/pdsa/attachments/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const meta = pageTitle('Describe a file')

export const loader = page(readAttachment)
export const action = submit(describeAttachment, ({ team, test }) =>
  redirect(`/teams/${team}/tests/${test}/attachments`),
)

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function DescribeFile() {
  const { team, test, attachment } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const files = `/teams/${team.slug}/tests/${test.id}/attachments`
  const { isImage } = FILE_KINDS[attachment.kind]
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: test.change, href: `/teams/${team.slug}/tests/${test.id}` },
          { label: 'Files', href: files },
        ]}
        name={attachment.name}
        title={isImage ? 'Say what the image shows' : 'Say what the file is'}
      />
      {isImage && (
        <img
          src={`${files}/${attachment.id}/file`}
          alt={attachment.caption ?? 'Image without a description'}
          className="mb-6 max-h-96 max-w-full rounded border border-line"
        />
      )}
      <Form method="post" noValidate className="max-w-[44rem] space-y-6">
        <EditFields form={form} stands={{ caption: attachment.caption }}>
          <ProblemSummary problems={form.problems} />
          <Field
            label="Description"
            hint="Read aloud to people who cannot see an image, and shown under it. Nothing that could point to one person or family."
            {...fieldProps(form, 'caption', attachment.caption ?? '')}
          >
            <TextInput width="full" maxLength={300} />
          </Field>
          <div className="flex flex-wrap gap-3">
            <Button>Keep the description</Button>
            <ButtonLink href={files} look="plain">
              Back to the files
            </ButtonLink>
          </div>
        </EditFields>
      </Form>
    </>
  )
}
