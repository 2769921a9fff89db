import { afterEach, beforeEach, expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { sendAtOnce } from '#app/network/notice-mails/at-once.server.ts'
import { stopMails } from '#app/network/notice-mails/commands.server.ts'
import { enqueueDigests, sendDigest } from '#app/network/notice-mails/digest.server.ts'
import { readStop } from '#app/network/notice-mails/queries.server.ts'
import { chooseNotices, chooseWay, seeNotices } from '#app/network/notices/commands.server.ts'
import { readChoices } from '#app/network/notices/queries.server.ts'
import { editPost, reply, takeBackPost } from '#app/network/posts/commands.server.ts'
import { chooseLevel, markTopicRead, startTopic } from '#app/network/topics/commands.server.ts'
import { ANONYMOUS, type Actor, type PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, closeAccountOf, valueOf } from '../../support/asking.ts'
import { hurryJobs, mailSettings, workOff } from '../../support/jobs.ts'
import { startMailServer } from '../../support/mail-server.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const SCHEDULER: Actor = { kind: 'system', name: 'notices' }
const NOON = '2026-03-15T16:00:00Z'
const LATER = '2026-03-15T16:10:00Z'
const question = {
  ...{ space: 'safe-sleep', kind: 'question', title: 'How do you reach families who deliver at home?' },
  ...{ tried: 'Flyers at the WIC office', body: 'We see few of them before the first visit.' },
}
let ana: PersonActor
let ben: PersonActor
let topic: string

const as = (actor: Actor, at = NOON) => asking(database.db, actor, stoppedClock(at))
const say = async (body: string, at = NOON) => valueOf(await reply.ask(as(ben, at), { topic, body })).number
const noticeOfAna = () =>
  database.db.notice.findFirstOrThrow({ where: { personId: ana.id, readAt: null }, select: { id: true } })
const sendAt = async (at = LATER) =>
  valueOf(await sendAtOnce.ask(as(SCHEDULER, at), { notice: (await noticeOfAna()).id }))
const mails = () => database.db.outboxMail.findMany({ orderBy: { queuedAt: 'asc' } })
const seenAt = (actor: PersonActor, at: string) =>
  database.db.person.update({ where: { id: actor.id }, data: { lastSeenAt: new Date(at) } })

beforeEach(async () => {
  const [ohio, texas] = [await addTeamOf(database.db, 'OH'), await addTeamOf(database.db, 'TX')]
  ana = await addPerson(database.db, { email: 'ana@agency.example', team: { ...ohio, role: 'member' } })
  ben = await addPerson(database.db, { email: 'ben@agency.example', team: { ...texas, role: 'member' } })
  for (const actor of [ana, ben]) await seenAt(actor, NOON)
  topic = valueOf(await startTopic.ask(as(ana), question)).topic
})

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of cleanups.splice(0).reverse()) await close()
})

/** For how many seconds the jobs of mails at once wait. */
const waits = async () => {
  const rows = await database.db.$queryRaw<{ seconds: number }[]>`
    SELECT round(extract(epoch FROM run_at - updated_at))::int AS seconds FROM graphile_worker.jobs
    WHERE task_identifier = 'notices.mail' ORDER BY run_at`
  return rows.map(({ seconds }) => seconds)
}

/** Works off every job that is due at an instant, mails included; gives what a real mail server got. */
async function delivered(at: string): Promise<string[]> {
  const { url, taken, close } = await startMailServer()
  cleanups.push(close)
  await hurryJobs(database.db)
  await workOff(database, mailSettings(url), stoppedClock(at))
  return taken.map(({ raw }) => raw.replaceAll('=\r\n', '').replaceAll('=3D', '='))
}

