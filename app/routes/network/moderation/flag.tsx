import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { flagPost } from '#app/network/moderation/commands.server.ts'
import { FLAG_REASON_LABEL, FLAG_REASONS } from '#app/network/moderation/decision.ts'
import { readFlag } from '#app/network/moderation/queries.server.ts'
import { postHref } from '#app/network/posts/post.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { RadioGroup } from '#app/ui/forms/fields/RadioGroup.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'

export const meta = pageTitle('Flag a post')

export const loader = page(readFlag)
export const action = submit(flagPost, ({ topic, number }) => redirect(postHref(topic, number)))

export default function FlagPost() {
  const { topic, post } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const back = postHref(topic.id, post.number)
  return (
    <>
      <PageHeader
        trail={[{ label: topic.title, href: back }]}
        title={`Flag post ${post.number}`}
        lead="National staff look at it. Its writer does not learn who flagged it, and you get a notice of what was decided."
      />
      <Form method="post" noValidate className="max-w-[44rem] space-y-6">
        <ProblemSummary problems={form.problems} />
        <blockquote className="max-w-prose whitespace-pre-wrap border-s-4 border-line ps-4 text-quiet">
          {post.excerpt}
        </blockquote>
        <RadioGroup
          legend="Why should staff look at it?"
          name="reason"
          id="reason"
          errors={form.errors('reason')}
          defaultValue={form.value('reason', '')}
          choices={FLAG_REASONS.map((reason) => ({ value: reason, label: FLAG_REASON_LABEL[reason] }))}
        />
        <Field
          label="A sentence to staff (optional)"
          hint="What they should know or look for."
          {...fieldProps(form, 'sentence', '')}
        >
          <Textarea rows={3} />
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button>Flag this post</Button>
          <ButtonLink href={back} look="plain">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
