import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { NotChanged } from '#app/accounts/NotChanged.tsx'
import { endAllSessions } from '#app/accounts/sessions/own.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { hereOf } from './here.server.ts'

export const action = submit(
  endAllSessions,
  ({ setCookie }) => redirect('/', { headers: { 'Set-Cookie': setCookie } }),
  hereOf,
)

export default function Refused() {
  return <NotChanged problems={useActionData<typeof action>()?.problems ?? []} back="/account/sessions" />
}
