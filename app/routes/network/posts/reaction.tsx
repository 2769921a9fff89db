import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { react } from '#app/network/posts/commands.server.ts'
import { NotDone } from '#app/ui/content/NotDone.tsx'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'

export const meta = pageTitle('A reaction')

export const action = submit(react, ({ topic, from, number }) =>
  redirect(`/network/topics/${topic}${from === 1 ? '' : `?from=${from}`}#post-${number}`),
)

export default function ReactionStep() {
  const problems = useActionData<typeof action>()?.problems ?? []
  return <NotDone problems={problems} href="/network" back="Back to the network" />
}
