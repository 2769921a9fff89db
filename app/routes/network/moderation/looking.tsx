import { redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { takeFlagged } from '#app/network/moderation/commands.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { NotDone } from '#app/ui/content/NotDone.tsx'

export const meta = pageTitle('Who looks at a flagged post')

export const action = submit(takeFlagged, ({ post }) => redirect(`/network/posts/${post}/moderation`))

export default function Looking() {
  const problems = useActionData<typeof action>()?.problems ?? []
  const { post } = useParams()
  return <NotDone problems={problems} href={`/network/posts/${post}/moderation`} back="Back to the post" />
}
