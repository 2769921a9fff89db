import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useParams } from '@remix-run/react'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { leaveTeamArea } from '#app/teams/commands.server.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { readLeaving } from '#app/teams/queries.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'

export const meta = pageTitle('Stop working on an area')

export const loader = page(readLeaving)
export const action = submit(leaveTeamArea, ({ team }) => redirect(`/teams/${team}/areas`))

export default function LeaveArea() {
  const { team, area } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const areasHref = `/teams/${useParams().team}/areas`
  const { name, shortName } = AREA_NAMES[area]
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: 'Areas', href: areasHref },
        ]}
        name={name}
        title={`Stop working on ${shortName.toLowerCase()}`}
        lead="The date and your reason are kept. Everything entered for this area stays readable, and the team can come back to it."
      />
      <Form method="post" noValidate className="max-w-[44rem] space-y-6">
        <ProblemSummary problems={form.problems} />
        <Field
          label={`Why does ${team.name} leave this area?`}
          hint="For example: the work is now done by the state's perinatal collaborative"
          {...fieldProps(form, 'reason')}
        >
          <Textarea rows={4} />
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button type="submit">Stop working on this area</Button>
          <ButtonLink href={areasHref} look="plain">
            Stay
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
