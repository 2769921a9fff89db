import type { EmailText } from '#app/platform/mail/email.ts'
import { addDuration } from '#app/kernel/time/add-duration.ts'

/** Notifies a person that their role in a team has changed. */
export const roleChangedEmail = (
  to: { readonly address: string; readonly name: string },
  team: { readonly slug: string; readonly name: string },
  { by, from, role }: { readonly by: string; readonly from: string; readonly role: string },
  now: Date,
): EmailText => ({
  kind: 'role-changed',
  to,
  subject: `You are now ${role} of ${team.name}`,
  body: [
    `Hello ${to.name},`,
    `${by} changed your role in the team of ${team.name}: you were ${from} and are ${role} now.`,
    { say: 'Open the team page', path: `/teams/${team.slug}` },
    'If you think this is a mistake, speak with the team lead.',
  ],
  sendUntil: addDuration(now, { days: 7 }),
})
