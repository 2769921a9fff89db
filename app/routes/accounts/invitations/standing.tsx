import { pageTitle } from '#app/routes/page-title.ts'
import { data } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { AnsweredLines } from '#app/accounts/invitations/AnsweredLines.tsx'
import { CollaborativePeopleTabs } from '#app/accounts/CollaborativePeopleTabs.tsx'
import { InvitationTable } from '#app/accounts/invitations/InvitationTable.tsx'
import { inviteWithStanding } from '#app/accounts/invitations/commands.server.ts'
import { readStandingInvitations } from '#app/accounts/invitations/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { RadioGroup } from '#app/ui/forms/fields/RadioGroup.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'

export const loader = page(readStandingInvitations, () => ({}))
export const action = submit(inviteWithStanding, ({ lines }) => data({ lines }))

export const meta = pageTitle('Invite people')

const STANDINGS = [
  {
    value: 'participant',
    label: 'Network participant',
    hint: 'Takes part in the learning network; sees no figures of teams.',
  },
  { value: 'coach', label: 'Coach', hint: 'Follows the teams assigned to them.' },
  { value: 'funder', label: 'Funder', hint: 'Reads what is shared with funders; changes nothing.' },
  { value: 'staff', label: 'National staff', hint: 'Sees and runs everything. Invite with care.' },
]

export default function StandingInvitations() {
  const { invitations, sendsMail } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const lines = answer && 'lines' in answer ? answer.lines : null
  const form = returnedForm(answer && 'problems' in answer ? answer : undefined)
  return (
    <>
      <PageHeader
        name="People of the collaborative"
        title="Invite coaches, participants, funders and staff"
        lead={
          <>
            Members of a team are invited on the team’s own page, from <Link href="/teams">Teams</Link>.
          </>
        }
      />
      <CollaborativePeopleTabs current="invitations" />
      <div className="mt-8 space-y-10">
        {lines && <AnsweredLines lines={lines} sendsMail={sendsMail} />}
        <Form method="post" noValidate className="max-w-2xl space-y-5">
          <ProblemSummary problems={form.problems} title="Nobody was invited" />
          <Field
            label="Who"
            hint="One address or many: Ana Lee <ana@agency.gov>, on lines or with commas between."
            {...fieldProps(form, 'people')}
            required
          >
            <Textarea rows={5} spellCheck={false} />
          </Field>
          <RadioGroup
            legend="As"
            name="role"
            id="role"
            choices={STANDINGS}
            errors={form.errors('role')}
            defaultValue={form.value('role', 'participant')}
          />
          <Button icon="mail">Invite</Button>
        </Form>
        <section aria-labelledby="invited" className="space-y-4">
          <h2 id="invited" className="text-xl">
            Invited until now
          </h2>
          <InvitationTable invitations={invitations} base="/people/invitations" />
        </section>
      </div>
    </>
  )
}