test('a reply that is not read in ten minutes comes by mail as it stands then, with one button that stops such mails', async () => {
  const number = await say('We call **them**.')
  const post = await database.db.post.findUniqueOrThrow({
    where: { topicId_number: { topicId: topic, number } },
  })
  valueOf(await editPost.ask(as(ben), { post: post.id, body: 'We **visit** them on day 3.' }))
  expect(await waits()).toEqual([600])
  const [mail, ...more] = await delivered(LATER)
  expect(more).toEqual([])
  expect(mail).toContain(`Subject: New reply: ${question.title}`)
  expect(mail).toContain('We visit them on day 3.')
  expect(mail).not.toContain('We call')
  expect(mail).toContain(`https://coiin.example/network/topics/${topic}#post-2`)
  expect(mail).toContain('You asked this question.')
  expect(mail).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  const head = mail!.replaceAll('\r\n ', ' ')
  const token = /List-Unsubscribe: <https:\/\/coiin\.example\/unsubscribe\/([\w.-]+)>/.exec(head)?.[1] ?? ''

  expect(valueOf(await readStop.ask(as(ANONYMOUS), { token }))).toEqual({
    ...{ kind: 'reply', address: 'ana@agency.example', stopped: false },
  })
  valueOf(await stopMails.ask(as(ANONYMOUS), { token }))
  valueOf(await stopMails.ask(as(ANONYMOUS), { token }))
  expect(valueOf(await readStop.ask(as(ANONYMOUS), { token })).stopped).toBe(true)
  expect(valueOf(await readChoices.ask(as(ana), {})).choices?.ways.reply).toBe('app')
  expect(valueOf(await readChoices.ask(as(ana), {})).choices?.ways.mention).toBe('mail')
  for (const wrong of ['guessed', token.replace('.reply.', '.mention.'), `${token.slice(0, -2)}AA`, ''])
    expect((await stopMails.ask(as(ANONYMOUS), { token: wrong })).kind).toBe('absent')
  await closeAccountOf(database.db, ana)
  expect((await readStop.ask(as(ANONYMOUS), { token })).kind).toBe('absent')
})

test('no mail goes for what was read, withdrawn, muted, turned to the app alone or may not be read any more', async () => {
  const number = await say('We call them.')
  const unread = await noticeOfAna()
  const outcome = async () => valueOf(await sendAtOnce.ask(as(SCHEDULER, LATER), { notice: unread.id }))
  const { id: post } = await database.db.post.findUniqueOrThrow({
    where: { topicId_number: { topicId: topic, number } },
  })
  await database.db.topic.update({ where: { id: topic }, data: { withdrawnAt: new Date(NOON) } })
  expect(await outcome()).toBe('none')
  await database.db.topic.update({ where: { id: topic }, data: { withdrawnAt: null } })
  valueOf(await chooseWay.ask(as(ana), { kind: 'reply', way: 'app' }))
  expect(await outcome()).toBe('none')
  valueOf(await chooseWay.ask(as(ana), { kind: 'reply', way: 'mail' }))
  await database.db.topicReader.updateMany({ where: { personId: ana.id }, data: { level: 'mute' } })
  expect(await outcome()).toBe('none')
  await database.db.topicReader.updateMany({ where: { personId: ana.id }, data: { level: 'follow' } })
  valueOf(await seeNotices.ask(as(ana), { topic }))
  expect(await outcome()).toBe('none')
  await say('And once more.')
  valueOf(await takeBackPost.ask(as(ben), { post }))
  await database.db.membership.updateMany({ where: { personId: ana.id }, data: { endedAt: new Date(NOON) } })
  expect(await sendAt()).toBe('none')
  expect(await mails()).toEqual([])
})

test('nobody gets more than five mails in a day, two about one post, or one in their quiet hours', async () => {
  for (let at = 0; at < 7; at++) {
    await say(`Reply ${at}`)
    expect(await sendAt()).toBe(at < 5 ? 'sent' : 'none')
    expect(await sendAt()).toBe('none')
  }
  expect(await mails()).toHaveLength(5)
  await database.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
  await say('The day after', '2026-03-17T02:00:00Z')
  expect(await delivered('2026-03-17T02:10:00Z')).toEqual([])
  expect(await waits()).toEqual([8 * 3600 + 50 * 60])
  expect(await delivered('2026-03-17T11:00:00Z')).toHaveLength(1)
  expect(await waits()).toEqual([])
})

test('quiet hours hold on the clock of the person', async () => {
  const { choices } = valueOf(await readChoices.ask(as(ana), {}))
  const ways = choices!.ways
  const form = { ...ways, digest: 'yes', quietFrom: '11', quietUntil: '13' }
  valueOf(await chooseNotices.ask(as(ana), form))
  await say('At noon in the East')
  expect(await sendAt('2026-03-15T16:10:00Z')).toBe('waits')
  expect(await sendAt('2026-03-15T17:00:00Z')).toBe('sent')
  expect((await chooseNotices.ask(as(ana), { ...form, quietFrom: '24' })).kind).toBe('problems')
})

