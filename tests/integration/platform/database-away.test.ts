import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { done } from '#app/kernel/result.ts'
import { connect, inTransaction, type Database } from '#app/platform/database/db.server.ts'
import { answering, resourceOf } from '#app/platform/routes/resource.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { defineCommand, defineQuery } from '#app/platform/use-case.server.ts'
import { useEmbedded, type Embedded } from '#scripts/postgres/embedded.ts'
import { routeServer } from '../../support/serve-routes.ts'

const serve = routeServer()
let folder: string
let embedded: Embedded
let database: Database
let said: string[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coiin-away-'))
  chmodSync(folder, 0o755)
  said = []
  const say = (line: string) => void said.push(line)
  embedded = await useEmbedded({ dataFolder: folder, chosen: true, purpose: 'server', say })
  database = connect(embedded.url)
  await database.db.$executeRaw`CREATE TABLE mark (n integer)`
}, 60_000)
afterEach(async () => {
  await database.close()
  await embedded.release()
  rmSync(folder, { recursive: true, force: true })
})

const read = defineQuery({
  action: 'collaborative.read',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db }) => db.$queryRaw<{ n: number }[]>`SELECT n FROM mark`,
})
const write = defineCommand({
  action: 'session.begin',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db }) => {
    await db.$executeRaw`INSERT INTO mark VALUES (1)`
    return done({ output: null, events: [] })
  },
})
const change = submit(write, () => new Response('done'))
const routes = {
  page: { loader: page(read, () => ({})), action: change },
  'file.csv': {
    loader: resourceOf({ read }, ({ read: rows }) => new Response(`${rows.length} rows`)),
    file: true,
  },
  answer: { action: answering(change), file: true },
}

const serverPid = () =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

/** Waits until a database takes a new connection. Gives when that was, on the clock of `performance`. */
async function untilItAnswers(url: string): Promise<number> {
  for (;;) {
    const client = new pg.Client(url)
    client.on('error', () => {})
    try {
      await client.connect()
      return performance.now()
    } catch {
      await wait(20)
    } finally {
      await client.end().catch(() => {})
    }
  }
}

async function seen(url: string, init?: RequestInit) {
  const response = await fetch(url, init)
  const { status, headers } = response
  const type = headers.get('Content-Type')?.split(';')[0]
  const cache = headers.get('Cache-Control')
  return { status, type, cache, retryAfter: headers.get('Retry-After'), body: await response.text() }
}

test('while the database is away each kind of request gets 503 in its own form, and when to come again', async () => {
  const site = await serve(database.db, routes)
  expect((await seen(`${site}/file.csv`)).body).toBe('0 rows')
  await embedded.release()
  const away = { status: 503, retryAfter: '2', cache: 'no-store' }
  expect(await seen(`${site}/page`)).toMatchObject({ ...away, body: expect.stringContaining('database') })
  expect(await seen(`${site}/page.data`)).toMatchObject({ ...away, type: 'text/x-script' })
  expect(await seen(`${site}/file.csv`)).toMatchObject({ ...away, type: 'text/plain' })
  const form = { method: 'POST', body: new URLSearchParams({ word: 'typed' }) }
  // A page that its script keeps gets a sentence and the fields; any other gets the form to send again.
  const stays = await seen(`${site}/page.data`, { ...form, headers: { Referer: `${site}/page` } })
  expect(stays).toMatchObject(away)
  expect(stays.body).toMatch(/the form you sent was not saved.*typed/s)
  for (const address of ['page', 'page.data']) {
    const sent = await seen(`${site}/${address}`, form)
    expect(sent).toMatchObject(away)
    expect(sent.body).toMatch(/"?saved"?.*"?no"?.*typed/s)
  }
  const answered = await seen(`${site}/answer`, form)
  expect(answered).toMatchObject({ ...away, type: 'application/json' })
  expect(JSON.parse(answered.body)).toMatchObject({ problems: [{ field: '' }] })
})

test('a form is reported as not saved, unless the database went away during the commit', async () => {
  const dropped = (when: 'in the middle' | 'at the end') =>
    submit(
      defineCommand({
        action: 'session.begin',
        form: z.object({}),
        load: async () => ({ subject: null }),
        run: async ({ db }) => {
          await db.$executeRaw`INSERT INTO mark VALUES (1)`
          const [{ pid }] = await db.$queryRaw<[{ pid: number }]>`SELECT pg_backend_pid() AS pid`
          await ending(pid)
          if (when === 'in the middle') await db.$executeRaw`INSERT INTO mark VALUES (2)`
          return done({ output: null, events: [] })
        },
      }),
      () => new Response('done'),
    )
  const site = await serve(database.db, {
    middle: { action: dropped('in the middle') },
    end: { action: dropped('at the end') },
  })
  const form = { method: 'POST', body: new URLSearchParams({ word: 'typed' }) }
  expect((await seen(`${site}/middle`, form)).body).toContain('"saved":"no"')
  expect((await seen(`${site}/end`, form)).body).toContain('"saved":"unknown"')
})

