import { z } from 'zod'
import { done, failed } from '#app/kernel/result.ts'
import { hashOfToken, newLinkToken } from '#app/platform/secrets/link-token.server.ts'
import { sendMail } from '#app/platform/mail/queue.server.ts'
import { secondsToWait, type Limit } from '#app/platform/limits/rate-limit.server.ts'
import { defineCommand, defineQuery } from '#app/platform/use-case.server.ts'
import { addDuration } from '#app/kernel/time/add-duration.ts'
import { linkState } from '../link-state.ts'
import { knownDeviceCookie } from '../sign-in/known-device.server.ts'
import { RESET_ASK, RESET_USE } from '../doors.server.ts'
import { passwordChangedEmail, resetEmail } from './emails.ts'
import { email, newPassword } from '../forms.ts'
import { hashPassword } from './password.server.ts'
import { refuseGuessing } from '../too-often.server.ts'
import {
  addLink,
  endSessions,
  findLink,
  findPasswordHolder,
  setPassword,
  useLink,
  voidLinks,
  type AccountLinkRow,
} from './store.server.ts'

/**
 * For one address, whoever asks: a mailbox must not be filled from here. Beyond it nothing is said and
 * nothing sent.
 */
const MAIL_LIMIT: Limit = { name: 'reset-mail', points: 3, seconds: 60 * 60 }

/** Whether mail is sent, so that the page can say where the link will be. */
export const readResetAsk = defineQuery({
  action: 'account.recover',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ sendsMail }) => ({ sendsMail }),
})

/**
 * Mails a link to choose a new password. The answer is the same whether or not the address has an account.
 */
export const askForReset = defineCommand({
  action: 'account.recover',
  form: z.object({ email }),
  load: async () => ({ subject: null }),
  guard: async (granted, _, input) => {
    const refused = await refuseGuessing(granted, RESET_ASK)
    return refused ?? done({ silent: (await secondsToWait(granted.db, MAIL_LIMIT, input.email)) !== null })
  },
  run: async (granted, _, input, { silent }) => {
    const { db, now } = granted
    const holder = await findPasswordHolder(db, input.email)
    if (silent || holder === null) return done({ output: null, events: [] })
    const { token, hash } = newLinkToken()
    const expiresAt = addDuration(now, { hours: 1 })
    await voidLinks(db, holder.id, 'password-reset', now)
    await addLink(db, {
      personId: holder.id,
      kind: 'password-reset',
      tokenHash: hash,
      issuedAt: now,
      expiresAt,
    })
    await sendMail(granted, resetEmail({ address: holder.email, name: holder.name }, token, expiresAt))
    return done({
      output: null,
      events: [{ subject: { kind: 'person', id: holder.id }, data: { what: 'reset asked' } }],
    })
  },
})

const stateOf = (link: AccountLinkRow | null, now: Date) =>
  link?.person.closedAt ? 'revoked' : linkState(link && { ...link, revokedAt: link.voidedAt }, now)

const CLOSED = failed({ field: '', message: 'This link is no longer open. Ask for a new one.' })

/** What the holder of a reset link sees. */
export const readReset = defineQuery({
  action: 'account.recover',
  form: z.object({ token: z.string().max(200) }),
  load: async ({ db }, { token }) => ({
    subject: null,
    link: await findLink(db, 'password-reset', hashOfToken(token)),
  }),
  run: async ({ now }, { link }) => {
    const state = stateOf(link, now)
    return { state, email: state === 'open' ? (link?.person.email ?? null) : null }
  },
})

/**
 * Chooses a new password with the mailed link, and ends every session of the account. `deviceCookie` makes
 * the browser known: anyone who opened the mailbox need not wait for others who guess at the account, from
 * the same address too.
 */
export const resetPassword = defineCommand({
  action: 'account.recover',
  form: z.object({ token: z.string().max(200), password: newPassword, secure: z.boolean() }),
  load: async ({ db }, { token }) => {
    const link = await findLink(db, 'password-reset', hashOfToken(token))
    return link && { subject: null, link }
  },
  guard: async (granted, { link }, { password }) => {
    const refused = await refuseGuessing(granted, RESET_USE)
    if (refused) return refused
    return stateOf(link, granted.now) === 'open' ? done(await hashPassword(password)) : CLOSED
  },
  run: async (granted, { link }, { secure }, passwordHash) => {
    const { db, now, serverSecret } = granted
    if (stateOf(link, now) !== 'open' || !(await useLink(db, link.id, now))) return CLOSED
    const { personId, person } = link
    await setPassword(db, personId, passwordHash)
    await endSessions(db, personId, null)
    await voidLinks(db, personId, 'address-change', now)
    await sendMail(granted, passwordChangedEmail({ address: person.email, name: person.name }, now))
    return done({
      output: { deviceCookie: knownDeviceCookie(serverSecret, person.email, secure) },
      events: [{ subject: { kind: 'person', id: personId }, data: { what: 'password reset' } }],
    })
  },
})
