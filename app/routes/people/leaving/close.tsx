import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { readOwnAccount } from '#app/accounts/credentials/own-account.server.ts'
import { closeAccount } from '#app/people/leaving/close-commands.server.ts'
import { readTeamClosure } from '#app/people/leaving/close-queries.server.ts'
import { pageOf, submit } from '#app/platform/routes/route-edge.server.ts'
import { teamRoleLabel } from '#app/policy/actor.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const loader = pageOf(
  { account: readOwnAccount, closure: readTeamClosure },
  ({ account, closure }) => ({
    email: account.email,
    persona: account.persona,
    ...closure,
  }),
)
export const action = submit(closeAccount, () => redirect('/sign-in?closed=yes'))

export const meta = pageTitle('Close the account')

export default function Close() {
  const { email, persona, memberships, sole } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  return (
    <>
      <PageHeader
        trail={[{ label: 'Your account', href: '/account' }]}
        title="Close the account"
        lead="For good: it cannot be opened again. To leave one team only, leave that team."
      />
      <div className="max-w-2xl space-y-8">
        <ProblemSummary problems={form.problems} title="The account is not closed" />
        <div className="grid gap-8 sm:grid-cols-2">
          <section className="space-y-2">
            <h2 className="text-lg">What goes</h2>
            <ul className="list-disc space-y-1 ps-5">
              <li>Your name, address, password and profile</li>
              <li>Every session, and the second step of signing in</li>
              <li>Your memberships, roles and coaching</li>
              <li>What you typed and did not save</li>
              <li>The mails kept here that went to you</li>
            </ul>
          </section>
          <section className="space-y-2">
            <h2 className="text-lg">What stays</h2>
            <ul className="list-disc space-y-1 ps-5">
              <li>The figures, notes, aims and reasons you wrote, as those of a former member</li>
              <li>
                The audit log: what was done and in which role, and of an address an invitation went to its
                first letter and its house
              </li>
              <li>
                Invitations you sent that are still open: they belong to the team, whose lead can revoke them
              </li>
            </ul>
          </section>
        </div>
        {memberships.length > 0 && (
          <section className="space-y-2">
            <h2 className="text-lg">Transfer your work first</h2>
            <p>Leaving a team passes on what you own. Closing the account throws it away.</p>
            <ul className="space-y-1">
              {memberships.map(({ id, slug, name, role, drafts }) => (
                <li key={id}>
                  <Link href={`/teams/${slug}/members/${id}/leave`}>Leave {name}</Link>
                  <span className="text-quiet">
                    {` (${teamRoleLabel(role)}${drafts > 0 ? `, ${drafts} not saved` : ''})`}
                  </span>
                  {sole.includes(id) && ': you are its only lead, so this comes first.'}
                </li>
              ))}
            </ul>
          </section>
        )}
        {persona ? (
          <Notice still>A person of the demo: their account stays open.</Notice>
        ) : sole.length > 0 ? (
          <Notice kind="caution" still>
            You are the only lead of a team. Leave it first and name who takes over; then come back.
          </Notice>
        ) : (
          <Form method="post" noValidate className="space-y-5">
            <input type="hidden" name="username" autoComplete="username" value={email} />
            <Field
              label="Your password"
              hint="So that nobody closes it on a browser you left open."
              {...fieldProps(form, 'currentPassword')}
              defaultValue=""
              required
            >
              <TextInput type="password" autoComplete="current-password" width="lg" />
            </Field>
            <div className="flex flex-wrap gap-3">
              <Button look="danger">Close my account for good</Button>
              <ButtonLink href="/account" look="plain">
                Keep it
              </ButtonLink>
            </div>
          </Form>
        )}
      </div>
    </>
  )
}
