import { redirect } from '@remix-run/node'
import { readNextUnread } from '#app/network/new-for-you/queries.server.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const meta = pageTitle('Nothing is unread')

/** Goes on to the next unread topic; a page only where there is none. */
export const loader = pageOf({ next: readNextUnread }, ({ next }) => {
  if (next.href !== null) throw redirect(next.href)
  return null
})

export default function NothingUnread() {
  return (
    <>
      <PageHeader trail={[{ label: 'Learning network', href: '/network' }]} title="Nothing is unread" />
      <EmptyState
        title="You have read every topic to its end"
        action={<ButtonLink href="/network">See the spaces</ButtonLink>}
      >
        Topics that were written to in the last 90 days count here, except those that you muted.
      </EmptyState>
    </>
  )
}
