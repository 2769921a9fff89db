import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { endSilence } from '#app/network/moderation/commands.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { NotDone } from '#app/ui/content/NotDone.tsx'

export const meta = pageTitle('End a pause')

export const action = submit(endSilence, () => redirect('/network/moderation/log'))

export default function PauseEnding() {
  const problems = useActionData<typeof action>()?.problems ?? []
  return <NotDone problems={problems} href="/network/moderation" back="Back to moderation" />
}
