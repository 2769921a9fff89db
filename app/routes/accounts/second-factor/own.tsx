import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { FactorOff, FactorOn } from '#app/accounts/second-factor/own/OwnFactor.tsx'
import { beginSetup } from '#app/accounts/second-factor/own/commands.server.ts'
import { readOwnFactor } from '#app/accounts/second-factor/own/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'
import { furtherIn, withFurther } from './further.ts'

export const loader = page(readOwnFactor, () => ({}))
export const action = submit(beginSetup, (_, { request }) =>
  redirect(withFurther('/account/second-factor/setup', furtherIn(request.url))),
)

export const meta = pageTitle('Second factor')

const TITLE = {
  on: 'Signing in takes a code of your app',
  off: 'Your password alone opens your account',
  persona: 'A person of the demo needs none',
  unavailable: 'This server cannot keep a second factor yet',
} as const

export default function OwnFactor() {
  const { state, since, freshCodes, required, waiting } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const turnedOff = useSearchParams()[0].has('off')
  return (
    <>
      <PageHeader
        trail={[{ label: 'Your account', href: '/account' }]}
        name="Second factor"
        title={waiting ? 'Set up a second factor to go on' : TITLE[state]}
        lead="A second factor is a code that an app on your phone shows. Somebody who learns your password still cannot sign in as you."
      />
      <div className="max-w-2xl space-y-6">
        <ProblemSummary problems={form.problems} title="Nothing was begun" />
        {turnedOff && state === 'off' && <Notice kind="success" title="Your second factor is off" />}
        {waiting && (
          <Notice kind="caution" title="The collaborative requires it of national staff and coaches" still>
            They see the figures of many teams. Until it is set up, nothing else is open to you; it takes
            about two minutes.
          </Notice>
        )}
        {state === 'on' && <FactorOn since={since} freshCodes={freshCodes} required={required} />}
        {state === 'off' && (
          <FactorOff>
            <Form method="post">
              <Button icon="lock">Begin the set-up</Button>
            </Form>
          </FactorOff>
        )}
        {state === 'persona' && (
          <p>
            The people of the demo are entered without a password and hold invented figures only, so no second
            factor can be set up for them, and none is asked of them where the collaborative requires one.
          </p>
        )}
        {state === 'unavailable' && (
          <p>
            Its administrator has to give it a secret first: the setting <code>SECRET</code>, described in the
            operations guide.
          </p>
        )}
      </div>
    </>
  )
}
