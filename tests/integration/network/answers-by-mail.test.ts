import { createTransport } from 'nodemailer'
import { createHash } from 'node:crypto'
import { http, passthrough } from 'msw'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { receiveMail } from '#app/network/mail-replies/receive.server.ts'
import { noteMail } from '#app/network/notice-mails/store.server.ts'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { createLog } from '#app/platform/watch/log.server.ts'
import { replyAddress } from '#app/platform/mail/reply-address.server.ts'
import type { Actor, PersonActor } from '#app/policy/actor.ts'
import { closeGracefully, createHttpServer } from '#app/server.ts'
import { addPerson, addTeamOf, asking, closeAccountOf, SERVER_SECRET, valueOf } from '../../support/asking.ts'
import { INBOUND_MAILS, rawMail } from '../../support/inbound-mails.ts'
import { hurryJobs, mailSettings, workOff } from '../../support/jobs.ts'
import { startMailServer } from '../../support/mail-server.ts'
import { outbound } from '../../support/outbound.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const NOON = '2026-03-15T16:00:00Z'
const LATER = '2026-03-15T16:10:00Z'
const ANSWERED = '2026-03-15T16:30:00Z'
const HERE = { domain: 'reply.coiin.example', secret: SERVER_SECRET, mailFrom: 'CoIIN <mail@coiin.example>' }
const HOOK_SECRET = 'the secret that the mail server shows'
let ana: PersonActor
let ben: PersonActor
let topic: string

const as = (actor: Actor, at = NOON) => asking(database.db, actor, stoppedClock(at))
const story = { space: 'safe-sleep', kind: 'story', title: 'How we reach families who deliver at home' }
const addressOf = (reference: string, writtenAt = NOON) => replyAddress(HERE, reference, new Date(writtenAt))
const mailTo = (personId: string, number = 1) =>
  noteMail(database.db, { personId, kind: 'at-once', queuedAt: new Date(NOON), topicId: topic, number })
const receive = (raw: Buffer, at = ANSWERED) => {
  const { actor: _, ...context } = as(ana, at)
  return receiveMail(context, HERE, raw)
}
const answers = () =>
  database.db.post.findMany({
    where: { number: { gt: 1 } },
    include: { files: { include: { file: true } } },
    orderBy: { number: 'asc' },
  })
const returned = () =>
  database.db.outboxMail.findMany({
    where: { kind: 'network-answer-returned' },
    orderBy: { queuedAt: 'asc' },
  })
const letter = (body: string, { from = 'ana@agency.example', to = '', id = 'one' } = {}) =>
  Buffer.from(`From: ${from}\r\nTo: ${to}\r\nMessage-ID: <${id}@agency.example>\r\n\r\n${body}\r\n`)

beforeEach(async () => {
  outbound.use(http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough()))
  const [ohio, texas] = [await addTeamOf(database.db, 'OH'), await addTeamOf(database.db, 'TX')]
  ana = await addPerson(database.db, { email: 'ana@agency.example', team: { ...ohio, role: 'member' } })
  ben = await addPerson(database.db, { email: 'ben@agency.example', team: { ...texas, role: 'member' } })
  await database.db.person.updateMany({ data: { lastSeenAt: new Date(NOON) } })
  const { handle } = await database.db.person.findUniqueOrThrow({ where: { id: ana.id } })
  topic = valueOf(await startTopic.ask(as(ben), { ...story, body: `What do you do, @${handle}?` })).topic
})

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of cleanups.splice(0).reverse()) await close()
})

