import type { EmailText } from '#app/platform/mail/email.ts'
import { dayLabel } from '#app/kernel/time/day.ts'

/** What an invitation is to: `the team of Ohio`, `data manager`. */
export type InvitedTo = { readonly place: string; readonly role: string }

export type InvitationEmail = {
  readonly to: { readonly address: string; readonly name: string | null }
  readonly from: string
  readonly invitedTo: InvitedTo
  readonly token: string
  readonly expiresAt: Date
  /** The message that came with the approval of a request. */
  readonly word?: string | null
}

/** Invites somebody; the link is theirs alone and works once. */
export const invitationEmail = ({
  to,
  from,
  invitedTo,
  token,
  expiresAt,
  word,
}: InvitationEmail): EmailText => ({
  kind: 'invitation',
  to,
  subject: `You are invited to ${invitedTo.place}`,
  body: [
    `Hello${to.name ? ` ${to.name}` : ''},`,
    `${from} invites you to ${invitedTo.place} in the CoIIN Collaboratory, as ${invitedTo.role}.`,
    ...(word ? [word] : []),
    { say: 'Accept the invitation', path: `/invitations/${token}`, secret: true },
    `The link works once, until ${dayLabel(expiresAt)}. It is meant for you alone; please do not pass it on.`,
    'If you do not know why you were invited, you need not do anything.',
  ],
  sendUntil: expiresAt,
})
