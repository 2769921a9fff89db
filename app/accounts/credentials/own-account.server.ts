import { z } from 'zod'
import { done, failed } from '#app/kernel/result.ts'
import { forgiveAttempt } from '#app/platform/limits/attempts.server.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { hashOfToken, newLinkToken } from '#app/platform/secrets/link-token.server.ts'
import { sendMail } from '#app/platform/mail/queue.server.ts'
import type { Limit } from '#app/platform/limits/rate-limit.server.ts'
import { defineCommand, defineQuery, type Context } from '#app/platform/use-case.server.ts'
import { actorLabel } from '#app/policy/actor.ts'
import { maskedAddress } from '../masked-address.ts'
import { addDuration } from '#app/kernel/time/add-duration.ts'
import { linkState } from '../link-state.ts'
import { OWN_PASSWORD } from '../doors.server.ts'
import {
  addressChangedEmail,
  addressTakenEmail,
  confirmAddressEmail,
  passwordChangedEmail,
} from './emails.ts'
import { currentPassword, email, newPassword } from '../forms.ts'
import { hashPassword } from './password.server.ts'
import { sessionHash } from '../sessions/session.server.ts'
import { findPersonByEmail } from '../store.server.ts'
import { refuseBeyond } from '../too-often.server.ts'
import { checkOwnPassword, PERSONA } from './check-password.server.ts'
import {
  addLink,
  endSessions,
  findLink,
  findOwnAccount,
  setEmail,
  setPassword,
  useLink,
  voidLinks,
  type AccountLinkRow,
} from './store.server.ts'

const ADDRESS_LIMIT: Limit = { name: 'address-ask', points: 5, seconds: 60 * 60 }

/** The asker's own account; null for anyone who is no person, whom the policy turns away. */
async function loadOwn({ actor, db }: Context) {
  return { subject: null, account: actor.kind === 'person' ? await findOwnAccount(db, actor.id) : null }
}

/** What somebody signs in with and what they hold. */
export const readOwnAccount = defineQuery({
  action: 'account.change',
  form: z.object({}),
  load: loadOwn,
  run: async ({ actor, sendsMail }, { account }) => ({
    name: account?.name ?? '',
    email: account?.email ?? '',
    roles: actor.kind === 'person' ? rolesOf(actor) : [],
    persona: account?.demoPersona != null,
    sendsMail,
  }),
})

const rolesOf = (actor: Extract<Context['actor'], { kind: 'person' }>): string[] => [
  ...actor.memberships.map(({ teamId }) => actorLabel(actor, teamId)),
  ...(actor.standings.length > 0 ? [actorLabel({ ...actor, memberships: [] })] : []),
]

/** Changes the password of the person who is signed in, and signs them out everywhere else. */
export const changePassword = defineCommand({
  action: 'account.change',
  form: z.object({ currentPassword, password: newPassword, sessionId: z.string().nullable() }),
  load: loadOwn,
  guard: async (granted, { account }, input) => {
    if (account === null) return PERSONA
    const known = await checkOwnPassword(granted, account.id, input.currentPassword)
    return known.ok ? done(await hashPassword(input.password)) : known
  },
  run: async (granted, { account }, input, passwordHash) => {
    const { db, now, clientAddress } = granted
    if (account === null) return PERSONA
    await forgiveAttempt(db, OWN_PASSWORD, { clientAddress, account: account.id })
    await setPassword(db, account.id, passwordHash)
    await endSessions(db, account.id, input.sessionId === null ? null : sessionHash(input.sessionId))
    await voidLinks(db, account.id, 'password-reset', now)
    await sendMail(granted, passwordChangedEmail({ address: account.email, name: account.name }, now))
    const event = { subject: { kind: 'person', id: account.id }, data: { what: 'password' } }
    return done({ output: null, events: [event] })
  },
})

/** Asks to go by another address: a link goes there, and nothing changes before it is opened. */
export const askForAddress = defineCommand({
  action: 'account.change',
  form: z.object({ currentPassword, email }),
  load: loadOwn,
  guard: async (granted, { account }, input) => {
    if (account === null) return PERSONA
    const known = await checkOwnPassword(granted, account.id, input.currentPassword)
    if (!known.ok) return known
    if (input.email === account.email)
      return failed({ field: 'email', message: 'That is your address already.' })
    return (await refuseBeyond(granted.db, ADDRESS_LIMIT, account.id)) ?? done(null)
  },
  run: async (granted, { account }, input) => {
    const { db, now, clientAddress } = granted
    if (account === null) return PERSONA
    await forgiveAttempt(db, OWN_PASSWORD, { clientAddress, account: account.id })
    const event = { subject: { kind: 'person', id: account.id }, data: { what: 'address asked' } }
    if ((await findPersonByEmail(db, input.email)) !== null) {
      // Only the mailbox learns whether its address has an account.
      await sendMail(granted, addressTakenEmail(input.email, now))
      return done({ output: null, events: [event] })
    }
    const { token, hash } = newLinkToken()
    const expiresAt = addDuration(now, { days: 1 })
    await voidLinks(db, account.id, 'address-change', now)
    await addLink(db, {
      personId: account.id,
      kind: 'address-change',
      newEmail: input.email,
      tokenHash: hash,
      issuedAt: now,
      expiresAt,
    })
    await sendMail(
      granted,
      confirmAddressEmail({ address: input.email, name: account.name }, token, expiresAt),
    )
    return done({ output: null, events: [event] })
  },
})

const stateOf = (link: AccountLinkRow | null, now: Date) =>
  link?.person.closedAt ? 'revoked' : linkState(link && { ...link, revokedAt: link.voidedAt }, now)

const tokenParam = z.object({ token: z.string().max(200) })

/** What the holder of a link to a new address sees. */
export const readAddressChange = defineQuery({
  action: 'account.recover',
  form: tokenParam,
  load: async ({ db }, { token }) => ({
    subject: null,
    link: await findLink(db, 'address-change', hashOfToken(token)),
  }),
  run: async ({ now }, { link }) => {
    const state = stateOf(link, now)
    return { state, newEmail: state === 'open' ? (link?.newEmail ?? null) : null }
  },
})

/** Puts the new address into use and notifies the old one. */
export const confirmAddress = defineCommand({
  action: 'account.recover',
  form: tokenParam,
  load: async ({ db }, { token }) => {
    const link = await findLink(db, 'address-change', hashOfToken(token))
    return link && { subject: null, link }
  },
  run: async (granted, { link }) => {
    const { db, now } = granted
    const { personId, person, newEmail } = link
    if (stateOf(link, now) !== 'open' || newEmail === null || !(await useLink(db, link.id, now)))
      return failed({
        field: '',
        message: 'This link is no longer open. Ask for a new one on your account page.',
      })
    try {
      await setEmail(db, personId, newEmail)
    } catch (error) {
      if (violatedConstraint(error) !== 'person_email_key') throw error
      return failed({
        field: '',
        message: 'By now this address belongs to another account, so nothing was changed.',
      })
    }
    await voidLinks(db, personId, 'password-reset', now)
    await sendMail(granted, addressChangedEmail({ address: person.email, name: person.name }, newEmail, now))
    const event = {
      subject: { kind: 'person', id: personId },
      data: { what: 'address', from: maskedAddress(person.email) },
    }
    return done({ output: null, events: [event] })
  },
})
