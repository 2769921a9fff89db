import { pageTitle } from '#app/routes/page-title.ts'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { LapsedSignIn } from '#app/accounts/second-factor/half-sign-in/LapsedSignIn.tsx'
import { finishSignInByRecovery } from '#app/accounts/second-factor/half-sign-in/finish.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { withFurther } from './further.ts'
import { finishingBy, halfSignInPage } from './half-sign-in.server.ts'

export const loader = halfSignInPage()

export const action = finishingBy(finishSignInByRecovery)

export const meta = pageTitle('Recovery code')

export default function SignInRecovery() {
  const { email } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const to = useSearchParams()[0].get('to')
  if (email === null) return <LapsedSignIn href={withFurther('/sign-in', to)} />
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Sign in', href: withFurther('/sign-in', to) },
          { label: 'Code', href: withFurther('/sign-in/code', to) },
        ]}
        title="Use a recovery code"
        lead={`The password of ${email} was right. You got ten recovery codes when you set the app up; each works once.`}
      />
      <div className="max-w-xl space-y-10">
        <Form method="post" noValidate className="space-y-5">
          <ProblemSummary problems={form.problems} title="You are not signed in yet" />
          <Field
            label="Recovery code"
            hint="Twelve letters and digits, such as ABCD-EFGH-JKMN."
            {...fieldProps(form, 'recoveryCode')}
            defaultValue=""
            required
          >
            <TextInput autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={60} />
          </Field>
          <Button icon="signIn">Sign in</Button>
        </Form>
        <section aria-labelledby="lost" className="space-y-2">
          <h2 id="lost" className="text-lg">
            Lost the app and the codes?
          </h2>
          <p>
            Call national staff or your coach. Once they know that it is you, national staff take the second
            factor away; you are notified by mail, sign in with your password alone and set up a new one.
          </p>
        </section>
      </div>
    </>
  )
}
