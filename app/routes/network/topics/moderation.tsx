import { redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { setSlowMode } from '#app/network/moderation/commands.server.ts'
import { moderateTopic } from '#app/network/topics/commands.server.ts'
import { NotDone } from '#app/ui/content/NotDone.tsx'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { stepsOf } from '#app/platform/routes/steps.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'

export const meta = pageTitle('A step of a topic')

export const action = stepsOf({
  '': submit(moderateTopic, ({ topic }) => redirect(`/network/topics/${topic}`)),
  slow: submit(setSlowMode, ({ topic }) => redirect(`/network/topics/${topic}`)),
})

export default function Step() {
  const problems = useActionData<typeof action>()?.problems ?? []
  const { topic } = useParams()
  return <NotDone problems={problems} href={`/network/topics/${topic}`} back="Back to the topic" />
}
