import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { ClosedLink } from '#app/accounts/ClosedLink.tsx'
import { confirmAddress, readAddressChange } from '#app/accounts/credentials/own-account.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const loader = page(readAddressChange)
export const action = submit(confirmAddress, () => redirect('/account'))

export const meta = pageTitle('Confirm the address')

const again = 'Ask for a new link on your account page; only the newest one works.'

export default function ConfirmAddress() {
  const { state, newEmail } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  if (state !== 'open') {
    return (
      <ClosedLink
        state={state}
        what="link"
        next={{
          used: 'The new address is in use: sign in with it.',
          revoked: again,
          expired: `It was good for one day. ${again}`,
          unknown: again,
        }}
        action={<ButtonLink href="/account">Your account</ButtonLink>}
      />
    )
  }
  return (
    <>
      <PageHeader
        title="Use this address from now on?"
        lead={`You will sign in with ${newEmail ?? 'it'}. The old address is notified and no longer opens the account.`}
      />
      <Form method="post" className="space-y-5">
        <ProblemSummary problems={form.problems} title="The address is not changed" />
        <Button>Use {newEmail}</Button>
      </Form>
    </>
  )
}
