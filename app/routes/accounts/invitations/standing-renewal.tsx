import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { NotChanged } from '#app/accounts/NotChanged.tsx'
import { renewStandingInvitation } from '#app/accounts/invitations/commands.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'

export const action = submit(renewStandingInvitation, () => redirect('/people/invitations'))

export default function Refused() {
  return <NotChanged problems={useActionData<typeof action>()?.problems ?? []} back="/people/invitations" />
}
