import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  inviteToTeam,
  inviteWithStanding,
  renewTeamInvitation,
} from '#app/accounts/invitations/commands.server.ts'
import { askToJoin, confirmJoin } from '#app/accounts/joining/ask.server.ts'
import { decideJoin } from '#app/accounts/joining/decide.server.ts'
import { resetFactor } from '#app/accounts/second-factor/staff/commands.server.ts'
import { changeMember } from '#app/accounts/members/commands.server.ts'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { decide } from '#app/network/moderation/decide.server.ts'
import { receiveMail } from '#app/network/mail-replies/receive.server.ts'
import { sendAtOnce } from '#app/network/notice-mails/at-once.server.ts'
import { weekToDigest } from '#app/network/notice-mails/digest-week.ts'
import { sendDigest } from '#app/network/notice-mails/digest.server.ts'
import type { NoticeKind } from '#app/network/notices/notice.ts'
import { MAILED_KINDS } from '#app/network/notices/ways.ts'
import { reply } from '#app/network/posts/commands.server.ts'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { sendReminders } from '#app/pdsa/due/waiting-tests.server.ts'
import { sendNudges } from '#app/review/nudges/commands.server.ts'
import { tryTest } from '#app/pdsa/spread/commands.server.ts'
import { leaveTeam } from '#app/people/leaving/commands.server.ts'
import { replyAddress } from '#app/platform/mail/reply-address.server.ts'
import { ANONYMOUS, type Actor, type PersonActor, type Standing, type TeamRole } from '#app/policy/actor.ts'
import { loadDemo } from '#prisma/seed/demo.ts'
import { addPerson, asking, SERVER_SECRET, valueOf } from '../../support/asking.ts'
import { tokenMailedTo } from '../../support/mail.ts'
import { marksIn } from '../../support/marked-records.ts'
import { addPrivateRecords } from '../../support/private-world.ts'
import { testDatabase } from '../../support/test-database.ts'

const CLOCK = stoppedClock('2026-04-15T12:00:00Z')
const database = testDatabase()
const as = (actor: Actor) => asking(database.db, actor, CLOCK)

/**
 * Mails about the recipient's own account, caused by the recipient: they have nothing of anybody else to say.
 */
const OF_ONESELF = [
  ...['password-reset', 'password-changed', 'address-change', 'address-taken', 'address-changed'],
  ...['second-factor-on', 'second-factor-off', 'recovery-codes-made', 'recovery-code-used'],
]

/** Every kind of mail that the source writes. */
function kindsInSource(): string[] {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /emails\.ts$|reminders\/send\.server\.ts$/.test(file),
  )
  const kinds = files.flatMap((file) =>
    [...readFileSync(`app/${file}`, 'utf8').matchAll(/(?:kind: |news\(\s*)'([\w-]+)'/g)].map(
      ([, kind]) => kind ?? '',
    ),
  )
  return [...new Set(kinds)].toSorted()
}

/** Somebody of the demo story as the one who asks. */
async function actorOf(id: string): Promise<PersonActor> {
  const { name, standings, memberships, coaching } = await database.db.person.findUniqueOrThrow({
    where: { id },
    include: {
      standings: { where: { revokedAt: null } },
      memberships: { where: { endedAt: null }, include: { team: true } },
      coaching: { where: { endedAt: null } },
    },
  })
  return {
    ...{ kind: 'person', id, name, standings: standings.map(({ role }) => role as Standing) },
    memberships: memberships.map(({ team, role }) => ({
      ...{ teamId: team.id, teamSlug: team.slug, teamName: team.name, role: role as TeamRole },
    })),
    coaches: coaching.map(({ teamId }) => teamId),
  }
}

/**
 * The demo story with what Ohio keeps marked, in teams that get mail; a national colleague whom only staff
 * find is marked too.
 */
async function stage() {
  const { db, url } = database
  await loadDemo(db, CLOCK)
  const world = await addPrivateRecords(db, url)
  await db.team.updateMany({ data: { demo: false } })
  await db.person.updateMany({ data: { demoPersona: null } })
  const { id: ohioId } = await db.team.findUniqueOrThrow({ where: { slug: 'ohio' } })
  const shownToStaff = { listingFor: 'staff', emailFor: 'staff', titleFor: 'staff', organizationFor: 'staff' }
  const restToStaff = { areasFor: 'staff', timeZoneFor: 'staff', aboutFor: 'staff', writtenAt: CLOCK() }
  const { id: staffId } = await addPerson(db, { email: 'zqstaffzq@agency.example', standings: ['staff'] })
  await db.profile.create({ data: { personId: staffId, ...shownToStaff, ...restToStaff } })
  const words = new Map([...world.marked.words, ['zqstaffzq', 'person.name of staff']])
  const inOhio = async (role: TeamRole) =>
    (await db.membership.findFirstOrThrow({ where: { teamId: ohioId, role, endedAt: null } })).personId
  return {
    ...{ db, ohioId, otherId: world.other.teamId, marked: { ...world.marked, words } },
    ohioLead: await actorOf(await inOhio('lead')),
    ohioManager: await actorOf(await inOhio('data-manager')),
    otherLead: await actorOf(world.other.leadId),
    staff: await actorOf(staffId),
  }
}
type Stage = Awaited<ReturnType<typeof stage>>

