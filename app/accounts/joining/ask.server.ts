import { z } from 'zod'
import { done, failed } from '#app/kernel/result.ts'
import { hashOfToken, newLinkToken } from '#app/platform/secrets/link-token.server.ts'
import { sendMail, sendMails } from '#app/platform/mail/queue.server.ts'
import { secondsToWait, type Limit } from '#app/platform/limits/rate-limit.server.ts'
import { defineCommand, type Granted } from '#app/platform/use-case.server.ts'
import { addDuration } from '#app/kernel/time/add-duration.ts'
import { sectorLabel } from '../members/sector.ts'
import { JOIN_ASK } from '../doors.server.ts'
import { confirmRequestEmail, memberAlreadyEmail, newRequestEmail, requestWaitsEmail } from './emails.ts'
import { findPerson, type TeamPlace } from '../store.server.ts'
import { loadTeamPlace } from '../load-place.server.ts'
import { refuseGuessing } from '../too-often.server.ts'
import { askToJoinForm } from './forms.ts'
import {
  confirmRequest,
  findOpenRequest,
  findRequestByToken,
  isMember,
  listDeciders,
  putRequest,
  type Asking,
} from './store.server.ts'

/**
 * For one address, whoever asks: a mailbox must not be filled from here. Beyond it nothing is said and
 * nothing sent.
 */
const MAIL_LIMIT: Limit = { name: 'join-mail', points: 3, seconds: 60 * 60 }
const CONFIRM_DAYS = 3

type Words = Pick<Asking, 'name' | 'email' | 'sector' | 'reason'>

/** Notifies those who decide. */
async function notifyDeciders(granted: Granted, team: Pick<TeamPlace, 'id' | 'slug' | 'name'>, words: Words) {
  const { db, now } = granted
  const asker = { name: words.name, sector: sectorLabel(words.sector), reason: words.reason }
  const deciders = await listDeciders(db, team.id)
  await sendMails(
    granted,
    deciders.map(({ email: address, name }) => newRequestEmail({ address, name }, team, asker, now)),
  )
}

/**
 * Asks to join a team. Somebody signed in is known, so those who decide are notified at once. A visitor gets
 * a mail first, to show that the address is theirs; the page says the same whatever that address is.
 */
export const askToJoin = defineCommand({
  action: 'team.join',
  form: askToJoinForm,
  load: async (context, { team }) => loadTeamPlace(context, team),
  guard: async (granted, _, { email }) => {
    const { actor, db, signature } = granted
    const refused = await refuseGuessing(granted, JOIN_ASK, signature.by)
    if (refused) return refused
    const mailed = actor.kind === 'person' || email === undefined ? null : email
    return done({ silent: mailed !== null && (await secondsToWait(db, MAIL_LIMIT, mailed)) !== null })
  },
  run: async (granted, { team }, { name, email, sector, reason }, { silent }) => {
    const { db, actor, now } = granted
    if (actor.kind !== 'person') {
      const problems = [
        ...(name === undefined ? [{ field: 'name', message: 'Enter your name.' }] : []),
        ...(email === undefined ? [{ field: 'email', message: 'Enter your e-mail address.' }] : []),
      ]
      if (name === undefined || email === undefined) return failed(...problems)
      if (!silent) await askAsVisitor(granted, team, { name, email, sector, reason })
      return done({ output: { team: team.slug, confirmed: false }, events: [] })
    }
    const person = await findPerson(db, actor.id)
    if (person === null) return failed({ field: '', message: 'This account is not there any more.' })
    const words = { name: person.name, email: person.email, sector, reason }
    const asking = {
      ...words,
      teamId: team.id,
      personId: person.id,
      tokenHash: null,
      askedAt: now,
      expiresAt: now,
    }
    if (!(await putRequest(db, { ...asking, confirmedAt: now })))
      return failed({
        field: '',
        message: `You have asked to join ${team.name} already; the answer comes by mail.`,
      })
    await notifyDeciders(granted, team, words)
    const event = { teamId: team.id, subject: { kind: 'person', id: person.id }, data: { sector } }
    return done({ output: { team: team.slug, confirmed: true }, events: [event] })
  },
})

async function askAsVisitor(granted: Granted, team: TeamPlace, words: Words): Promise<void> {
  const { db, now } = granted
  const to = { address: words.email, name: words.name }
  if (await isMember(db, team.id, words.email)) {
    await sendMail(granted, memberAlreadyEmail(to, team, now))
    return
  }
  const open = await findOpenRequest(db, team.id, words.email)
  if (open !== null && open.confirmedAt !== null) {
    await sendMail(granted, requestWaitsEmail(to, team, now))
    return
  }
  const { token, hash } = newLinkToken()
  const expiresAt = addDuration(now, { days: CONFIRM_DAYS })
  const asking = { ...words, teamId: team.id, personId: null, tokenHash: hash, askedAt: now, expiresAt }
  await putRequest(db, { ...asking, confirmedAt: null })
  await sendMail(granted, confirmRequestEmail(to, team, token, expiresAt))
}

/** Confirms with the mailed link that the address is the asker's; only now are those who decide notified. */
export const confirmJoin = defineCommand({
  action: 'join.confirm',
  form: z.object({ token: z.string().max(200) }),
  load: async ({ db }, { token }) => {
    const request = await findRequestByToken(db, hashOfToken(token))
    return request && { subject: null, request }
  },
  run: async (granted, { request }) => {
    if (!(await confirmRequest(granted.db, request.id, granted.now)))
      return failed({ field: '', message: 'This link is no longer open.' })
    await notifyDeciders(granted, request.team, request)
    const event = { teamId: request.teamId, subject: { kind: 'join-request', id: request.id } }
    return done({ output: null, events: [event] })
  },
})
