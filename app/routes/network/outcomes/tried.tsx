import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { linkTriedTest } from '#app/network/outcomes/commands.server.ts'
import { readLinkTest } from '#app/network/outcomes/queries.server.ts'
import { postHref } from '#app/network/posts/post.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'

export const meta = pageTitle("Link your team's test")

export const loader = page(readLinkTest)
export const action = submit(linkTriedTest, ({ topic, number }) => redirect(postHref(topic, number)))

export default function TriedPage() {
  const { topic, number, tests, tryAt } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  return (
    <>
      <PageHeader
        trail={[{ label: topic.title, href: postHref(topic.id, number) }]}
        title="In which test did you try this?"
        lead="The post and the page of the change idea then show your test to those who may read it."
      />
      <div className="max-w-[44rem] space-y-6">
        {/* Also where there is no form: who sent one learns why nothing came of it. */}
        <ProblemSummary problems={form.problems} />
        {tests.length > 0 && (
          <Form method="post" noValidate className="space-y-6">
            <Field label="Your test" {...fieldProps(form, 'test', '')}>
              <Select
                width="full"
                placeholder="Choose a test"
                options={tests.map(({ id, change }) => ({ value: id, label: change }))}
              />
            </Field>
            <Button>Link this test</Button>
          </Form>
        )}
        {tryAt.map(({ name, href }) => (
          <p key={href}>
            <ButtonLink href={href} look="plain">
              Start a new test in {name}
            </ButtonLink>
          </p>
        ))}
        {tryAt.length === 0 && <p>Tests are logged by the members of a team.</p>}
      </div>
    </>
  )
}
