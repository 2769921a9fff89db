import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { signInAsPersona } from '#app/accounts/sign-in/commands.server.ts'
import { insideSite } from '#app/platform/routes/redirect-target.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { NotDone } from '#app/ui/content/NotDone.tsx'

export const action = submit(
  signInAsPersona,
  ({ setCookie }, { request }) =>
    redirect(insideSite(new URL(request.url).searchParams.get('to'), '/home'), {
      headers: { 'Set-Cookie': setCookie },
    }),
  ({ context }) => ({ secure: context.secure }),
)

export default function DemoSession() {
  const problems = useActionData<typeof action>()?.problems ?? []
  return <NotDone problems={problems} href="/sign-in" back="Back to sign-in" />
}
