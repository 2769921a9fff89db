import { redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { NotTakenBack } from '#app/measures/notes/NotTakenBack.tsx'
import { withdraw } from '#app/pdsa/stages/commands.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'

export const action = submit(withdraw, ({ team, test }) => redirect(`/teams/${team}/tests/${test}#do`))

export default function WithdrawObservation() {
  const problems = useActionData<typeof action>()?.problems ?? []
  const { team, test } = useParams()
  return <NotTakenBack problems={problems} href={`/teams/${team}/tests/${test}`} />
}
