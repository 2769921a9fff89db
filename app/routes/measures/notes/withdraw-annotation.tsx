import { redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { takeBackAnnotation } from '#app/measures/notes/commands.server.ts'
import { NotTakenBack } from '#app/measures/notes/NotTakenBack.tsx'
import { submit } from '#app/platform/routes/route-edge.server.ts'

export const action = submit(takeBackAnnotation, ({ team, measure }) =>
  redirect(`/teams/${team}/measures/${measure}/annotations`),
)

export default function WithdrawAnnotation() {
  const problems = useActionData<typeof action>()?.problems ?? []
  const { team, measure } = useParams()
  return <NotTakenBack problems={problems} href={`/teams/${team}/measures/${measure}`} />
}
