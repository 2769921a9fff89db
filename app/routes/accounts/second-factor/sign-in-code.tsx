import { pageTitle } from '#app/routes/page-title.ts'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { CodeField } from '#app/accounts/second-factor/CodeField.tsx'
import { LapsedSignIn } from '#app/accounts/second-factor/half-sign-in/LapsedSignIn.tsx'
import { finishSignIn } from '#app/accounts/second-factor/half-sign-in/finish.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'
import { withFurther } from './further.ts'
import { finishingBy, halfSignInPage } from './half-sign-in.server.ts'

export const loader = halfSignInPage()

export const action = finishingBy(finishSignIn)

export const meta = pageTitle('Code')

export default function SignInCode() {
  const { email } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const to = useSearchParams()[0].get('to')
  if (email === null) return <LapsedSignIn href={withFurther('/sign-in', to)} />
  return (
    <>
      <PageHeader
        trail={[{ label: 'Sign in', href: withFurther('/sign-in', to) }]}
        title="Enter the code of your app"
        lead={`The password of ${email} was right. Open your authenticator app and type the code it shows for the CoIIN Collaboratory.`}
      />
      <Form method="post" noValidate className="max-w-xl space-y-5">
        <ProblemSummary problems={form.problems} title="You are not signed in yet" />
        <CodeField errors={form.errors('code')} />
        <Button icon="signIn">Sign in</Button>
        <p>
          The app is not at hand?{' '}
          <Link href={withFurther('/sign-in/recovery-code', to)}>Use a recovery code</Link>
        </p>
      </Form>
    </>
  )
}
