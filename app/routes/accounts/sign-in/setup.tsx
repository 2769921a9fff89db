import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { completeSetup } from '#app/accounts/sign-in/commands.server.ts'
import { readSetup } from '#app/accounts/sign-in/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const loader = page(readSetup, () => ({}))

export const action = submit(
  completeSetup,
  ({ setCookie }) => redirect('/home', { headers: { 'Set-Cookie': setCookie } }),
  ({ context }) => ({ secure: context.secure }),
)

export const meta = pageTitle('Set up')

export default function SetupPage() {
  const form = returnedForm(useActionData<typeof action>())
  const field = (name: string) => ({ ...fieldProps(form, name), required: true })
  return (
    <>
      <PageHeader
        name="First start"
        title="Set up the first administrator"
        lead="This page is open until the first account is made. That account can do everything national staff can do."
      />
      <Form method="post" noValidate className="max-w-xl space-y-5">
        <ProblemSummary problems={form.problems} />
        <Field
          label="Setup code"
          hint="It stands on the console of the server, below the line “Ready”. It works once."
          {...field('code')}
        >
          <TextInput autoComplete="one-time-code" spellCheck={false} />
        </Field>
        <Field label="Your name" {...field('name')}>
          <TextInput autoComplete="name" width="lg" />
        </Field>
        <Field label="E-mail address" hint="You sign in with it." {...field('email')}>
          <TextInput type="email" autoComplete="username" inputMode="email" width="lg" />
        </Field>
        <Field
          label="Password"
          hint="At least 12 characters; a short sentence works well."
          {...field('password')}
          defaultValue=""
        >
          <TextInput type="password" autoComplete="new-password" width="lg" />
        </Field>
        <Button>Create the account and sign in</Button>
      </Form>
    </>
  )
}
