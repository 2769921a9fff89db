import { redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { NotChanged } from '#app/accounts/NotChanged.tsx'
import { renewTeamInvitation } from '#app/accounts/invitations/commands.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'

export const action = submit(renewTeamInvitation, (_, { params }) =>
  redirect(`/teams/${params.team}/invitations`),
)

export default function Refused() {
  const { team } = useParams()
  return (
    <NotChanged
      problems={useActionData<typeof action>()?.problems ?? []}
      back={`/teams/${team}/invitations`}
    />
  )
}
