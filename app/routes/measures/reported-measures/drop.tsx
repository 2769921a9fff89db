import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { dropTeamMeasure } from '#app/measures/reported-measures/commands.server.ts'
import { readDropping } from '#app/measures/reported-measures/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'

export const meta = pageTitle('Stop reporting a measure')

export const loader = page(readDropping)
export const action = submit(dropTeamMeasure, ({ team }) => redirect(`/teams/${team}/measures`))

export default function DropMeasure() {
  const { team, reported } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const { measure } = reported
  const measureHref = `/teams/${team.slug}/measures/${measure.slug}`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: measure.name, href: measureHref },
        ]}
        name={`${team.name} · ${measure.name}`}
        title="Stop reporting this measure"
        lead="Nothing more will be due for it. Its figures and its chart stay readable, and it can be picked again."
      />
      <Form method="post" noValidate className="max-w-[44rem] space-y-6">
        <ProblemSummary problems={form.problems} />
        <Field label={`Why does ${team.name} stop reporting it?`} {...fieldProps(form, 'reason')}>
          <Textarea rows={4} />
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button type="submit">Stop reporting it</Button>
          <ButtonLink href={measureHref} look="plain">
            Go on reporting
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
