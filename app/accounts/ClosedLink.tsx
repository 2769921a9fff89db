import type { ReactNode } from 'react'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import type { LinkState } from './link-state.ts'

type Closed = Exclude<LinkState, 'open'>

/** A mailed link that opens nothing any more: why, and what to do. `what`: "invitation", "link". */
export function ClosedLink({
  state,
  what,
  next,
  action,
}: {
  state: Closed
  what: string
  next: Record<Closed, ReactNode>
  action?: ReactNode
}) {
  const title: Record<Closed, string> = {
    used: `This ${what} has been used`,
    revoked: `This ${what} was taken back`,
    expired: `This ${what} has expired`,
    unknown: `This ${what} is not known`,
  }
  return <PageHeader title={title[state]} lead={next[state]} action={action} />
}
