import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { JOINING_ROLE_OPTIONS } from '#app/accounts/members/role-options.ts'
import { sectorLabel } from '#app/accounts/members/sector.ts'
import { decideJoin } from '#app/accounts/joining/decide.server.ts'
import { readRequest } from '#app/accounts/joining/queries.server.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { DefinitionList } from '#app/ui/content/DefinitionList.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { RadioGroup } from '#app/ui/forms/fields/RadioGroup.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'

export const loader = page(readRequest)
export const action = submit(decideJoin, ({ team }) => redirect(`/teams/${team}/requests`))

export const meta = pageTitle<typeof loader>((data) => data?.request.name ?? 'Request')

export default function RequestPage() {
  const { request } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const { team, name, email, sector, reason, askedAt, decision, decidedBy } = request
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: 'Requests to join', href: `/teams/${team.slug}/requests` },
        ]}
        name={`Request of ${dayLabel(askedAt)}`}
        title={`${name} asks to join ${team.name}`}
      />
      <div className="max-w-2xl space-y-8">
        <DefinitionList
          items={[
            { term: 'Address, confirmed', value: email },
            { term: 'Sector', value: sectorLabel(sector) },
            { term: 'Says', value: <span className="whitespace-pre-line">{reason}</span> },
          ]}
        />
        {decision !== null ? (
          <Notice still>
            {decision === 'approved' ? 'Approved' : 'Declined'}
            {decidedBy && ` by ${decidedBy}`}.
          </Notice>
        ) : (
          <Form method="post" noValidate className="space-y-5">
            <ProblemSummary problems={form.problems} title="The request is not answered yet" />
            <RadioGroup
              legend="Your answer"
              name="decision"
              id="decision"
              errors={form.errors('decision')}
              defaultValue={form.value('decision', 'approved')}
              choices={[
                { value: 'approved', label: 'Approve' },
                { value: 'declined', label: 'Decline', hint: 'Say why below; the person reads it.' },
              ]}
            />
            <Field label="As, when you approve" {...fieldProps(form, 'role', 'member')}>
              <Select options={JOINING_ROLE_OPTIONS} width="lg" />
            </Field>
            <Field
              label="A word to the person"
              hint="Needed to decline; kind to add otherwise."
              {...fieldProps(form, 'word')}
            >
              <Textarea rows={3} />
            </Field>
            <Button>Answer the request</Button>
          </Form>
        )}
      </div>
    </>
  )
}
