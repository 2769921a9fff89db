import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { chooseFollow } from '#app/network/follows/commands.server.ts'
import { followedHref } from '#app/network/follows/follow.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { NotDone } from '#app/ui/content/NotDone.tsx'

export const meta = pageTitle('Follow or mute')

export const action = submit(chooseFollow, ({ kind, target }, { request }) =>
  redirect(new URL(request.url).searchParams.has('list') ? '/account/notices' : followedHref(kind, target)),
)

export default function Step() {
  const problems = useActionData<typeof action>()?.problems ?? []
  return <NotDone problems={problems} href="/account/notices" back="See what you follow" />
}
