import { redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { reopenOneTeam } from '#app/teams/program/commands.server.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const action = submit(reopenOneTeam, ({ team }) => redirect(`/teams/${team}/administration`))

export default function Reopening() {
  const problems = useActionData<typeof action>()?.problems ?? []
  const reason = problems.map(({ message }) => message).join(' ')
  return (
    <>
      <PageHeader title="Nothing was changed" lead={reason || 'A closed team is opened on its own page.'} />
      <Link href={`/teams/${useParams().team}/administration`}>Back to the team</Link>
    </>
  )
}
