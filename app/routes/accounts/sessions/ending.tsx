import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { NotChanged } from '#app/accounts/NotChanged.tsx'
import { endOneSession } from '#app/accounts/sessions/own.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'

export const action = submit(endOneSession, () => redirect('/account/sessions?ended=one'))

export default function Refused() {
  return <NotChanged problems={useActionData<typeof action>()?.problems ?? []} back="/account/sessions" />
}
