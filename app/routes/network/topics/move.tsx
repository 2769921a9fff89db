import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { mergeTopic, splitTopic } from '#app/network/merge-split/commands.server.ts'
import { MergeForm } from '#app/network/merge-split/MergeForm.tsx'
import { readSplit } from '#app/network/merge-split/queries.server.ts'
import { SplitForm } from '#app/network/merge-split/SplitForm.tsx'
import { postHref } from '#app/network/posts/post.ts'
import { readSpaces } from '#app/network/spaces/queries.server.ts'
import { spaceHref, spaceName, spaceSlug } from '#app/network/spaces/space.ts'
import { moveTopicTo } from '#app/network/topics/commands.server.ts'
import { readMove } from '#app/network/topics/queries.server.ts'
import { pageOf, submit } from '#app/platform/routes/route-edge.server.ts'
import { stepsOf } from '#app/platform/routes/steps.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'

export const meta = pageTitle('Move, merge or split a topic')

export const loader = pageOf({ move: readMove, list: readSpaces, split: readSplit })
export const action = stepsOf({
  '': submit(moveTopicTo, ({ topic }) => redirect(`/network/topics/${topic}`)),
  merge: submit(mergeTopic, ({ topic, first }) => redirect(postHref(topic, first))),
  split: submit(splitTopic, ({ topic }) => redirect(`/network/topics/${topic}`)),
})

export default function Move() {
  const { move, list, split } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const { space, topic } = move
  return (
    <>
      <PageHeader
        trail={[
          { label: spaceName(space), href: spaceHref(space) },
          { label: topic.title, href: `/network/topics/${topic.id}` },
        ]}
        title="Move, merge or split"
        lead="Every step is recorded in the log of staff actions."
      />
      <div className="space-y-10">
        <ProblemSummary problems={form.problems} />
        <Form
          method="post"
          action={`/network/topics/${topic.id}/move`}
          noValidate
          className="max-w-[44rem] space-y-6"
        >
          <h2 className="text-xl">Move to another space</h2>
          <Field label="To which space" {...fieldProps(form, 'space', spaceSlug(space))}>
            <Select
              options={list.spaces
                .filter(({ kind }) => kind !== 'team')
                .map((one) => ({ value: spaceSlug(one), label: spaceName(one) }))}
            />
          </Field>
          <div className="flex flex-wrap gap-3">
            <Button>Move</Button>
            <ButtonLink href={`/network/topics/${topic.id}`} look="plain">
              Cancel
            </ButtonLink>
          </div>
        </Form>
        <MergeForm topic={topic.id} form={form} />
        <SplitForm topic={topic} split={split} form={form} />
      </div>
    </>
  )
}
