import { data } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { seeTopicNotices } from '#app/network/notices/commands.server.ts'
import { submit } from '#app/platform/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { NotDone } from '#app/ui/content/NotDone.tsx'

export const meta = pageTitle('Notices of a topic')

// Asked by the page of the topic itself, which stays where it is.
export const action = submit(seeTopicNotices, () => data({ problems: [] }))

export default function Step() {
  const problems = useActionData<typeof action>()?.problems ?? []
  const { topic } = useParams()
  return <NotDone problems={problems} href={`/network/topics/${topic}`} back="Back to the topic" />
}
