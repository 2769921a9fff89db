import { redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { markTopicRead } from '#app/network/topics/commands.server.ts'
import { NotDone } from '#app/ui/content/NotDone.tsx'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'

export const meta = pageTitle('A step of a topic')

export const action = submit(markTopicRead, ({ topic }) => redirect(`/network/topics/${topic}`))

export default function Step() {
  const problems = useActionData<typeof action>()?.problems ?? []
  const { topic } = useParams()
  return <NotDone problems={problems} href={`/network/topics/${topic}`} back="Back to the topic" />
}
