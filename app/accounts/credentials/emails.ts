import type { EmailText } from '#app/platform/mail/email.ts'
import { addDuration } from '#app/kernel/time/add-duration.ts'

type To = { readonly address: string; readonly name: string | null }

/** News somebody should have within days, or not at all. */
const news = (now: Date): Date => addDuration(now, { days: 3 })

export const resetEmail = (to: To, token: string, expiresAt: Date): EmailText => ({
  kind: 'password-reset',
  to,
  subject: 'Choose a new password',
  body: [
    `Hello${to.name ? ` ${to.name}` : ''},`,
    'Somebody, most likely you, asked for a new password for your account in the CoIIN Collaboratory.',
    { say: 'Choose a new password', path: `/password-resets/${token}`, secret: true },
    'The link works once, for one hour. If you did not ask for it, you need not do anything: your password stays as it is.',
  ],
  sendUntil: expiresAt,
})

export const passwordChangedEmail = (to: To, now: Date): EmailText => ({
  kind: 'password-changed',
  to,
  subject: 'Your password was changed',
  body: [
    `Hello${to.name ? ` ${to.name}` : ''},`,
    'The password of your account in the CoIIN Collaboratory was changed, and you were signed out everywhere else.',
    'If that was not you, choose a new password at once and tell national staff.',
    { say: 'Choose a new password', path: '/password-reset' },
  ],
  sendUntil: news(now),
})

export const confirmAddressEmail = (to: To, token: string, expiresAt: Date): EmailText => ({
  kind: 'address-change',
  to,
  subject: 'Confirm your new address',
  body: [
    `Hello${to.name ? ` ${to.name}` : ''},`,
    'You asked to use this address for your account in the CoIIN Collaboratory.',
    { say: 'Confirm the address', path: `/address-changes/${token}`, secret: true },
    'The link works once, for one day. Until then you sign in with your old address.',
  ],
  sendUntil: expiresAt,
})

export const addressTakenEmail = (address: string, now: Date): EmailText => ({
  kind: 'address-taken',
  to: { address },
  subject: 'This address has an account already',
  body: [
    'Somebody asked to use this address for another account in the CoIIN Collaboratory. It belongs to an account already, so nothing was changed.',
    'If that was you, sign in with this address, or choose a new password if you have forgotten it.',
    { say: 'Choose a new password', path: '/password-reset' },
  ],
  sendUntil: news(now),
})

export const addressChangedEmail = (to: To, newAddress: string, now: Date): EmailText => ({
  kind: 'address-changed',
  to,
  subject: 'Your address was changed',
  body: [
    `Hello${to.name ? ` ${to.name}` : ''},`,
    `Your account in the CoIIN Collaboratory now goes by ${newAddress}. This address opens it no more.`,
    'If that was not you, tell national staff at once.',
  ],
  sendUntil: news(now),
})
