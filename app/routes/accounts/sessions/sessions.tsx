import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { SessionTable } from '#app/accounts/sessions/SessionTable.tsx'
import { readSessions } from '#app/accounts/sessions/own.server.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { hereOf } from './here.server.ts'

export const loader = page(readSessions, hereOf)

export const meta = pageTitle('Where you are signed in')

const ENDED: Record<string, string> = {
  one: 'That browser is signed out.',
  others: 'You are signed out everywhere else.',
}

export default function Sessions() {
  const { sessions } = useLoaderData<typeof loader>()
  const ended = ENDED[useSearchParams()[0].get('ended') ?? '']
  const others = sessions.filter(({ current }) => !current).length
  return (
    <>
      <PageHeader
        trail={[{ label: 'Your account', href: '/account' }]}
        name="Where you are signed in"
        title={others === 0 ? 'In this browser only' : `In this browser and ${othersInWords(others)}`}
        lead="A session ends by itself after two weeks without use."
      />
      <div className="max-w-4xl space-y-8">
        {ended && <Notice kind="success" title={ended} />}
        <SessionTable sessions={sessions} />
        <p className="max-w-prose text-sm text-quiet">
          Times are Universal Time, the last use to within five minutes. Browser and system are what the
          browser said of itself. No network address is kept: in an office it is the same for everybody, and
          at home it says where you live.
        </p>
        <div className="flex flex-wrap gap-3">
          {others > 0 && (
            <form method="post" action="/account/other-sessions/ending">
              <Button look="plain" icon="signOut">
                Sign out everywhere else
              </Button>
            </form>
          )}
          <form method="post" action="/account/all-sessions/ending">
            <Button look="danger" icon="signOut">
              Sign out everywhere, here too
            </Button>
          </form>
        </div>
        {others > 0 && (
          <p className="max-w-prose">
            Something here was not you? <Link href="/account/password">Change the password</Link>: that signs
            you out everywhere else too.
          </p>
        )}
      </div>
    </>
  )
}

const othersInWords = (others: number): string => (others === 1 ? 'one other' : `${others} others`)
