import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { memberFields } from '#app/accounts/members/edited.ts'
import { ROLE_OPTIONS, SECTOR_OPTIONS } from '#app/accounts/members/role-options.ts'
import { changeMember } from '#app/accounts/members/commands.server.ts'
import { readMember } from '#app/accounts/members/queries.server.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { teamRoleLabel } from '#app/policy/actor.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'

export const loader = page(readMember)
export const action = submit(changeMember, ({ team }) => redirect(`/teams/${team}/members`))

export const meta = pageTitle<typeof loader>((data) => data?.member.name ?? 'Member')

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function MemberPage() {
  const { team, member } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const base = `/teams/${team.slug}`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: base },
          { label: 'People', href: `${base}/members` },
        ]}
        name={`In the team of ${team.name}`}
        title={member.name}
        lead={`${member.email}, ${teamRoleLabel(member.role)} since ${dayLabel(member.since)}`}
      />
      <div className="max-w-2xl space-y-10">
        <Form method="post" noValidate className="space-y-5">
          <EditFields form={form} stands={memberFields(member)}>
            <ProblemSummary problems={form.problems} title="Nothing was changed" />
            <Field label="Role" {...fieldProps(form, 'role', member.role)} required>
              <Select options={ROLE_OPTIONS} width="lg" />
            </Field>
            <Field label="Sector" optional {...fieldProps(form, 'sector', member.sector ?? '')}>
              <Select options={SECTOR_OPTIONS} placeholder="Not known yet" />
            </Field>
            <Button>Save the changes</Button>
          </EditFields>
        </Form>
        <section aria-labelledby="end" className="space-y-3">
          <h2 id="end" className="text-lg">
            End the membership
          </h2>
          <p className="max-w-prose">
            {member.name} no longer opens the pages of {team.name} from that moment on, and somebody else
            takes over what they own.
          </p>
          <ButtonLink href={`${base}/members/${member.id}/leave`} look="plain">
            End the membership of {member.name}
          </ButtonLink>
        </section>
      </div>
    </>
  )
}
