import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { askForAddress, readOwnAccount } from '#app/accounts/credentials/own-account.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const loader = page(readOwnAccount, () => ({}))
export const action = submit(askForAddress, () => redirect('/account?asked=address'))

export const meta = pageTitle('Change the address')

export default function Address() {
  const { email } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  return (
    <>
      <PageHeader
        trail={[{ label: 'Your account', href: '/account' }]}
        title="Change the address"
        lead={`You sign in with ${email}. A link goes to the new address; once you have opened it, the old one is notified.`}
      />
      <Form method="post" noValidate className="max-w-xl space-y-5">
        <ProblemSummary problems={form.problems} title="No link was sent" />
        <Field label="New e-mail address" {...fieldProps(form, 'email')} required>
          <TextInput type="email" autoComplete="email" inputMode="email" width="lg" />
        </Field>
        <Field
          label="Your password"
          hint="So that nobody else changes it at your desk."
          {...fieldProps(form, 'currentPassword')}
          defaultValue=""
          required
        >
          <TextInput type="password" autoComplete="current-password" width="lg" />
        </Field>
        <Button icon="mail">Send the link</Button>
      </Form>
    </>
  )
}
