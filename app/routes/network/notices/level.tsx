import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { chooseLevel } from '#app/network/topics/commands.server.ts'
import { submit } from '#app/platform/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { NotDone } from '#app/ui/content/NotDone.tsx'

export const meta = pageTitle('Notices of a topic')

export const action = submit(chooseLevel, ({ topic, was }) => redirect(`/notices?about=${topic}&was=${was}`))

export default function Step() {
  const problems = useActionData<typeof action>()?.problems ?? []
  return <NotDone problems={problems} href="/notices" back="Back to your notices" />
}
