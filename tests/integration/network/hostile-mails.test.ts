import { http, passthrough } from 'msw'
import { parseHTML } from 'linkedom'
import { simpleParser } from 'mailparser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { receiveMail } from '#app/network/mail-replies/receive.server.ts'
import { sendDigest } from '#app/network/notice-mails/digest.server.ts'
import { noteMail } from '#app/network/notice-mails/store.server.ts'
import { decide } from '#app/network/moderation/decide.server.ts'
import { reply } from '#app/network/posts/commands.server.ts'
import { readTopic } from '#app/network/topics/queries.server.ts'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { replyAddress } from '#app/platform/mail/reply-address.server.ts'
import type { Actor, PersonActor } from '#app/policy/actor.ts'
import payloads from '../../data/xss.json' with { type: 'json' }
import { addPerson, addTeamOf, asking, SERVER_SECRET, valueOf } from '../../support/asking.ts'
import { hurryJobs, mailSettings, workOff } from '../../support/jobs.ts'
import { startMailServer } from '../../support/mail-server.ts'
import { outbound } from '../../support/outbound.ts'
import { misplacedIn } from '../../support/post-html.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const NOON = '2026-03-15T16:00:00Z'
const LATER = '2026-03-15T16:10:00Z'
const HERE = { domain: 'reply.coiin.example', secret: SERVER_SECRET, mailFrom: 'CoIIN <mail@coiin.example>' }
const BREAK = 'Cribs\r\nBcc: everybody\r\n\r\n<script>xss()</script>\u2028"\u0085X-A: b'
const HEADERS =
  /^(?:from|reply-to|to|subject|message-id|date|mime-version|content-type|auto-submitted|list-unsubscribe(?:-post)?)$/
let ana: PersonActor
let ben: PersonActor
let staff: PersonActor

const as = (actor: Actor, at = NOON) => asking(database.db, actor, stoppedClock(at))

beforeEach(async () => {
  outbound.use(http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough()))
  const [ohio, texas] = [await addTeamOf(database.db, 'OH'), await addTeamOf(database.db, 'TX')]
  ana = await addPerson(database.db, { email: 'ana@agency.example', team: { ...ohio, role: 'member' } })
  ben = await addPerson(database.db, { email: 'ben@agency.example', team: { ...texas, role: 'member' } })
  staff = await addPerson(database.db, { email: 'staff@agency.example', standings: ['staff'] })
  await database.db.person.updateMany({ data: { lastSeenAt: new Date(NOON) } })
})

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of cleanups.splice(0).reverse()) await close()
})

async function delivered(at: string): Promise<string[]> {
  const { url, taken, close } = await startMailServer()
  cleanups.push(close)
  await hurryJobs(database.db)
  const env = { ...mailSettings(url), replyDomain: HERE.domain, inboundMailSecret: 'secret' }
  await workOff(database, env as never, stoppedClock(at))
  return taken.map(({ raw }) => raw)
}

test('a title, a name and a reason with line breaks add no header to a mail, and no element to its page', async () => {
  const { handle } = await database.db.person.findUniqueOrThrow({ where: { id: ana.id } })
  const story = { space: 'safe-sleep', kind: 'story', title: BREAK, body: `${BREAK} @${handle}` }
  valueOf(await startTopic.ask(as(ben), story))
  await database.db.person.update({ where: { id: ana.id }, data: { name: BREAK.replace(/[\r\n]+/g, ' ') } })
  const mine = valueOf(await startTopic.ask(as(ana), { ...story, body: 'Ours.' })).topic
  valueOf(
    await reply.ask(as(ben), { topic: mine, body: `${BREAK}\n\n${payloads.slice(90, 110).join('\n\n')}` }),
  )
  const posts = await database.db.post.findMany({ where: { authorId: ben.id }, select: { id: true } })
  for (const { id: post } of posts)
    valueOf(await decide.ask(as(staff), { post, decision: 'warn', reason: BREAK }))
  valueOf(
    await sendDigest.ask(as({ kind: 'system', name: 'notices' }, '2026-03-18T14:00:00Z'), {
      person: staff.id,
      week: '2026-03-16',
    }),
  )
  const raws = await delivered(LATER)
  const subjects = new Set<string>()
  for (const raw of raws) {
    const mail = await simpleParser(raw)
    expect(mail.headerLines.map(({ key }) => key).filter((key) => !HEADERS.test(key))).toEqual([])
    expect(mail.headerLines.filter(({ key }) => key === 'subject')).toHaveLength(1)
    expect([mail.bcc, mail.cc]).toEqual([undefined, undefined])
    expect([mail.to].flat().flatMap((to) => to?.value ?? [])).toHaveLength(1)
    subjects.add(mail.subject!.split(':')[0]!)
    const { document } = parseHTML(String(mail.html))
    const elements = [...document.querySelectorAll('body *')].map(({ localName }) => localName)
    expect(elements.filter((name) => !/^(?:p|a|br)$/.test(name))).toEqual([])
    for (const link of document.querySelectorAll('a'))
      expect(link.getAttribute('href')).toMatch(/^https:\/\/coiin\.example\//)
  }
  expect([...subjects].toSorted()).toEqual([
    'Cribs Bcc',
    'National staff write to you about a post of yours',
    'New reply',
    'You were mentioned',
  ])
})

test('answers by mail that hold hostile texts are posted as what a post may hold', async () => {
  const topic = valueOf(
    await startTopic.ask(as(ben), {
      space: 'safe-sleep',
      kind: 'story',
      title: 'How we count cribs',
      body: 'Weekly.',
    }),
  ).topic
  const reference = await noteMail(database.db, {
    ...{ personId: ana.id, kind: 'at-once', queuedAt: new Date(NOON), topicId: topic, number: 1 },
  })
  const to = replyAddress(HERE, reference, new Date(NOON))
  const { actor: _, ...context } = as(ana, LATER)
  const outcomes: string[] = []
  for (let at = 0; at < payloads.length; at += 8) {
    const body = payloads.slice(at, at + 8).join('\r\n\r\n')
    const head = `From: ana@agency.example\r\nTo: ${to}\r\nMessage-ID: <${at}@agency.example>\r\nContent-Type: text/plain; charset=utf-8`
    const raw = Buffer.from(`${head}\r\n\r\n${body}\r\n`)
    outcomes.push(await receiveMail(context, HERE, raw))
  }
  expect(outcomes.filter((outcome) => outcome === 'posted').length).toBeGreaterThan(outcomes.length / 2)
  expect(outcomes.every((outcome) => outcome === 'posted' || outcome === 'refused')).toBe(true)
  const { posts } = valueOf(await readTopic.ask(as(ana), { topic }))
  expect(posts.length).toBeGreaterThan(10)
  for (const { html } of posts) {
    const { document } = parseHTML(`<!doctype html><body>${html}</body>`)
    expect(misplacedIn({ querySelectorAll: () => document.querySelectorAll('body *') } as never)).toEqual([])
  }
})
