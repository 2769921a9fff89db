import { redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { chooseLevel } from '#app/network/topics/commands.server.ts'
import { NotDone } from '#app/ui/content/NotDone.tsx'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'

export const meta = pageTitle('A step of a topic')

export const action = submit(chooseLevel, ({ topic, was }, { request }) =>
  // Chosen among the notices, it goes back there, where it can be undone.
  redirect(
    new URL(request.url).searchParams.has('notices')
      ? `/notices?about=${topic}&was=${was}`
      : `/network/topics/${topic}`,
  ),
)

export default function Step() {
  const problems = useActionData<typeof action>()?.problems ?? []
  const { topic } = useParams()
  return <NotDone problems={problems} href={`/network/topics/${topic}`} back="Back to the topic" />
}