const INVITED = 'new@agency.example, participant@agency.example, colleague@agency.example'

/** Runs every command that sends somebody a mail about others, in Ohio and toward Ohio. */
async function sendAll({ db, ohioId, ohioLead, ohioManager, otherLead, staff }: Stage): Promise<void> {
  const participant = await addPerson(db, { email: 'participant@agency.example', standings: ['participant'] })
  await addPerson(db, { email: 'colleague@agency.example', standings: ['coach'] })
  // Invitations, first and again.
  const people = INVITED.replaceAll(', ', '\n')
  valueOf(await inviteToTeam.ask(as(ohioLead), { team: 'ohio', role: 'member', people }))
  for (const { id } of await db.invitation.findMany({
    where: { teamId: ohioId, email: 'new@agency.example' },
  }))
    valueOf(await renewTeamInvitation.ask(as(ohioLead), { team: 'ohio', invitation: id }))
  valueOf(await inviteWithStanding.ask(as(staff), { role: 'funder', people: 'funder@agency.example' }))
  // Requests to join: of a visitor who is declined, of somebody with an account, and of a visitor who comes
  // in by invitation.
  const wish = { team: 'ohio', sector: 'family', reason: 'I speak for families.' }
  for (const email of ['declined@agency.example', 'approved@agency.example']) {
    const asked = { ...wish, name: 'Ana Lee', email }
    valueOf(await askToJoin.ask(as(ANONYMOUS), asked))
    valueOf(await confirmJoin.ask(as(ANONYMOUS), { token: await tokenMailedTo(db, email) }))
    valueOf(await askToJoin.ask(as(ANONYMOUS), asked))
  }
  valueOf(await askToJoin.ask(as(participant), wish))
  valueOf(await askToJoin.ask(as(otherLead), wish))
  const member = await db.person.findUniqueOrThrow({ where: { id: ohioManager.id } })
  valueOf(await askToJoin.ask(as(ANONYMOUS), { ...wish, name: 'Ana Lee', email: member.email }))
  for (const { id, email } of await db.joinRequest.findMany({
    where: { teamId: ohioId, decidedAt: null, askedAt: CLOCK() },
  })) {
    const decision = email.startsWith('approved') || email.startsWith('participant') ? 'approved' : 'declined'
    const answer = { team: 'ohio', request: id, decision, role: 'viewer', word: 'Thank you for asking.' }
    valueOf(await decideJoin.ask(as(ohioLead), answer))
  }
  // A test of the other team is tried in Ohio, which keeps its copy; one of Ohio is tried there.
  const shared = (teamId: string) =>
    db.pdsaTest.findFirstOrThrow({ where: { teamId, sharing: 'network' }, orderBy: { id: 'asc' } })
  const plan = {
    change: 'As there',
    prediction: 'It works',
    measure: 'area:safe-sleep',
    scale: 1,
    plannedStart: '2026-04-15',
  }
  const theirs = await shared(otherLead.memberships[0]?.teamId ?? '')
  valueOf(
    await tryTest.ask(as(ohioManager), { ...plan, team: 'ohio', owner: ohioManager.id, source: theirs.id }),
  )
  const ours = await shared(ohioId)
  const slug = otherLead.memberships[0]?.teamSlug
  valueOf(await tryTest.ask(as(otherLead), { ...plan, team: slug, owner: otherLead.id, source: ours.id }))
  valueOf(await sendReminders.ask(as({ kind: 'system', name: 'reminders' }), {}))
  valueOf(await sendNudges.ask(as(staff), { team: ['ohio', slug ?? ''] }))
  const change = {
    team: 'ohio',
    member: await membershipIn(ohioId, participant.id),
    role: 'member',
    sector: 'family',
  }
  valueOf(await changeMember.ask(as(ohioLead), change))
}

/** Ends the membership that was just begun, with a successor, and takes a second factor away. */
async function sendFarewell({ db, ohioId, ohioLead, ohioManager, staff }: Stage): Promise<void> {
  const { id } = await db.person.findUniqueOrThrow({ where: { email: 'participant@agency.example' } })
  const successor = await membershipIn(ohioId, ohioManager.id)
  const leaver = { team: 'ohio', member: await membershipIn(ohioId, id), successor, word: 'All is done.' }
  valueOf(await leaveTeam.ask(as(ohioLead), leaver))
  const factor = { sealedSecret: 'sealed', begunAt: CLOCK(), confirmedAt: CLOCK(), lastStep: 1 }
  await db.secondFactor.create({ data: { personId: id, ...factor } })
  valueOf(await resetFactor.ask(as(staff), { person: id, reason: 'Called back.' }))
}

const NETWORK: Actor = { kind: 'system', name: 'notices' }

/**
 * Sends what the learning network mails at once, to one who was long away too, and the digest of the week to
 * everybody.
 */
