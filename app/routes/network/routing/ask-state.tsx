import { redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { askState } from '#app/network/routing/commands.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { NotDone } from '#app/ui/content/NotDone.tsx'

export const meta = pageTitle('Ask a state')

export const action = submit(askState, ({ topic }) => redirect(`/network/topics/${topic}`))

export default function AskState() {
  const problems = useActionData<typeof action>()?.problems ?? []
  const { topic } = useParams()
  return <NotDone problems={problems} href={`/network/topics/${topic}`} back="Back to the topic" />
}
