import { redirect } from '@remix-run/node'
import { signOut } from '#app/accounts/sign-in/commands.server.ts'
import { submit } from '#app/platform/route-edge.server.ts'

export const action = submit(
  signOut,
  ({ setCookie }) => redirect('/', { headers: { 'Set-Cookie': setCookie } }),
  async ({ context }) => ({ sessionId: (await context.identity()).sessionId, secure: context.secure }),
)
