import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { closeOneTeam } from '#app/teams/program/commands.server.ts'
import { readAdministration } from '#app/teams/program/queries.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'

export const meta = pageTitle('Close a team')

export const loader = page(readAdministration)
export const action = submit(closeOneTeam, ({ team }) => redirect(`/teams/${team}/administration`))

export default function Closure() {
  const { team } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const href = `/teams/${team.slug}/administration`
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Teams', href: '/staff/teams' },
          { label: team.name, href },
        ]}
        name={`${team.name} · as national staff`}
        title={`Close ${team.name}`}
        lead="Its record stays readable for those who read it now. Nothing is due, entered or planned any more, and the team no longer counts among the states that work on an area. It can be opened again."
      />
      <Form method="post" noValidate className="max-w-[44rem] space-y-6">
        <ProblemSummary problems={form.problems} />
        <Field
          label={`Why does ${team.name} stop?`}
          hint="For example: the state joins its neighbor's perinatal collaborative"
          {...fieldProps(form, 'reason')}
        >
          <Textarea rows={4} />
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button look="danger">Close {team.name}</Button>
          <ButtonLink href={href} look="plain">
            Keep it open
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
