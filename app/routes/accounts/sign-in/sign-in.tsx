import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { signIn } from '#app/accounts/sign-in/commands.server.ts'
import { knownDeviceIn } from '#app/accounts/sign-in/known-device.server.ts'
import { PersonaList } from '#app/accounts/sign-in/PersonaList.tsx'
import { readSignIn } from '#app/accounts/sign-in/queries.server.ts'
import { insideSite } from '#app/platform/routes/redirect-target.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Card } from '#app/ui/content/Card.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { furtherIn, withFurther } from '../second-factor/further.ts'

export const loader = page(readSignIn)

export const action = submit(
  signIn,
  ({ setCookie, deviceCookie, asksCode }, { request }) => {
    const to = furtherIn(request.url)
    const cookies = [setCookie, ...(deviceCookie === null ? [] : [deviceCookie])]
    return redirect(asksCode ? withFurther('/sign-in/code', to) : insideSite(to, '/home'), {
      headers: new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie])),
    })
  },
  ({ context, request }) => ({
    secure: context.secure,
    device: knownDeviceIn(request.headers.get('Cookie')),
  }),
)

export const meta = pageTitle('Sign in')

export default function SignInPage() {
  const { personas, awaitsSetup } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const [search] = useSearchParams()
  const to = search.get('to') ?? ''
  return (
    <>
      <PageHeader
        title="Sign in"
        lead="For members of the state teams, their coaches and the national staff."
      />
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
        <div className="space-y-6">
          {awaitsSetup && (
            <Notice title="Nobody has an account yet" still>
              <Link href="/setup">Set up the first administrator</Link> with the code that the console
              printed.
            </Notice>
          )}
          {search.get('changed') === 'password' && (
            <Notice kind="success" title="Your password is changed">
              Sign in with the new one.
            </Notice>
          )}
          {search.get('closed') === 'yes' && (
            <Notice kind="success" title="Your account is closed">
              What you did stays in the record, by a former member. Thank you for your work.
            </Notice>
          )}
          <Form method="post" noValidate className="space-y-5">
            <ProblemSummary problems={form.problems} title="You are not signed in" />
            <Field label="E-mail address" {...fieldProps(form, 'email')} required>
              <TextInput type="email" autoComplete="username" inputMode="email" width="lg" />
            </Field>
            <Field label="Password" {...fieldProps(form, 'password')} defaultValue="" required>
              <TextInput type="password" autoComplete="current-password" width="lg" />
            </Field>
            <Button icon="signIn">Sign in</Button>
          </Form>
          <ul className="space-y-1">
            <li>
              <Link href="/password-reset">Forgotten your password?</Link>
            </li>
            <li>
              <Link href="/join">No account yet? Ask to join a team</Link>
            </li>
          </ul>
        </div>
        {personas.length > 0 && (
          <Card as="section" labelledBy="demo">
            <h2 id="demo" className="text-lg">
              Look around the demo
            </h2>
            <p className="mt-1 mb-4 max-w-prose text-sm text-quiet">
              Go in as one of these people, without a password. Their numbers are invented and marked as
              invented.
            </p>
            <PersonaList
              personas={personas}
              action={`/demo-session${to && `?to=${encodeURIComponent(to)}`}`}
            />
          </Card>
        )}
      </div>
    </>
  )
}
