import { redirect } from '@remix-run/node'
import { signOut } from '#app/accounts/sign-in/commands.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { forgetUnsavedText } from '#app/ui/forms/unsaved-text/unsaved-text-store.ts'

export const action = submit(
  signOut,
  ({ setCookie }) => redirect('/', { headers: { 'Set-Cookie': setCookie } }),
  async ({ context }) => ({ sessionId: (await context.identity()).sessionId, secure: context.secure }),
)

export const meta = pageTitle('Sign out')

/** For people who come here without the button of the frame, as after a sign-out that met no database. */
export default function SignOutPage() {
  return (
    <>
      <PageHeader title="Sign out" lead="Ends your session in this browser." />
      <form method="post" onSubmit={forgetUnsavedText}>
        <Button icon="signOut">Sign out</Button>
      </form>
    </>
  )
}
