import { redirect } from '@remix-run/node'
import { signInAsPersona } from '#app/accounts/commands.server.ts'
import { submit } from '#app/platform/route-edge.server.ts'

export const action = submit(
  signInAsPersona,
  ({ setCookie }) => redirect('/home', { headers: { 'Set-Cookie': setCookie } }),
  ({ context }) => ({ secure: context.secure }),
)
