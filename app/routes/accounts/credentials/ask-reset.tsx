import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { askForReset, readResetAsk } from '#app/accounts/credentials/reset.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const loader = page(readResetAsk, () => ({}))
export const action = submit(askForReset, () => redirect('/password-reset?asked=yes'))

export const meta = pageTitle('Choose a new password')

export default function AskReset() {
  const { sendsMail } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const asked = useSearchParams()[0].has('asked')
  return (
    <>
      <PageHeader
        trail={[{ label: 'Sign in', href: '/sign-in' }]}
        title="Choose a new password"
        lead="A link to do so goes to the address you sign in with. It works once, for one hour."
      />
      <div className="max-w-xl space-y-6">
        {asked && (
          <Notice kind="success" title="If this address has an account, a link is on its way">
            {sendsMail
              ? 'Look into your mail, and among the unwanted mail too. Nothing there after some minutes? You may have signed up with another address.'
              : 'This collaboratory has no mail server: call national staff, who can read the link to you.'}
          </Notice>
        )}
        <Form method="post" action="/password-reset" noValidate className="space-y-5">
          <ProblemSummary problems={form.problems} title="No link was sent" />
          <Field label="E-mail address" {...fieldProps(form, 'email')} required>
            <TextInput type="email" autoComplete="username" inputMode="email" width="lg" />
          </Field>
          <Button icon="mail">Send me the link</Button>
        </Form>
        <p>
          <Link href="/sign-in">Back to signing in</Link>
        </p>
      </div>
    </>
  )
}
