import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { readSpaces } from '#app/network/spaces/queries.server.ts'
import { spaceHref, spaceName, spaceSlug } from '#app/network/spaces/space.ts'
import { moveTopicTo } from '#app/network/topics/commands.server.ts'
import { readMove } from '#app/network/topics/queries.server.ts'
import { pageOf, submit } from '#app/platform/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/Select.tsx'

export const meta = pageTitle('Move a topic')

export const loader = pageOf({ move: readMove, list: readSpaces })
export const action = submit(moveTopicTo, ({ topic }) => redirect(`/network/topics/${topic}`))

export default function Move() {
  const { move, list } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const { space, topic } = move
  return (
    <>
      <PageHeader
        trail={[
          { label: spaceName(space), href: spaceHref(space) },
          { label: topic.title, href: `/network/topics/${topic.id}` },
        ]}
        title="Move this topic"
        lead="Its replies and links go with it."
      />
      <Form method="post" noValidate className="max-w-[44rem] space-y-6">
        <ProblemSummary problems={form.problems} />
        <Field label="To which space" {...fieldProps(form, 'space', spaceSlug(space))}>
          <Select
            options={list.spaces
              .filter(({ kind }) => kind !== 'team')
              .map((one) => ({ value: spaceSlug(one), label: spaceName(one) }))}
          />
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button>Move it</Button>
          <ButtonLink href={`/network/topics/${topic.id}`} look="plain">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
