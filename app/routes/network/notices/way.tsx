import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { chooseWay } from '#app/network/notices/commands.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { NotDone } from '#app/ui/content/NotDone.tsx'

export const meta = pageTitle('A kind of notice')

export const action = submit(chooseWay, ({ kind, was }) => redirect(`/notices?kind=${kind}&wayBefore=${was}`))

export default function Step() {
  const problems = useActionData<typeof action>()?.problems ?? []
  return <NotDone problems={problems} href="/notices" back="Back to your notices" />
}
