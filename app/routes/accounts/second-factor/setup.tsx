import { pageTitle } from '#app/routes/page-title.ts'
import { data } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { CodeField } from '#app/accounts/second-factor/CodeField.tsx'
import { PasswordField } from '#app/accounts/second-factor/own/PasswordField.tsx'
import { QrCode } from '#app/accounts/second-factor/own/QrCode.tsx'
import { RecoveryCodes } from '#app/accounts/second-factor/own/RecoveryCodes.tsx'
import { confirmSetup } from '#app/accounts/second-factor/own/commands.server.ts'
import { readSetup } from '#app/accounts/second-factor/own/queries.server.ts'
import { insideSite } from '#app/platform/routes/redirect-target.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'
import { hereOf } from '../sessions/here.server.ts'
import { furtherIn } from './further.ts'

export const loader = page(readSetup, () => ({}))
export const action = submit(
  confirmSetup,
  ({ codes }, { request }) => data({ codes, next: insideSite(furtherIn(request.url), '/account') }),
  hereOf,
)

export const meta = pageTitle('Set up a second factor')

const trail = [
  { label: 'Your account', href: '/account' },
  { label: 'Second factor', href: '/account/second-factor' },
]

export default function Setup() {
  const { setup } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer && 'codes' in answer)
    return (
      <RecoveryCodes
        codes={answer.codes}
        title="Your second factor is on"
        next={{ label: 'I have kept the codes, go on', href: answer.next }}
      />
    )
  const form = returnedForm(answer)
  if (setup === null)
    return (
      <PageHeader
        trail={trail}
        title="No set-up is under way"
        lead="It was finished, or never begun."
        action={<ButtonLink href="/account/second-factor">To the second factor</ButtonLink>}
      />
    )
  return (
    <>
      <PageHeader
        trail={trail}
        name="Second factor"
        title="Show this to your authenticator app"
        lead="In the app, add an account and scan the code. It counts once you have typed the first code that the app shows."
      />
      <div className="space-y-8">
        <ProblemSummary problems={form.problems} title="The second factor is not on yet" />
        <div className="flex flex-wrap gap-8">
          <QrCode {...setup.qr} label="QR code for the authenticator app; the key beside it says the same" />
          <div className="max-w-sm min-w-0 space-y-3">
            <h2 className="text-lg">Cannot scan it?</h2>
            <p>Type this key into the app, for {setup.email}, as a time-based code:</p>
            <p className="rounded border border-line bg-raised px-4 py-3 font-mono break-words select-all">
              {setup.key}
            </p>
            <p className="text-sm">
              On the phone itself: <Link href={setup.address}>open the app with it</Link>
            </p>
          </div>
        </div>
        <Form method="post" noValidate className="max-w-xl space-y-5">
          <CodeField errors={form.errors('code')} />
          <PasswordField errors={form.errors('currentPassword')} />
          <Button icon="lock">Turn the second factor on</Button>
          <p className="text-sm text-quiet">You stay signed in here and are signed out everywhere else.</p>
        </Form>
      </div>
    </>
  )
}
