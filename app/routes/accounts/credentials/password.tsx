import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { changePassword, readOwnAccount } from '#app/accounts/credentials/own-account.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const loader = page(readOwnAccount, () => ({}))
export const action = submit(
  changePassword,
  () => redirect('/account?changed=password'),
  async ({ context }) => ({ sessionId: (await context.identity()).sessionId }),
)

export const meta = pageTitle('Change the password')

export default function Password() {
  const { email } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  return (
    <>
      <PageHeader
        trail={[{ label: 'Your account', href: '/account' }]}
        title="Change the password"
        lead="You stay signed in here and are signed out everywhere else."
      />
      <Form method="post" noValidate className="max-w-xl space-y-5">
        <ProblemSummary problems={form.problems} title="The password is not changed" />
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <Field label="Current password" {...fieldProps(form, 'currentPassword')} defaultValue="" required>
          <TextInput type="password" autoComplete="current-password" width="lg" />
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
        <p className="text-sm">
          Forgotten? <Link href="/password-reset">Have a link mailed to you</Link>.
        </p>
      </Form>
    </>
  )
}
