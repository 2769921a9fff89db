import { redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { takeBackPointMark } from '#app/measures/notes/commands.server.ts'
import { NotTakenBack } from '#app/measures/notes/NotTakenBack.tsx'
import { submit } from '#app/platform/routes/route-edge.server.ts'

export const action = submit(takeBackPointMark, ({ team, measure }) =>
  redirect(`/teams/${team}/measures/${measure}/point-marks`),
)

export default function WithdrawPointMark() {
  const problems = useActionData<typeof action>()?.problems ?? []
  const { team, measure } = useParams()
  return <NotTakenBack problems={problems} href={`/teams/${team}/measures/${measure}`} />
}
