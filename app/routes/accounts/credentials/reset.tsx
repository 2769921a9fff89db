import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { ClosedLink } from '#app/accounts/ClosedLink.tsx'
import { readReset, resetPassword } from '#app/accounts/credentials/reset.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const loader = page(readReset)
export const action = submit(
  resetPassword,
  ({ deviceCookie }) =>
    redirect('/sign-in?changed=password', {
      headers: deviceCookie === null ? {} : { 'Set-Cookie': deviceCookie },
    }),
  ({ context }) => ({ secure: context.secure }),
)

export const meta = pageTitle('Choose a new password')

const again = 'Ask for a new link; only the newest one works.'

export default function Reset() {
  const { state, email } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  if (state !== 'open') {
    return (
      <ClosedLink
        state={state}
        what="link"
        next={{
          used: `It works once. Sign in with the password you chose, or ask for another link.`,
          revoked: again,
          expired: `It was good for one hour. ${again}`,
          unknown: again,
        }}
        action={<ButtonLink href="/password-reset">Ask for a new link</ButtonLink>}
      />
    )
  }
  return (
    <>
      <PageHeader
        title="Choose a new password"
        lead="You will be signed out everywhere, and sign in again with the new one."
      />
      <Form method="post" noValidate className="max-w-xl space-y-5">
        <ProblemSummary problems={form.problems} title="The password is not changed" />
        <Field label="E-mail address" name="username" defaultValue={email ?? ''}>
          <TextInput type="email" autoComplete="username" readOnly width="lg" />
        </Field>
        <Field
          label="New password"
          hint="At least 12 characters; a short sentence works well."
          {...fieldProps(form, 'password')}
          defaultValue=""
          required
        >
          <TextInput type="password" autoComplete="new-password" width="lg" />
        </Field>
        <Button>Change the password</Button>
      </Form>
    </>
  )
}
