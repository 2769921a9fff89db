import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { createTeam } from '#app/teams/commands.server.ts'
import { readOpenJurisdictions } from '#app/teams/queries.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'

export const meta = pageTitle('Open a team')

export const loader = page(readOpenJurisdictions)
export const action = submit(createTeam, ({ slug }) => redirect(`/teams/${slug}/areas`))

export default function NewTeam() {
  const { jurisdictions } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  return (
    <>
      <PageHeader
        trail={[{ label: 'Teams', href: '/teams' }]}
        title="Open a team"
        lead="One team for each state or jurisdiction. Next it chooses its strategy areas and the measures it will report."
      />
      <Form method="post" noValidate className="max-w-[44rem] space-y-6">
        <FormKey />
        <ProblemSummary problems={form.problems} />
        <Field label="State or jurisdiction" {...fieldProps(form, 'jurisdiction')}>
          <Select
            options={jurisdictions.map(({ code, name }) => ({ value: code, label: name }))}
            placeholder="Choose one"
          />
        </Field>
        <Button type="submit">Open this team</Button>
      </Form>
    </>
  )
}