/** The served application, without pages, with the settings of a server that takes answers. */
async function serve(settings: Record<string, string>, clock: string): Promise<string> {
  const env = { ...mailSettings('smtp://127.0.0.1:1'), ...settings }
  const services = { db: database.db, clock: stoppedClock(clock), log: createLog('silent'), env }
  const root = { root: { id: 'root', path: '*', module: { loader: () => new Response('page') } } }
  const build = {
    ...{ routes: root, assets: { routes: root }, future: {}, mode: 'production' },
    entry: { module: {} },
  } as never
  const server: Server = createHttpServer(services as never, { kind: 'built', build, folder: '/nowhere' }, [])
  cleanups.push(() => closeGracefully(server, 0))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/inbound-mail`
}
const TAKING = { replyDomain: HERE.domain, inboundMailSecret: HOOK_SECRET } as never

const send = (address: string, body: Buffer, headers: Record<string, string> = {}) =>
  fetch(address, {
    ...{ method: 'POST', body: new Uint8Array(body) },
    headers: { Authorization: `Bearer ${HOOK_SECRET}`, 'Content-Type': 'message/rfc822', ...headers },
  })

test('a mention in a post comes by mail when it is unread for ten minutes, and the answer by mail replies to that post', async () => {
  const toAna = await startMailServer()
  cleanups.push(toAna.close)
  const env = { ...mailSettings(toAna.url), ...(TAKING as object) }
  await workOff(database, env, stoppedClock('2026-03-15T16:09:00Z'))
  expect(toAna.taken).toEqual([])
  await hurryJobs(database.db)
  await workOff(database, env, stoppedClock(LATER))
  const [mail] = toAna.taken
  const head = mail!.raw.replaceAll('\r\n ', ' ')
  expect(head).toContain('Subject: You were mentioned: How we reach families')
  expect(head).toContain('Reply above this line to answer in the topic.')
  const replyTo = /^Reply-To: (\S+)\r$/m.exec(head)?.[1] ?? ''
  expect(replyTo).toMatch(/^reply\+[0-9a-f]{56}@reply\.coiin\.example$/)

  // Her mail program sends the answer to a mail server of ours, which passes it on to the hook.
  const ours = await startMailServer()
  cleanups.push(ours.close)
  await createTransport({ url: ours.url }).sendMail({
    ...{ from: 'Ana Lee <ana@agency.example>', to: replyTo, subject: 'Re: You were mentioned' },
    text: `We call on day 3.\n\nOn Sun, Mar 15, 2026 at 12:10 PM CoIIN <mail@coiin.example> wrote:\n\n> Reply above this line to answer in the topic.\n>\n> What do you do?`,
  })
  const hook = await serve(TAKING, ANSWERED)
  const answer = await send(hook, Buffer.from(ours.taken[0]!.raw))
  expect(await answer.json()).toEqual({ outcome: 'posted' })
  expect(await answers()).toMatchObject([
    {
      topicId: topic,
      number: 2,
      replyTo: 1,
      body: 'We call on day 3.',
      authorId: ana.id,
      teamId: ana.memberships[0]!.teamId,
    },
  ])
  const notices = await database.db.notice.findMany({ where: { personId: ben.id } })
  expect(notices).toMatchObject([{ kind: 'reply', topicId: topic, lastNumber: 2 }])
  expect((await send(hook, Buffer.from(ours.taken[0]!.raw))).status).toBe(200)
  expect(await answers()).toHaveLength(1)
})

test('mails do not offer an answer where none come in', async () => {
  const server = await startMailServer()
  cleanups.push(server.close)
  await hurryJobs(database.db)
  await workOff(database, mailSettings(server.url), stoppedClock(LATER))
  expect(server.taken[0]!.raw).toContain('You were mentioned')
  expect(server.taken[0]!.raw).not.toMatch(/Reply-To|Reply above/)
})

for (const [name, { outcome, text, files = [], says, to = 'ana@agency.example' }] of INBOUND_MAILS)
  test(`the mail ${name} is ${outcome}`, async () => {
    const reference = await mailTo(ana.id)
    const addresses = { reply: addressOf(reference), expired: addressOf(reference, '2026-02-01T12:00:00Z') }
    const raw = rawMail(name, addresses)
    expect(await receive(raw)).toBe(outcome)
    const posts = await answers()
    const shown = posts.map(({ body, replyTo, files: under }) => ({
      ...{ body, replyTo },
      files: under.map(({ file }) => file.name).toSorted(),
    }))
    expect(shown).toEqual(outcome === 'posted' ? [{ body: text, replyTo: 1, files }] : [])
    const mails = await returned()
    expect(mails.map(({ toAddress }) => toAddress)).toEqual(says === undefined ? [] : [to])
    if (says !== undefined) expect(JSON.stringify(mails[0]!.body)).toContain(says)
    expect(JSON.stringify(mails)).not.toMatch(/Emma|visit them/)
    // Sent again, it does nothing more.
    expect(await receive(raw)).toBe(outcome === 'dropped' ? 'dropped' : 'known')
    expect(await answers()).toHaveLength(posts.length)
    expect(await returned()).toHaveLength(mails.length)
  })

test('a mail that comes twice at once is posted once', async () => {
  const to = addressOf(await mailTo(ana.id))
  const both = await Promise.all([receive(letter('Once.', { to })), receive(letter('Once.', { to }))])
  expect(both.toSorted()).toEqual(['known', 'posted'])
  expect(await answers()).toHaveLength(1)
})

test('an answer has the rights of who wrote it, and is refused in a sentence', async () => {
  const to = addressOf(await mailTo(ana.id))
  const reasonOf = async (id: string) => {
    expect(await receive(letter('We call them.', { to, id }))).toBe('refused')
    return JSON.stringify((await returned()).at(-1)!.body)
  }
  await database.db.topic.update({ where: { id: topic }, data: { lockedAt: new Date(NOON) } })
  expect(await reasonOf('locked')).toMatch(/locked|closed/i)
  await database.db.topic.update({ where: { id: topic }, data: { lockedAt: null } })
  // A pause runs by the clock of the database.
  await database.db.$executeRaw`
    INSERT INTO silence (person_id, silenced_by, reason, from_at, until_at)
    VALUES (${ana.id}::uuid, ${ben.id}::uuid, 'Calm down.', now(), now() + INTERVAL '1 day')`
  expect(await reasonOf('silenced')).toMatch(/paused/i)
  await database.db.silence.deleteMany()
  await database.db.topic.update({ where: { id: topic }, data: { slowMinutes: 60 } })
  expect(await receive(letter('First.', { to, id: 'first' }))).toBe('posted')
  expect(await reasonOf('slow')).toContain('Slow mode is on')
  await database.db.membership.updateMany({ where: { personId: ana.id }, data: { endedAt: new Date(NOON) } })
  expect(await reasonOf('left')).toMatch(/learning network|not open to you/)
  await closeAccountOf(database.db, ana)
  expect(await receive(letter('Still here.', { to, id: 'closed' }))).toBe('dropped')
  expect(await answers()).toHaveLength(1)
})

test('nobody is written to more than five times a day about what they send', async () => {
  const to = addressOf(await mailTo(ana.id))
  for (let at = 0; at < 8; at++)
    expect(await receive(letter('Hello', { to, from: 'stranger@far.example', id: `${at}` }))).toBe('refused')
  expect(await returned()).toHaveLength(5)
})

test('an address with another signature, of another day or for another mail is not known', async () => {
  const reference = await mailTo(ana.id)
  const [right, other] = [addressOf(reference), addressOf(await mailTo(ben.id))]
  const changed = [
    right.replace(/.@/, (end) => (end === '0@' ? '1@' : '0@')),
    right.slice(0, 38) + other.slice(38),
  ]
  for (const [at, to] of changed.entries())
    expect(await receive(letter('Guess.', { to, id: `guess-${at}` }))).toBe('refused')
  expect(await answers()).toEqual([])
  expect(await receive(letter('Right.', { to: right.toUpperCase(), id: 'right' }))).toBe('posted')
})

test('the hook takes whole mails with the secret alone', async () => {
  const hook = await serve(TAKING, ANSWERED)
  const mail = letter('Hello', { to: addressOf(await mailTo(ana.id)) })
  for (const Authorization of ['', 'Bearer ', `Bearer ${HOOK_SECRET}x`, HOOK_SECRET])
    expect((await send(hook, mail, { Authorization })).status).toBe(401)
  expect((await send(hook, mail, { 'Content-Type': 'text/plain' })).status).toBe(415)
  expect((await send(hook, Buffer.alloc(0))).status).toBe(400)
  expect((await send(hook, Buffer.alloc(25 * 1024 * 1024 + 1))).status).toBe(413)
  expect(await answers()).toEqual([])
  expect(await (await send(hook, mail)).json()).toEqual({ outcome: 'posted' })
  const none = await serve({}, ANSWERED)
  expect((await send(none, mail)).status).not.toBe(200)
})

test('whatever is sent to the hook as a mail is answered with what became of it, and never with a failure', async () => {
  const hook = await serve(TAKING, ANSWERED)
  const to = addressOf(await mailTo(ana.id))
  const noise = Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256))
  const long = Array.from({ length: 90 }, (_, at) => createHash('sha512').update(`${at}`).digest('hex')).join(
    '',
  )
  const garbled: Buffer[] = [
    ...[noise, Buffer.alloc(2000), Buffer.from('\r\n\r\n'), Buffer.from('{"from":"ana@agency.example"}')],
    Buffer.from(`From: ana@agency.example\r\nTo: ${to}`),
    Buffer.concat([letter('Half of', { to, id: 'half' }), noise]),
    ...[`"ana, ben"@agency.example`, `"a b" <"a b"@agency.example>`, '=?utf-8?Q?ana=00@agency.example?='].map(
      (from, at) => letter('Who?', { to, from, id: `from-${at}` }),
    ),
    letter('Who?', { to, from: `${long}@agency.example`, id: 'long-sender' }),
    letter('Who?', { to: `${long}@reply.coiin.example, ${to}`, from: `Ana <ana@${long}>`, id: 'long' }),
    letter('Hello', { to, from: 'nobody@far.example, ana@agency.example', id: 'two' }),
    letter('', { to, id: long }),
    letter('x'.repeat(40_000), { to, id: 'long-text' }),
    Buffer.from(`${'X-A: b\r\n'.repeat(20_000)}From: ana@agency.example\r\nTo: ${to}\r\n\r\nHello`),
  ]
  for (const [at, raw] of garbled.entries()) {
    const answer = await send(hook, raw)
    const { outcome } = (await answer.json()) as { outcome?: string }
    expect([at, answer.status, outcome]).toEqual([
      at,
      200,
      expect.stringMatching(/^(?:posted|refused|dropped|known)$/),
    ])
  }
  for (const { toAddress } of await returned()) expect(toAddress).toMatch(/^[^\s,"]{1,254}$/)
})

test('the hook refuses a mail that is packed, that is of another type or that does not say how long it is', async () => {
  const hook = await serve(TAKING, ANSWERED)
  const mail = letter('Hello', { to: addressOf(await mailTo(ana.id)) })
  expect((await send(hook, gzipSync(mail), { 'Content-Encoding': 'gzip' })).status).toBe(415)
  for (const type of ['message/rfc822-headers', 'multipart/form-data; boundary=a', 'application/json', ''])
    expect((await send(hook, mail, { 'Content-Type': type })).status).toBe(415)
  const unmeasured = await fetch(hook, {
    ...{ method: 'POST', body: new Blob([new Uint8Array(mail)]).stream(), duplex: 'half' },
    headers: { Authorization: `Bearer ${HOOK_SECRET}`, 'Content-Type': 'message/rfc822' },
  } as RequestInit)
  expect(unmeasured.status).toBe(411)
  for (const method of ['GET', 'PUT', 'DELETE'])
    expect(
      (await fetch(hook, { method, headers: { Authorization: `Bearer ${HOOK_SECRET}` } })).status,
    ).not.toBe(500)
  expect(await answers()).toEqual([])
  expect((await send(hook, mail, { 'Content-Type': 'Message/RFC822; charset=utf-8' })).status).toBe(200)
  expect(await answers()).toHaveLength(1)
})
