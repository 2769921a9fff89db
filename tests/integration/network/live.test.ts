import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beginSession, endSession } from '#app/accounts/sessions/session.server.ts'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import type { LiveState } from '#app/network/live/live.ts'
import { react, reply, takeBackPost } from '#app/network/posts/commands.server.ts'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { listenForChanges, type Changes } from '#app/platform/database/changes.server.ts'
import { createLog } from '#app/platform/watch/log.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { loader as bellStream } from '#app/routes/network/live/bell.tsx'
import { loader as topicStream } from '#app/routes/network/live/topic.tsx'
import { addPerson, addTeamOf, asking, valueOf } from '../../support/asking.ts'
import { openStream, type EventStream } from '../../support/event-stream.ts'
import { routeServer } from '../../support/serve-routes.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const serveRoutes = routeServer()
const question = {
  ...{ space: 'safe-sleep', kind: 'question', title: 'How do you reach families who deliver at home?' },
  ...{ tried: 'Flyers at the WIC office', body: 'We see few of them before the first visit.' },
}
let ana: PersonActor
let ben: PersonActor
let processes: Changes[] = []
let streams: EventStream[] = []
let ohio: { id: string; slug: string; name: string }

beforeEach(async () => {
  ohio = await addTeamOf(database.db, 'OH')
  const texas = await addTeamOf(database.db, 'TX')
  ana = await addPerson(database.db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  ben = await addPerson(database.db, { email: 'ben@agency.example', team: { ...texas, role: 'member' } })
})
afterEach(async () => {
  for (const stream of streams) stream.close()
  await Promise.all(processes.map((one) => one.close()))
  ;[processes, streams] = [[], []]
})

const NOTICE = `insert into notice (person_id, topic_id, kind, place, first_number, last_number, first_at, last_at)
  values ($1, $2, 'reply', 'app', 1, 1, now(), now())`
const as = (actor: PersonActor, at = '2026-03-15T12:00:00Z') => asking(database.db, actor, stoppedClock(at))
const start = async (actor: PersonActor, topic: Record<string, string> = question) =>
  valueOf(await startTopic.ask(as(actor), topic)).topic
const answer = async (actor: PersonActor, topic: string) =>
  valueOf(await reply.ask(as(actor), { topic, body: 'We call them.' })).number
const postOf = async (topic: string, number: number) =>
  (await database.db.post.findUniqueOrThrow({ where: { topicId_number: { topicId: topic, number } } })).id

/** A server with a listening connection of its own, as every process has one. */
async function startProcess(): Promise<{ address: string; changes: Changes }> {
  const changes = listenForChanges(database.url, createLog('silent'))
  processes.push(changes)
  const routes = {
    'network/live': { loader: bellStream, file: true },
    'network/topics/:topic/live': { loader: topicStream, file: true },
  }
  return { address: await serveRoutes(database.db, routes, {}, changes), changes }
}

const signIn = async (actor: PersonActor): Promise<string> =>
  (await beginSession({ db: database.db, sessionId: null }, actor.id, false)).split(';')[0]!

async function follow(address: string, cookie: string, last?: string): Promise<EventStream> {
  const stream = await openStream(address, cookie, last)
  streams.push(stream)
  return stream
}

const stateOf = async (stream: EventStream): Promise<LiveState & { id: string }> => {
  const event = await stream.next()
  if (event?.event !== 'state') throw new Error(`No state came but ${JSON.stringify(event)}`)
  return { id: event.id!, ...(JSON.parse(event.data) as LiveState) }
}

/** The events of a stream until what is awaited has come. Two changes may come as one event. */
async function stateWith(stream: EventStream, wanted: (state: LiveState) => boolean) {
  for (;;) {
    const state = await stateOf(stream)
    if (wanted(state)) return state
  }
}

test('a reply, a reaction and a notice reach the readers of every process, each what is theirs', async () => {
  const topic = await start(ana)
  const [one, other] = [await startProcess(), await startProcess()]
  const path = `/network/topics/${topic}/live?from=1&after=1`
  const anas = await follow(one.address + path, await signIn(ana))
  const bens = await follow(other.address + path, await signIn(ben))
  const bell = await follow(`${other.address}/network/live`, await signIn(ana))
  expect(anas.headers.get('content-type')).toContain('text/event-stream')
  expect(anas.headers.get('content-encoding')).toBeNull()
  for (const stream of [anas, bens])
    expect(await stateOf(stream)).toMatchObject({ topic: { later: [], reactions: {} }, bell: { count: '' } })
  expect(await stateOf(bell)).toMatchObject({ bell: { label: 'Notices', count: '' } })

  await answer(ben, topic)
  // Of the topic that is open its notices do not count; elsewhere they do.
  for (const stream of [anas, bens])
    expect(await stateWith(stream, (state) => state.topic?.later.length === 1)).toMatchObject({
      topic: { later: [2] },
      bell: { count: '' },
    })
  expect(await stateWith(bell, (state) => state.bell.count === '1')).toMatchObject({
    bell: { label: 'Notices, 1 unread' },
  })
  const post = await postOf(topic, 1)
  valueOf(await react.ask(as(ben), { post, kind: 'same-question', on: 'yes' }))
  expect((await stateWith(anas, (state) => Boolean(state.topic?.reactions[1]))).topic?.reactions).toEqual({
    1: { 'same-question': 1 },
  })
  valueOf(await react.ask(as(ben), { post, kind: 'same-question', on: 'no' }))
  await stateWith(anas, (state) => state.topic?.reactions[1] === undefined)
  valueOf(await takeBackPost.ask(as(ben), { post: await postOf(topic, 2) }))
  await stateWith(bens, (state) => state.topic?.later.length === 0)
})

test('each process listens over one connection, however many streams it holds', async () => {
  const topic = await start(ana)
  const { address } = await startProcess()
  const cookie = await signIn(ana)
  for (const path of ['/network/live', `/network/topics/${topic}/live`, '/network/live'])
    await stateOf(await follow(address + path, cookie))
  const listening = () =>
    database.db.$queryRaw<{ pid: number }[]>`
      SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN coiin_live'`
  // A connection of the test before may still be ending.
  await vi.waitFor(async () => expect(await listening()).toHaveLength(1), 5_000)
})

test('a reader who comes back is sent what they have not seen, and nothing again that they have', async () => {
  const topic = await start(ana)
  const { address } = await startProcess()
  const cookie = await signIn(ana)
  const path = `${address}/network/topics/${topic}/live?from=1&after=1`
  const first = await follow(path, cookie)
  const { id } = await stateOf(first)
  first.close()
  await answer(ben, topic)
  const second = await follow(path, cookie, id)
  const missed = await stateOf(second)
  expect(missed.topic?.later).toEqual([2])
  second.close()
  const third = await follow(path, cookie, missed.id)
  await answer(ben, topic)
  expect((await stateOf(third)).topic?.later).toEqual([2, 3])
})

test('what was written before something else and committed after it is not skipped', async () => {
  const [first, second] = [await start(ana), await start(ana)]
  const { address } = await startProcess()
  const bell = await follow(`${address}/network/live`, await signIn(ana))
  await stateOf(bell)
  const slow = new pg.Client(database.url)
  await slow.connect()
  try {
    await slow.query('begin')
    await slow.query(NOTICE, [ana.id, first])
    await answer(ben, second)
    await stateWith(bell, (state) => state.bell.count === '1')
    await slow.query('commit')
    await stateWith(bell, (state) => state.bell.count === '2')
  } finally {
    await slow.end()
  }
})

test('a private space sends nothing to others, and nothing to those who have left', async () => {
  const zoe = await addPerson(database.db, { email: 'zoe@agency.example', team: { ...ohio, role: 'member' } })
  const topic = await start(ana, { ...question, space: 'team-ohio' })
  const { address } = await startProcess()
  const path = `${address}/network/topics/${topic}/live?from=1&after=1`
  expect((await follow(path, await signIn(ben))).status).toBe(404)
  expect((await follow(path, '')).status).toBe(302)
  const zoes = await follow(path, await signIn(zoe))
  await stateOf(zoes)
  await database.db.membership.updateMany({ where: { personId: zoe.id }, data: { endedAt: new Date() } })
  await answer(ana, topic)
  expect(await zoes.next()).toEqual({ event: 'end', id: null, data: '' })
  expect(await zoes.next()).toBeNull()
})

test('the streams of a session end as it is signed out, those of another session stay', async () => {
  const { address } = await startProcess()
  const [here, there] = [await signIn(ana), await signIn(ana)]
  const [mine, others] = [
    await follow(`${address}/network/live`, here),
    await follow(`${address}/network/live`, there),
  ]
  await stateOf(mine)
  await stateOf(others)
  await endSession(database.db, here.split('=')[1]!, false)
  expect((await mine.next())?.event).toBe('end')
  expect(await mine.next()).toBeNull()
  await answer(ben, await start(ana))
  await stateWith(others, (state) => state.bell.count === '1')
})

test('a listening connection that was lost comes back by itself, with what happened meanwhile', async () => {
  const [first, second] = [await start(ana), await start(ana)]
  const { address } = await startProcess()
  const bell = await follow(`${address}/network/live`, await signIn(ana))
  await stateOf(bell)
  const writer = new pg.Client(database.url)
  await writer.connect()
  try {
    await writer.query('begin')
    await writer.query(NOTICE, [ana.id, first])
    // Committed once the listening backend is gone and before its process opens another.
    await writer.query(`select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and query = 'LISTEN coiin_live'`)
    await writer.query('commit')
    await stateWith(bell, (state) => state.bell.count === '1')
    await writer.query(NOTICE, [ana.id, second])
    await stateWith(bell, (state) => state.bell.count === '2')
  } finally {
    await writer.end()
  }
})

test('a process that is about to end ends its streams', async () => {
  const { address, changes } = await startProcess()
  const cookie = await signIn(ana)
  const stream = await follow(`${address}/network/live`, cookie)
  await stateOf(stream)
  await changes.close()
  expect(await stream.next()).toBeNull()
  expect(await (await follow(`${address}/network/live`, cookie)).next()).toBeNull()
})

test('one person opens a few streams at most, and may open another once one has ended', async () => {
  const { address, changes } = await startProcess()
  const cookie = await signIn(ana)
  const open = () => follow(`${address}/network/live`, cookie)
  const opened: EventStream[] = []
  for (let i = 0; i < 6; i++) {
    opened.push(await open())
    await stateOf(opened.at(-1)!)
  }
  expect((await open()).status).toBe(429)
  expect((await follow(`${address}/network/live`, await signIn(ben))).status).toBe(200)
  opened[0]!.close()
  await expect.poll(() => changes.watching(`person:${ana.id}`)).toBe(5)
  expect((await open()).status).toBe(200)
})

test('a notification holds ids alone, a hundred at most, and a transaction that is undone sends none', async () => {
  const topic = await start(ana)
  await database.db.person.createMany({
    data: Array.from({ length: 150 }, (_, i) => ({ email: `p${i}@agency.example`, name: `P ${i}` })),
  })
  const listener = new pg.Client(database.url)
  await listener.connect()
  const heard: string[] = []
  listener.on('notification', ({ payload }) => heard.push(payload!))
  try {
    await listener.query('listen coiin_live')
    const notify = `insert into notice (person_id, topic_id, kind, place, first_number, last_number, first_at, last_at)
      select id, $1, 'topic', 'app', 1, 1, now(), now() from person where name like 'P %'`
    const writer = new pg.Client(database.url)
    await writer.connect()
    await writer.query('begin')
    await writer.query(notify, [topic])
    await writer.query('rollback')
    await writer.query(notify, [topic])
    await writer.end()
    await expect.poll(() => heard.length).toBe(2)
    expect(heard.map((text) => text.split(' ').length - 1).sort()).toEqual([100, 50])
    for (const text of heard) {
      expect(text).toMatch(/^person( [0-9a-f-]{36})+$/)
      expect(text.length).toBeLessThan(4_000)
    }
  } finally {
    await listener.end()
  }
})
