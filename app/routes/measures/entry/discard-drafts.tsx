import { redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { entryAddress } from '#app/measures/entry/address.ts'
import { discardDrafts } from '#app/measures/entry/drafts/commands.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { NotDone } from '#app/ui/content/NotDone.tsx'

export const action = submit(discardDrafts, ({ team }) => redirect(entryAddress(team), 303))

export default function DiscardDrafts() {
  const problems = useActionData<typeof action>()?.problems ?? []
  const { team } = useParams()
  return <NotDone problems={problems} href={`/teams/${team}/entry`} back="Back to the numbers" />
}
