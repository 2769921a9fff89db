import { data, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { seeNotices } from '#app/network/notices/commands.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { NotDone } from '#app/ui/content/NotDone.tsx'

export const meta = pageTitle('Notices')

// The page of a topic sends it by itself, and stays where it is.
export const action = submit(seeNotices, ({ topic }) =>
  topic === null ? redirect('/notices') : data({ problems: [] }),
)

export default function Step() {
  const problems = useActionData<typeof action>()?.problems ?? []
  return <NotDone problems={problems} href="/notices" back="Back to your notices" />
}