/** Ends a connection of the database. */
async function ending(pid: number) {
  const client = new pg.Client(embedded.url)
  await client.connect()
  await client.query('SELECT pg_terminate_backend($1)', [pid])
  await client.end()
}

test('a PostgreSQL that dies alone is started again, and the pages are back at once', async () => {
  const site = await serve(database.db, routes)
  for (let round = 0; round < 3; round += 1) {
    const form = { method: 'POST', body: new URLSearchParams({ word: 'typed' }) }
    expect((await seen(`${site}/page.data`, form)).status).toBe(200)
    // One request is in the middle of its transaction when the server dies.
    const broken = inTransaction(database.db, async (tx) => tx.$queryRaw`SELECT pg_sleep(30)`).catch(
      () => 'broken',
    )
    await wait(100)
    process.kill(serverPid(), 'SIGKILL')
    const back = untilItAnswers(embedded.url)
    const statuses: number[] = []
    do {
      await wait(20)
      statuses.push((await seen(`${site}/file.csv`)).status)
    } while (!statuses.includes(503) || statuses.at(-1) !== 200)
    // How long PostgreSQL itself takes to start is the machine's; what is ours is that nothing comes on top.
    expect(performance.now() - (await back)).toBeLessThan(2_000)
    expect(new Set(statuses)).toEqual(new Set([503, 200]))
    expect(await broken).toBe('broken')
    expect((await seen(`${site}/file.csv`)).body).toBe(`${round + 1} rows`)
  }
  expect(said.filter((line) => line.includes('was started again'))).toHaveLength(3)
}, 120_000)

/** Sends a signal to PostgreSQL and all its processes. */
function signalAll(signal: 'SIGSTOP' | 'SIGCONT') {
  const server = serverPid()
  const children = readFileSync(`/proc/${server}/task/${server}/children`, 'utf8').trim().split(' ')
  for (const pid of [server, ...children.map(Number)]) process.kill(pid, signal)
}

test('a PostgreSQL that hangs is answered for with 503 in seconds, and the pages are back once it goes on', async () => {
  const site = await serve(database.db, routes)
  const form = { method: 'POST', body: new URLSearchParams({ word: 'typed' }) }
  expect((await seen(`${site}/file.csv`)).status).toBe(200)
  for (let round = 0; round < 2; round += 1) {
    const broken = inTransaction(database.db, async (tx) => tx.$queryRaw`SELECT pg_sleep(30)`).catch(
      () => 'broken',
    )
    await wait(100)
    signalAll('SIGSTOP')
    try {
      const begun = performance.now()
      const many = Array.from({ length: 20 }, async () => seen(`${site}/file.csv`))
      const answers = await Promise.all([seen(`${site}/page.data`, form), ...many])
      for (const answer of answers) expect(answer).toMatchObject({ status: 503, retryAfter: '2' })
      expect(performance.now() - begun).toBeLessThan(8_000)
      expect(await broken).toBe('broken')
      const later = performance.now()
      expect(await seen(`${site}/page`)).toMatchObject({ status: 503, retryAfter: '2' })
      expect(performance.now() - later).toBeLessThan(1_000)
    } finally {
      signalAll('SIGCONT')
    }
    const goesOn = performance.now()
    while ((await seen(`${site}/file.csv`)).status !== 200) await wait(20)
    expect(performance.now() - goesOn).toBeLessThan(2_000)
  }
}, 60_000)

test('a statement that takes longer than a hung database is waited for is not cut off', async () => {
  const slept = inTransaction(database.db, async (tx) => tx.$queryRaw`SELECT pg_sleep(9)::text AS slept`)
  expect(await slept).toEqual([{ slept: '' }])
}, 30_000)

test('a pool whose connections are all in use answers 503, and is itself again once they are back', async () => {
  const small = connect(embedded.url, { poolSize: 1 })
  try {
    const site = await serve(small.db, routes)
    let free = () => {}
    const held = new Promise<void>((resolve) => (free = resolve))
    const holding = inTransaction(small.db, async (tx) => {
      await tx.$queryRaw`SELECT 1`
      await held
    })
    await wait(100)
    expect(await seen(`${site}/file.csv`)).toMatchObject({ status: 503, retryAfter: '2' })
    free()
    await holding
    expect((await seen(`${site}/file.csv`)).status).toBe(200)
  } finally {
    await small.close()
  }
})