test('a person who stays away for 60 days is asked once whether they are still here, and gets nothing else', async () => {
  await seenAt(ana, '2026-01-14T16:00:00Z')
  await say('Anybody?')
  expect(await sendAt('2026-03-15T15:00:00Z')).toBe('sent')
  await say('Hello?')
  expect(await sendAt('2026-03-16T17:00:00Z')).toBe('asked')
  await say('Well')
  expect(await sendAt('2026-03-20T17:00:00Z')).toBe('none')
  expect((await mails()).map(({ subject }) => subject)).toEqual([
    `New reply: ${question.title}`,
    'Still here?',
  ])
  await seenAt(ana, '2026-03-21T12:00:00Z')
  await say('Welcome back')
  expect(await sendAt('2026-03-21T17:00:00Z')).toBe('sent')
})

const WEDNESDAY = '2026-03-18T14:00:00Z'
const digestOf = (at: string, person = ana, week = '2026-03-16') =>
  sendDigest.ask(as(SCHEDULER, at), { person: person.id, week })
const sent = async (outcome: ReturnType<typeof digestOf>) => valueOf(await outcome).sent
const tip = (at: number) => ({
  ...{ space: 'safe-sleep', kind: 'tip', title: `Tip number ${at} for families`, setting: 'Two clinics' },
  body: 'We do it on the ward.',
})

test('a digest holds five topics at most, none twice, and does not go where nothing is new', async () => {
  expect(valueOf(await enqueueDigests.ask(as(SCHEDULER, '2026-03-18T11:59:00Z'), {})).queued).toBe(0)
  expect(valueOf(await enqueueDigests.ask(as(SCHEDULER, WEDNESDAY), {})).queued).toBe(2)
  expect(await sent(digestOf(WEDNESDAY))).toBe(false)
  for (let at = 1; at <= 7; at++) valueOf(await startTopic.ask(as(ben), tip(at)))
  expect(await sent(digestOf(WEDNESDAY))).toBe(false)

  const next = '2026-03-25T14:00:00Z'
  expect(await sent(digestOf(next, ana, '2026-03-23'))).toBe(true)
  expect(await sent(digestOf(next, ana, '2026-03-23'))).toBe(false)
  const after = '2026-04-01T14:00:00Z'
  expect(await sent(digestOf(after, ana, '2026-03-30'))).toBe(true)
  const held = (await mails()).map(({ body }) => JSON.stringify(body).match(/Tip number \d/g) ?? [])
  expect(held.map((titles) => titles.length)).toEqual([5, 2])
  expect(new Set(held.flat()).size).toBe(7)
  expect(await sent(digestOf('2026-04-08T14:00:00Z', ana, '2026-04-06'))).toBe(false)
  expect(
    (await digestOf(next, { ...ana, id: ben.id.replace(/^./, (first) => (first === 'f' ? 'e' : 'f')) })).kind,
  ).toBe('absent')
})

test('what is wanted in the digest alone comes first in it, and people who stopped it or stay away get none', async () => {
  for (let at = 1; at <= 7; at++) valueOf(await startTopic.ask(as(ben), tip(at)))
  const old = await database.db.topic.findFirstOrThrow({ where: { title: tip(1).title } })
  valueOf(await markTopicRead.ask(as(ana), { topic: old.id, number: '1' }))
  valueOf(await chooseWay.ask(as(ana), { kind: 'topic', way: 'digest' }))
  valueOf(await chooseLevel.ask(as(ana), { topic: old.id, level: 'follow' }))
  valueOf(await reply.ask(as(ben), { topic: old.id, body: 'One more thing.' }))
  valueOf(await chooseLevel.ask(as(ana), { topic: old.id, level: 'normal' }))
  expect(await sent(digestOf(WEDNESDAY))).toBe(true)
  expect((await mails())[0]!.subject).toBe(tip(1).title)
  const { choices } = valueOf(await readChoices.ask(as(ana), {}))
  const form = { ...choices!.ways, digest: 'no', quietFrom: '20', quietUntil: '7' }
  valueOf(await chooseNotices.ask(as(ana), form))
  const next = '2026-03-25T14:00:00Z'
  expect(await sent(digestOf(next, ana, '2026-03-23'))).toBe(false)
  valueOf(await chooseNotices.ask(as(ana), { ...form, digest: 'yes' }))
  await seenAt(ana, '2026-01-10T12:00:00Z')
  expect(await sent(digestOf(next, ana, '2026-03-23'))).toBe(false)
  expect(valueOf(await enqueueDigests.ask(as(SCHEDULER, next), {})).queued).toBe(1)
})
