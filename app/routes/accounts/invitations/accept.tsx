import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { ClosedLink } from '#app/accounts/ClosedLink.tsx'
import { acceptInvitation } from '#app/accounts/invitations/accept.server.ts'
import { readInvitation } from '#app/accounts/invitations/queries.server.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import { capitalized } from '#app/kernel/text/text.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const loader = page(readInvitation)

export const action = submit(
  acceptInvitation,
  ({ setCookie, to }) => redirect(to, setCookie === null ? {} : { headers: { 'Set-Cookie': setCookie } }),
  ({ context }) => ({ secure: context.secure }),
)

export const meta = pageTitle('Invitation')

const askAgain = 'Ask the person who invited you to send it again.'

export default function AcceptInvitation() {
  const read = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const { pathname } = useLocation()
  if (read.invitation === null || read.state !== 'open') {
    const state = read.state === 'open' ? 'unknown' : read.state
    return (
      <ClosedLink
        state={state}
        what="invitation"
        next={{
          used: 'It works once. If you have accepted it, sign in with your address and password.',
          revoked:
            'The person who invited you has taken the invitation back. Ask them if that was not meant.',
          expired: `An invitation is good for 14 days. ${askAgain}`,
          unknown: `When an invitation is sent again, only the link in the newest mail works. ${askAgain}`,
        }}
        action={<ButtonLink href="/sign-in">Sign in</ButtonLink>}
      />
    )
  }
  const { place, role, email, name, invitedBy, expiresAt, hasAccount, somebodyElse, signedIn } =
    read.invitation
  return (
    <>
      <PageHeader
        name="Invitation"
        title={`Join ${place} as ${role}`}
        lead={`${capitalized(invitedBy ?? 'national staff')} invited ${email}. The invitation is good until ${dayLabel(expiresAt)}.`}
      />
      <div className="max-w-xl space-y-6">
        <ProblemSummary problems={form.problems} title="The invitation is not accepted yet" />
        {somebodyElse !== null ? (
          <>
            <Notice kind="caution" title={`You are signed in as ${somebodyElse}`} still>
              The invitation is for {email}. Sign out and open the link again, or ask for an invitation to
              your own address.
            </Notice>
            <form method="post" action="/sign-out">
              <Button look="plain" icon="signOut">
                Sign out
              </Button>
            </form>
          </>
        ) : signedIn ? (
          <Form method="post">
            <Button>Join {place}</Button>
          </Form>
        ) : hasAccount ? (
          <>
            <p>You have an account with this address. Sign in with it, then accept.</p>
            <ButtonLink href={`/sign-in?to=${encodeURIComponent(pathname)}`} icon="signIn">
              Sign in
            </ButtonLink>
          </>
        ) : (
          <Form method="post" noValidate className="space-y-5">
            <Field label="Your name" {...fieldProps(form, 'name', name ?? '')} required>
              <TextInput autoComplete="name" width="lg" />
            </Field>
            <Field label="E-mail address" hint="You sign in with it." name="username" defaultValue={email}>
              <TextInput type="email" autoComplete="username" readOnly width="lg" />
            </Field>
            <Field
              label="Password"
              hint="At least 12 characters; a short sentence works well."
              {...fieldProps(form, 'password')}
              defaultValue=""
              required
            >
              <TextInput type="password" autoComplete="new-password" width="lg" />
            </Field>
            <Button>Accept and sign in</Button>
          </Form>
        )}
      </div>
    </>
  )
}
