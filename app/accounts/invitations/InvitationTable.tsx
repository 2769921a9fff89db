import { dayLabel } from '#app/kernel/time/day.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'
import type { LinkState } from '../link-state.ts'

export type InvitationRow = {
  readonly id: string
  readonly email: string
  readonly name: string | null
  readonly role: string
  readonly sentAt: Date
  readonly expiresAt: Date
  readonly acceptedAt: Date | null
  readonly invitedBy: string | null
  readonly state: LinkState
}

const STATE: Record<LinkState, { label: string; tone: 'plain' | 'brand' | 'concern' | 'success' }> = {
  open: { label: 'Open', tone: 'brand' },
  used: { label: 'Accepted', tone: 'success' },
  revoked: { label: 'Revoked', tone: 'plain' },
  expired: { label: 'Expired', tone: 'concern' },
  unknown: { label: 'Unknown', tone: 'plain' },
}

/**
 * Invitations with their state; open and expired ones can be sent again, open ones revoked. `base`: the
 * page's own address.
 */
export function InvitationTable({
  invitations,
  base,
}: {
  invitations: readonly InvitationRow[]
  base: string
}) {
  if (invitations.length === 0)
    return (
      <EmptyState title="Nobody has been invited yet">
        Everybody you invite is listed here with whether they have accepted.
      </EmptyState>
    )
  return (
    <Table caption="Invitations, the newest first" captionHidden>
      <thead>
        <tr>
          <th scope="col">To</th>
          <th scope="col">As</th>
          <th scope="col">Sent</th>
          <th scope="col">State</th>
          <th scope="col">
            <VisuallyHidden>What can be done</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {one.name ?? one.email}
              {one.name && <span className="block font-normal text-quiet">{one.email}</span>}
            </th>
            <td>{one.role}</td>
            <td>
              <span className="whitespace-nowrap">{dayLabel(one.sentAt)}</span>
              {one.invitedBy && <span className="block text-quiet">by {one.invitedBy}</span>}
            </td>
            <td>
              <Chip tone={STATE[one.state].tone}>{STATE[one.state].label}</Chip>
              {one.state === 'open' && (
                <span className="block text-sm whitespace-nowrap text-quiet">
                  until {dayLabel(one.expiresAt)}
                </span>
              )}
            </td>
            <td>
              {(one.state === 'open' || one.state === 'expired') && (
                <div className="flex flex-wrap gap-2">
                  <Act href={`${base}/${one.id}/renewal`} label="Send again" email={one.email} />
                  <Act href={`${base}/${one.id}/revocation`} label="Revoke" email={one.email} />
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Act({ href, label, email }: { href: string; label: string; email: string }) {
  return (
    <form method="post" action={href}>
      <Button look="quiet" size="sm">
        <span>
          {label}
          <VisuallyHidden> to {email}</VisuallyHidden>
        </span>
      </Button>
    </form>
  )
}
