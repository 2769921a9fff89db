import { redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { takeBackConfirmation } from '#app/measures/events/commands.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { NotDone } from '#app/ui/content/NotDone.tsx'

export const action = submit(takeBackConfirmation, ({ team, measure }) =>
  redirect(`/teams/${team}/measures/${measure}/events`, 303),
)

export default function WithdrawConfirmation() {
  const problems = useActionData<typeof action>()?.problems ?? []
  const { team, measure } = useParams()
  return (
    <NotDone
      problems={problems}
      href={`/teams/${team}/measures/${measure}/events`}
      back="Back to the dates"
    />
  )
}
