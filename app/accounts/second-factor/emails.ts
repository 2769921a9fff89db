import type { EmailText } from '#app/platform/mail/email.ts'
import { addDuration } from '#app/kernel/time/add-duration.ts'

type To = { readonly address: string; readonly name: string | null }

/** News about an account: what happened, and what to do if it was somebody else. */
function news(
  kind: string,
  to: To,
  now: Date,
  subject: string,
  happened: string,
  otherwise: string,
): EmailText {
  return {
    kind,
    to,
    subject,
    body: [
      `Hello${to.name ? ` ${to.name}` : ''},`,
      happened,
      otherwise,
      { say: 'Your account', path: '/account' },
    ],
    sendUntil: addDuration(now, { days: 3 }),
  }
}

const NOT_YOU = 'If that was not you, change your password at once and tell national staff.'

export const secondFactorOnEmail = (to: To, now: Date): EmailText =>
  news(
    'second-factor-on',
    to,
    now,
    'Signing in now takes a code as well',
    'A second factor was set up for your account in the CoIIN Collaboratory: after the password, signing in asks for a code from your authenticator app. You were signed out everywhere else.',
    NOT_YOU,
  )

export const secondFactorOffEmail = (to: To, now: Date): EmailText =>
  news(
    'second-factor-off',
    to,
    now,
    'Your second factor was turned off',
    'The second factor of your account in the CoIIN Collaboratory was turned off: the password alone opens it again.',
    NOT_YOU,
  )

export const secondFactorResetEmail = (to: To, by: string, now: Date): EmailText =>
  news(
    'second-factor-reset',
    to,
    now,
    'Your second factor was taken away',
    `${by} took the second factor of your account in the CoIIN Collaboratory away, and you were signed out everywhere. Your password opens the account; set up a new second factor when you have signed in.`,
    'If you did not ask for that, sign in, change your password, and tell national staff at once.',
  )

export const recoveryCodeUsedEmail = (to: To, left: number, now: Date): EmailText =>
  news(
    'recovery-code-used',
    to,
    now,
    'A recovery code was used to sign in',
    `Somebody, most likely you, signed in to your account in the CoIIN Collaboratory with a recovery code. ${codesLeft(left)}`,
    NOT_YOU,
  )

export const recoveryCodesMadeEmail = (to: To, now: Date): EmailText =>
  news(
    'recovery-codes-made',
    to,
    now,
    'New recovery codes were made',
    'New recovery codes were made for your account in the CoIIN Collaboratory. The earlier ones open nothing any more.',
    NOT_YOU,
  )

function codesLeft(left: number): string {
  if (left === 0) return 'It was the last one: make new ones on your account page.'
  return left === 1 ? 'One is left.' : `${left} are left.`
}
