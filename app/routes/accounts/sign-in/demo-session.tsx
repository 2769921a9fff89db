import { redirect } from '@remix-run/node'
import { signInAsPersona } from '#app/accounts/sign-in/commands.server.ts'
import { insideSite } from '#app/platform/redirect-target.server.ts'
import { submit } from '#app/platform/route-edge.server.ts'

export const action = submit(
  signInAsPersona,
  ({ setCookie }, { request }) =>
    redirect(insideSite(new URL(request.url).searchParams.get('to'), '/home'), {
      headers: { 'Set-Cookie': setCookie },
    }),
  ({ context }) => ({ secure: context.secure }),
)
