import { pageTitle } from '#app/routes/page-title.ts'
import { data } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { AnsweredLines } from '#app/accounts/invitations/AnsweredLines.tsx'
import { InvitationTable } from '#app/accounts/invitations/InvitationTable.tsx'
import { PeopleTabs } from '#app/accounts/members/PeopleTabs.tsx'
import { ROLE_OPTIONS, SECTOR_OPTIONS } from '#app/accounts/members/role-options.ts'
import { inviteToTeam } from '#app/accounts/invitations/commands.server.ts'
import { readTeamInvitations } from '#app/accounts/invitations/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'

export const loader = page(readTeamInvitations)
export const action = submit(inviteToTeam, ({ lines }) => data({ lines }))

export const meta = pageTitle<typeof loader>((read) => `Invitations, ${read?.team.name ?? 'team'}`)

export default function TeamInvitations() {
  const { team, invitations, sendsMail } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const lines = answer && 'lines' in answer ? answer.lines : null
  const form = returnedForm(answer && 'problems' in answer ? answer : undefined)
  const base = `/teams/${team.slug}`
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Teams', href: '/teams' },
          { label: team.name, href: base },
        ]}
        name={`People of ${team.name}`}
        title="Invite people"
        lead="Each gets a mail with a link that works once, for 14 days."
      />
      <PeopleTabs team={team.slug} current="invitations" may={{ invite: true, decide: true }} />
      <div className="mt-8 space-y-10">
        {lines && <AnsweredLines lines={lines} sendsMail={sendsMail} />}
        <Form method="post" noValidate className="max-w-2xl space-y-5">
          <ProblemSummary problems={form.problems} title="Nobody was invited" />
          <Field
            label="Who"
            hint="One address or many, as you would paste them from a mail: Ana Lee <ana@agency.gov>, on lines or with commas between."
            {...fieldProps(form, 'people')}
            required
          >
            <Textarea rows={5} spellCheck={false} />
          </Field>
          <Field label="As" {...fieldProps(form, 'role', 'member')} required>
            <Select options={ROLE_OPTIONS} width="lg" />
          </Field>
          <Field label="From which sector" optional {...fieldProps(form, 'sector')}>
            <Select options={SECTOR_OPTIONS} placeholder="Not known yet" />
          </Field>
          <Button icon="mail">Invite to {team.name}</Button>
        </Form>
        <section aria-labelledby="invited" className="space-y-4">
          <h2 id="invited" className="text-xl">
            Invited until now
          </h2>
          <InvitationTable invitations={invitations} base={`${base}/invitations`} />
        </section>
      </div>
    </>
  )
}
