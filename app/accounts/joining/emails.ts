import type { EmailText } from '#app/platform/mail/email.ts'
import { addDuration } from '#app/kernel/time/add-duration.ts'

type To = { readonly address: string; readonly name: string | null }
type Team = { readonly slug: string; readonly name: string }

const hello = (to: To): string => `Hello${to.name ? ` ${to.name}` : ''},`

export const confirmRequestEmail = (to: To, team: Team, token: string, expiresAt: Date): EmailText => ({
  kind: 'join-confirmation',
  to,
  subject: `Confirm your request to join ${team.name}`,
  body: [
    hello(to),
    `Somebody, most likely you, asked with this address to join the team of ${team.name} in the CoIIN Collaboratory.`,
    { say: 'Confirm that this address is yours', path: `/join-requests/${token}`, secret: true },
    'Those who decide see the request only after that. If you did not ask, you need not do anything.',
  ],
  sendUntil: expiresAt,
})

export const requestWaitsEmail = (to: To, team: Team, now: Date): EmailText => ({
  kind: 'join-waiting',
  to,
  subject: `Your request to join ${team.name} was received`,
  body: [
    hello(to),
    `Your request to join the team of ${team.name} was received. You get the answer by mail.`,
  ],
  sendUntil: addDuration(now, { days: 3 }),
})

export const memberAlreadyEmail = (to: To, team: Team, now: Date): EmailText => ({
  kind: 'join-member',
  to,
  subject: `You are in the team of ${team.name} already`,
  body: [
    hello(to),
    `Somebody, most likely you, asked with this address to join the team of ${team.name}. You are in it already.`,
    { say: 'Sign in', path: '/sign-in' },
  ],
  sendUntil: addDuration(now, { days: 3 }),
})

export const newRequestEmail = (
  to: To,
  team: Team,
  asker: { readonly name: string; readonly sector: string; readonly reason: string },
  now: Date,
): EmailText => ({
  kind: 'join-request',
  to,
  subject: `${asker.name} asks to join ${team.name}`,
  body: [
    hello(to),
    `${asker.name} (${asker.sector}) asks to join the team of ${team.name}:`,
    asker.reason,
    { say: 'Answer the request', path: `/teams/${team.slug}/requests` },
  ],
  sendUntil: addDuration(now, { days: 7 }),
})

export const approvedEmail = (
  to: To,
  team: Team,
  given: { readonly role: string; readonly by: string; readonly word: string | null },
  now: Date,
): EmailText => ({
  kind: 'join-approved',
  to,
  subject: `You are in the team of ${team.name}`,
  body: [
    hello(to),
    `${given.by} has approved your request: you are in the team of ${team.name} as ${given.role}.`,
    ...(given.word ? [given.word] : []),
    { say: 'Open the team page', path: `/teams/${team.slug}` },
  ],
  sendUntil: addDuration(now, { days: 7 }),
})

export const declinedEmail = (
  to: To,
  team: Team,
  { by, word }: { readonly by: string; readonly word: string },
  now: Date,
): EmailText => ({
  kind: 'join-declined',
  to,
  subject: `Your request to join ${team.name}`,
  body: [hello(to), `${by} could not approve your request to join the team of ${team.name}, and says:`, word],
  sendUntil: addDuration(now, { days: 7 }),
})
