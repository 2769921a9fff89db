import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { ClosedLink } from '#app/accounts/ClosedLink.tsx'
import { confirmJoin } from '#app/accounts/joining/ask.server.ts'
import { readJoinConfirmation } from '#app/accounts/joining/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const loader = page(readJoinConfirmation)
export const action = submit(confirmJoin, (_, { params }) => redirect(`/join-requests/${params.token}`))

export const meta = pageTitle('Confirm your request')

export default function ConfirmJoin() {
  const { state, request } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  if (request !== null && state === 'used') {
    const waiting = `Those who decide about it are notified. The answer comes to ${request.email}.`
    return (
      <PageHeader
        title={
          request.decision === null
            ? `Your request to join ${request.team.name} was received`
            : `Your request to join ${request.team.name} was answered`
        }
        lead={request.decision === null ? waiting : `The answer went to ${request.email}.`}
      />
    )
  }
  if (request === null || state !== 'open') {
    const again = 'Ask again on the page of the team; only the newest link works.'
    return (
      <ClosedLink
        state={state === 'open' ? 'unknown' : state}
        what="link"
        next={{
          used: again,
          revoked: again,
          expired: `It was good for three days. ${again}`,
          unknown: again,
        }}
        action={<ButtonLink href="/join">Join a team</ButtonLink>}
      />
    )
  }
  return (
    <>
      <PageHeader
        title={`Send your request to join ${request.team.name}?`}
        lead={`You confirm with this that ${request.email} is your address.`}
      />
      <Form method="post" className="space-y-5">
        <ProblemSummary problems={form.problems} title="Nothing was sent" />
        <Button>Confirm and send the request</Button>
      </Form>
    </>
  )
}
