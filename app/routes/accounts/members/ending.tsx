import { redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { NotChanged } from '#app/accounts/components/NotChanged.tsx'
import { endMember } from '#app/accounts/members/commands.server.ts'
import { submit } from '#app/platform/route-edge.server.ts'

export const action = submit(endMember, ({ team }) => redirect(`/teams/${team}/members`))

export default function Refused() {
  const { team } = useParams()
  return (
    <NotChanged problems={useActionData<typeof action>()?.problems ?? []} back={`/teams/${team}/members`} />
  )
}
