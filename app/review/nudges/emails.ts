import type { EmailText } from '#app/platform/mail/email.ts'
import type { Message } from './nudge.ts'

/** What a coach asks somebody for; of no use any more once the week is over. */
export const nudgeMail = ({ person, words }: Message, sendUntil: Date): EmailText => ({
  kind: 'nudge',
  to: { address: person.address, name: person.name },
  ...words,
  sendUntil,
})
