import type { Letter } from '#app/platform/mail/letter.ts'
import { later } from '#app/kernel/add-duration.ts'

/** Tells somebody that they are something else in a team from now on. */
export const roleChangedLetter = (
  to: { readonly address: string; readonly name: string },
  team: { readonly slug: string; readonly name: string },
  { by, from, role }: { readonly by: string; readonly from: string; readonly role: string },
  now: Date,
): Letter => ({
  kind: 'role-changed',
  to,
  subject: `You are now ${role} of ${team.name}`,
  body: [
    `Hello ${to.name},`,
    `${by} changed your role in the team of ${team.name}: you were ${from} and are ${role} now.`,
    { say: 'Open the team page', path: `/teams/${team.slug}` },
    'If you think this is a mistake, speak with the team lead.',
  ],
  sendUntil: later(now, { days: 7 }),
})
