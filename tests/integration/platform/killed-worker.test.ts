import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { startJobs } from '#app/jobs.server.ts'
import { DOUBTFUL } from '#app/notices/delivery/commands.server.ts'
import { openedLink } from '#app/platform/mail/secret-link.server.ts'
import { sendMail } from '#app/platform/mail/queue.server.ts'
import { projectFolder } from '#scripts/project.ts'
import { MID_MARCH, SERVER_SECRET } from '../../support/asking.ts'
import { mailSettings } from '../../support/jobs.ts'
import { startMailServer, type TestMailServer } from '../../support/mail-server.ts'
import { testDatabase } from '../../support/test-database.ts'

const PATIENCE = { timeout: 90_000, interval: 100 }
const database = testDatabase()
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const close of cleanups.splice(0).reverse()) await close()
})

/** `npm run worker` on the test's database and mail server. */
function startProcess({ url }: TestMailServer): ChildProcess {
  const child = spawn(process.execPath, [join(projectFolder, 'scripts', 'worker.mjs')], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      COIIN_DEMO: '0',
      COIIN_CLOCK: MID_MARCH().toISOString(),
      SMTP_URL: url,
      MAIL_FROM: 'CoIIN <mail@coiin.example>',
      BASE_URL: 'https://coiin.example',
      SECRET: SERVER_SECRET,
    },
    stdio: 'ignore',
  })
  cleanups.push(() => child.kill('SIGKILL'))
  return child
}

/** Another worker on the same database and mail server, in this process. */
function startSurvivor({ url }: TestMailServer): void {
  const worker = startJobs(database.url, {
    clock: MID_MARCH,
    log: pino({ level: 'silent' }),
    env: mailSettings(url),
  })
  cleanups.push(() => worker.stop(10_000))
}

/** A mail with its secret link; `paragraph` makes it as long as a test needs. */
const queue = (paragraph = 'Sam invites you.') =>
  sendMail(
    { db: database.db, now: MID_MARCH(), serverSecret: SERVER_SECRET },
    {
      kind: 'invitation',
      to: { address: 'ana@agency.example' },
      subject: 'You are invited',
      body: [paragraph, { say: 'Accept', path: '/invitations/sesame', secret: true }],
      sendUntil: new Date('2026-03-29T12:00:00Z'),
    },
  )

const stored = (id: string) => database.db.outboxMail.findUniqueOrThrow({ where: { id } })

/** A server at whose `moment` the worker is killed, once; afterwards it behaves. */
async function killedAt(moment: 'onConnect' | 'onRecipient' | 'onTaken') {
  let kill: () => Promise<void> = async () => {}
  const server = await startMailServer({ [moment]: () => kill() })
  cleanups.push(server.close)
  const child = startProcess(server)
  const dead = once(child, 'exit')
  const died = new Promise<void>((resolve) => {
    kill = async () => {
      kill = async () => {}
      child.kill('SIGKILL')
      await dead
      resolve()
    }
  })
  return { server, died }
}

test.each(['onConnect', 'onRecipient'] as const)(
  'a worker killed before the mail server has the mail (%s): another sends it, once',
  async (moment) => {
    const { id } = await queue()
    const { server, died } = await killedAt(moment)
    await died
    expect(server.taken).toEqual([])
    startSurvivor(server)
    await expect.poll(async () => (await stored(id)).sentAt, PATIENCE).not.toBeNull()
    expect(server.taken).toHaveLength(1)
  },
  180_000,
)

test('a worker killed in the middle of the text: the rest never comes, and another sends it, once', async () => {
  const { id } = await queue('Long. '.repeat(700_000))
  let reached: () => void = () => {}
  const inTheText = new Promise<void>((resolve) => (reached = resolve))
  const stuck = await startMailServer({ onText: () => reached() })
  cleanups.push(stuck.close)
  const child = startProcess(stuck)
  await inTheText
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect((await stored(id)).unansweredSince).toBeNull()
  const server = await startMailServer()
  cleanups.push(server.close)
  startSurvivor(server)
  await expect.poll(async () => (await stored(id)).sentAt, PATIENCE).not.toBeNull()
  expect([stuck.taken.length, server.taken.length]).toEqual([0, 1])
}, 180_000)

/**
 * What becomes of a mail whose end the server had when the worker was killed: not sent again, and not lost
 * from sight.
 */
async function expectDoubtful(id: string, server: TestMailServer): Promise<void> {
  startSurvivor(server)
  await expect.poll(async () => (await stored(id)).givenUpAt, PATIENCE).not.toBeNull()
  const { sentAt, lastProblem, secretPath } = await stored(id)
  expect([sentAt, lastProblem]).toEqual([null, DOUBTFUL])
  expect(openedLink(SERVER_SECRET, id, secretPath ?? '')).toBe('/invitations/sesame')
  // Nor by whatever else looks for mails that wait.
  await database.db.$executeRaw`SELECT graphile_worker.add_job('mail.tidy', '{}')`
  const next = await queue('Another one.')
  await expect.poll(async () => (await stored(next.id)).sentAt, PATIENCE).not.toBeNull()
  expect(server.taken.filter(({ raw }) => raw.includes('Sam invites you.'))).toHaveLength(1)
}

test('a worker killed when the server has the whole mail and has not answered: it is not sent twice', async () => {
  const { id } = await queue()
  const { server, died } = await killedAt('onTaken')
  await died
  expect(server.taken).toHaveLength(1)
  await expectDoubtful(id, server)
}, 180_000)

test('a worker killed after the answer and before it is noted: it is not sent twice', async () => {
  const { id } = await queue()
  const holder = new pg.Client(database.url)
  await holder.connect()
  cleanups.push(() => holder.end().catch(() => {}))
  // The row is held while the server answers, so that the worker knows the answer and cannot note it.
  const server = await startMailServer({
    onTaken: async () => {
      if (server.taken.length > 1) return
      await holder.query('BEGIN')
      await holder.query('SELECT FROM outbox_mail WHERE id = $1 FOR UPDATE', [id])
    },
  })
  cleanups.push(server.close)
  const child = startProcess(server)
  // Asked beside the holder's transaction, in which what others do stands still.
  const waiting = async () => {
    const rows = await database.db.$queryRaw<unknown[]>`
      SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query ~ 'outbox_mail'`
    return rows.length
  }
  await expect.poll(waiting, PATIENCE).toBe(1)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await holder.query('ROLLBACK')
  await expectDoubtful(id, server)
}, 180_000)

test('a worker that is asked to stop finishes the mail at work', async () => {
  const { id } = await queue()
  let goOn: () => void = () => {}
  let reached: () => void = () => {}
  const atWork = new Promise<void>((resolve) => (reached = resolve))
  const server = await startMailServer({
    onRecipient: () => (reached(), new Promise<void>((resolve) => (goOn = resolve))),
  })
  cleanups.push(server.close)
  const child = startProcess(server)
  await atWork
  child.kill('SIGTERM')
  const left = once(child, 'exit')
  setTimeout(() => goOn(), 300)
  expect(await left).toEqual([0, null])
  expect(server.taken).toHaveLength(1)
  expect((await stored(id)).sentAt).not.toBeNull()
}, 180_000)
