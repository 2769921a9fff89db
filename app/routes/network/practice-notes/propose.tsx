import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { proposeNote } from '#app/network/practice-notes/commands.server.ts'
import { Status } from '#app/network/practice-notes/NoteStatus.tsx'
import { readProposal } from '#app/network/practice-notes/queries.server.ts'
import { postHref } from '#app/network/posts/post.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'

export const meta = pageTitle("Propose for an idea's page")

export const loader = page(readProposal)
export const action = submit(proposeNote, ({ topic }) => redirect(`/network/topics/${topic}`))

export default function ProposeNote() {
  const { post, topic, promotable, idea, ideas, proposed } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  return (
    <>
      <PageHeader
        trail={[{ label: topic.title, href: postHref(topic.id, post.number) }]}
        title="Propose this for a change idea's page"
        lead="National staff look at it first. The page shows it as the author leaves it: edits follow, and a withdrawn post goes."
      />
      <div className="max-w-[44rem] space-y-6">
        <blockquote className="max-w-prose whitespace-pre-line border-s-4 border-line ps-4 text-quiet">
          {post.text}
        </blockquote>
        {proposed.length > 0 && (
          <ul className="space-y-1">
            {proposed.map((note) => (
              <li key={note.idea.slug}>
                <Status note={note} />
              </li>
            ))}
          </ul>
        )}
        {promotable ? (
          <Form method="post" noValidate className="space-y-6">
            <ProblemSummary problems={form.problems} />
            <Field label="Change idea" {...fieldProps(form, 'idea', idea ?? '')}>
              <Select options={ideas} placeholder="Choose a change idea" width="full" />
            </Field>
            <div className="flex flex-wrap gap-3">
              <Button>Propose</Button>
              <ButtonLink href={postHref(topic.id, post.number)} look="plain">
                Cancel
              </ButtonLink>
            </div>
          </Form>
        ) : (
          <Notice still title="This post cannot go on the page of an idea">
            Only an accepted answer or a tip of the network does.
          </Notice>
        )}
      </div>
    </>
  )
}