async function sendFromNetwork({ db, ohioLead, otherLead, staff }: Stage): Promise<void> {
  await db.person.updateMany({ data: { lastSeenAt: CLOCK() } })
  const about = { space: 'safe-sleep', title: 'Who calls on Fridays?', tried: 'Nothing yet' }
  const asked = { ...about, kind: 'question', body: 'We wonder.' }
  for (const [asker, answerer] of [
    [ohioLead, otherLead],
    [otherLead, ohioLead],
  ] as const) {
    const { handle } = await db.person.findUniqueOrThrow({ where: { id: answerer.id } })
    const { topic } = valueOf(await startTopic.ask(as(asker), asked))
    valueOf(await startTopic.ask(as(asker), { ...asked, body: `We wonder, @${handle}.` }))
    const { number } = valueOf(await reply.ask(as(answerer), { topic, body: 'We do.' }))
    const answer = await db.post.findUniqueOrThrow({ where: { topicId_number: { topicId: topic, number } } })
    const warning = { post: answer.id, decision: 'warn', reason: 'Say how, please.' }
    valueOf(await decide.ask(as(staff), warning))
  }
  const sendWaiting = async (kind: NoticeKind) => {
    const waiting = await db.notice.findMany({ where: { readAt: null, kind } })
    for (const { id } of waiting) valueOf(await sendAtOnce.ask(as(NETWORK), { notice: id }))
  }
  await sendWaiting('mention')
  const longAgo = new Date(CLOCK().getTime() - 70 * 86_400_000)
  await db.person.update({ where: { id: otherLead.id }, data: { lastSeenAt: longAgo } })
  await sendWaiting('reply')
  await returnAnswer([ohioLead, otherLead])
  const week = weekToDigest(CLOCK())
  for (const { id } of await db.person.findMany({ where: { closedAt: null } })) {
    const outcome = await sendDigest.ask(as(NETWORK), { person: id, week })
    if (outcome.kind !== 'absent') valueOf(outcome)
  }
}

/** An answer by mail that comes from somebody else than the mail went to. */
async function returnAnswer(people: readonly PersonActor[]): Promise<void> {
  const here = { domain: 'reply.coiin.example', secret: SERVER_SECRET, mailFrom: null }
  const { id, personId } = await database.db.noticeMail.findFirstOrThrow({ where: { kind: 'at-once' } })
  const from = people.find((one) => one.id !== personId)!
  const { email } = await database.db.person.findUniqueOrThrow({ where: { id: from.id } })
  const { actor: _, ...context } = as(NETWORK)
  const mail = `From: ${email}\r\nTo: ${replyAddress(here, id, CLOCK())}\r\n\r\nWe do.\r\n`
  expect(await receiveMail(context, here, Buffer.from(mail))).toBe('refused')
}

const membershipIn = async (teamId: string, personId: string): Promise<string> =>
  (await database.db.membership.findFirstOrThrow({ where: { personId, teamId, endedAt: null } })).id

/** The addresses of those who may see what Ohio keeps and who is in it. */
async function addressesNear(teamId: string): Promise<ReadonlySet<string>> {
  const here = { some: { teamId, endedAt: null } }
  const staff = { some: { role: 'staff', revokedAt: null } }
  const people = await database.db.person.findMany({
    where: { OR: [{ memberships: here }, { coaching: here }, { standings: staff }] },
  })
  return new Set(people.map(({ email }) => email))
}

/** What is marked in each mail that `send` queues, and whether its recipient may see it at that time. */
async function readMails({ db, ohioId, marked }: Stage, send: () => Promise<void>) {
  await db.outboxMail.deleteMany()
  await send()
  const near = await addressesNear(ohioId)
  return (await db.outboxMail.findMany()).map(({ kind, toAddress, subject, body }) => ({
    ...{ kind, to: toAddress, near: near.has(toAddress) },
    fields: marksIn(marked, `${subject} ${JSON.stringify(body)}`),
  }))
}

const OUTSIDE = ['invitation', 'join-declined', 'test-tried', 'membership-ended', 'second-factor-reset']

test('no mail shows its recipient what they may not see', async () => {
  const here = await stage()
  const mails = [
    ...(await readMails(here, () => sendAll(here))),
    ...(await readMails(here, () => sendFromNetwork(here))),
    ...(await readMails(here, () => sendFarewell(here))),
  ]
  const kinds = new Set(mails.map(({ kind }) => kind))
  const written = [...kindsInSource(), ...MAILED_KINDS.map((kind) => `network-${kind}`)]
  expect([...kinds].toSorted()).toEqual(written.filter((kind) => !OF_ONESELF.includes(kind)).toSorted())
  expect(mails.filter(({ near, fields }) => !near && fields.length > 0)).toEqual([])

  // Those who may see it get it, so it would have been seen; and there were others to whom it was not said.
  const read = mails.flatMap(({ near, kind, fields }) =>
    near ? fields.map((field) => `${kind}: ${field}`) : [],
  )
  const saidInside = ['role-changed: person.name', 'handover: person.name', 'reminder: pdsa_test.change']
  expect(read).toEqual(expect.arrayContaining(saidInside))
  const outside = new Set(mails.filter(({ near }) => !near).map(({ kind }) => kind))
  expect([...outside]).toEqual(expect.arrayContaining(OUTSIDE))
})
