import { afterEach, expect, test } from 'vitest'
import { askToEnd, tidyOutbox } from '#app/notices/delivery/commands.server.ts'
import { mailServerOf } from '#app/notices/delivery/mail-server.server.ts'
import { inTransaction, type Db } from '#app/platform/database/db.server.ts'
import type { EmailText } from '#app/platform/mail/email.ts'
import { sendMail } from '#app/platform/mail/queue.server.ts'
import { asking, MID_MARCH, SERVER_SECRET, valueOf } from '../../support/asking.ts'
import { hurryJobs, mailSettings, workOff } from '../../support/jobs.ts'
import { refusal, startMailServer } from '../../support/mail-server.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of cleanups.splice(0).reverse()) await close()
})

async function mailServer(answer: (address: string) => Error | null = () => null) {
  const server = await startMailServer({ answer })
  cleanups.push(server.close)
  return server
}

const deliver = (smtpUrl: string | null) => workOff(database, mailSettings(smtpUrl))

const EMAIL: EmailText = {
  kind: 'invitation',
  to: { address: 'ana@agency.example', name: 'Ana Lee' },
  subject: 'You are invited to Ohio',
  body: ['Sam invites you.', { say: 'Accept', path: '/invitations/sesame', secret: true }],
  sendUntil: new Date('2026-03-29T12:00:00Z'),
}

const sending = (db: Db = database.db) => ({ db, now: MID_MARCH(), serverSecret: SERVER_SECRET })
const queue = (email: EmailText = EMAIL) => sendMail(sending(), email)
const storedMail = (id: string) => database.db.outboxMail.findUniqueOrThrow({ where: { id } })
const tidy = async () =>
  valueOf(await tidyOutbox.ask(asking(database.db, { kind: 'system', name: 'mail worker' }), {}))

test('a mail arrives as text and HTML with its link, and the link is deleted here', async () => {
  const { url, taken } = await mailServer()
  const { id } = await queue()
  await deliver(url)
  expect(taken).toHaveLength(1)
  expect(taken[0]).toMatchObject({ from: 'mail@coiin.example', to: ['ana@agency.example'] })
  const raw = taken[0]?.raw ?? ''
  expect(raw).toContain('To: Ana Lee <ana@agency.example>')
  expect(raw).toContain('Subject: You are invited to Ohio')
  expect(raw).toContain('Content-Type: text/plain')
  expect(raw).toContain('Content-Type: text/html')
  expect(raw.match(/https:\/\/coiin\.example\/invitations\/sesame/g)).toHaveLength(2)
  const { sentAt, secretPath } = await storedMail(id)
  expect(sentAt).toEqual(MID_MARCH())
  expect(secretPath).toBeNull()
})

test('a mail whose link was encrypted with another secret is given up with the reason, and not sent without its link', async () => {
  const { url, taken } = await mailServer()
  const { id } = await queue()
  await workOff(database, mailSettings(url, 'quite another secret of this very server'))
  expect(taken).toEqual([])
  expect((await storedMail(id)).lastProblem).toContain('another secret')
})

test('what is rolled back sends nothing', async () => {
  const { url, taken } = await mailServer()
  await expect(
    inTransaction(database.db, async (tx) => {
      await sendMail(sending(tx), EMAIL)
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  await deliver(url)
  expect(taken).toEqual([])
})

test('two workers share the work, and no mail is sent twice', async () => {
  const { url, taken } = await mailServer()
  for (let n = 0; n < 20; n += 1) await queue({ ...EMAIL, to: { address: `p${n}@agency.example` } })
  await Promise.all([deliver(url), deliver(url)])
  expect(new Set(taken.map(({ to }) => to[0])).size).toBe(20)
  expect(taken).toHaveLength(20)
})

test('a refusal for now is tried again later, and then arrives', async () => {
  let busy = true
  const { url, taken } = await mailServer(() => (busy ? refusal(451, 'Try again later') : null))
  const { id } = await queue()
  await deliver(url)
  expect(await storedMail(id)).toMatchObject({ attempts: 1, givenUpAt: null, sentAt: null })
  expect((await storedMail(id)).lastProblem).toContain('Try again later')
  busy = false
  await deliver(url)
  expect(taken).toEqual([])
  await hurryJobs(database.db)
  await deliver(url)
  expect(taken).toHaveLength(1)
  expect((await storedMail(id)).lastProblem).toBeNull()
})

test('a refusal for good is given up with the reason, and stops nobody else', async () => {
  const { url, taken } = await mailServer((address) =>
    address.startsWith('gone') ? refusal(550, 'No such mailbox') : null,
  )
  const { id } = await queue({ ...EMAIL, to: { address: 'gone@agency.example' } })
  await queue()
  await deliver(url)
  expect(taken).toHaveLength(1)
  expect((await storedMail(id)).givenUpAt).toEqual(MID_MARCH())
  expect((await storedMail(id)).lastProblem).toContain('No such mailbox')
})

test('a server that is never there is given up in the end', async () => {
  const { id } = await queue()
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await hurryJobs(database.db)
    await deliver('smtp://127.0.0.1:1')
  }
  const { givenUpAt, attempts, lastProblem } = await storedMail(id)
  expect(givenUpAt).not.toBeNull()
  expect(attempts).toBe(13)
  expect(lastProblem).toContain('ECONNREFUSED')
})

test('a mail that is too late is not sent, and its link is deleted', async () => {
  const { url, taken } = await mailServer()
  const { id } = await queue({ ...EMAIL, sendUntil: new Date('2026-03-15T11:00:00Z') })
  await deliver(url)
  expect(taken).toEqual([])
  const late = await storedMail(id)
  expect(late.givenUpAt).not.toBeNull()
  expect(late.secretPath).toBeNull()
})

test('a mail is enqueued for the worker that listens, and one that lost its job gets another', async () => {
  const { url, taken } = await mailServer()
  const { id } = await queue()
  await database.db.$executeRaw`SELECT graphile_worker.remove_job(${`mail:${id}`})`
  await deliver(url)
  expect(taken).toEqual([])
  await tidy()
  await tidy()
  await deliver(url)
  expect(taken).toHaveLength(1)
})

test('of two that send the same mail only one gets to its end, and the other stops before it', async () => {
  const { url, taken } = await mailServer()
  const { id } = await queue()
  const worker = asking(database.db, { kind: 'system', name: 'mail worker' })
  const server = mailServerOf(mailSettings(url))
  const email = {
    id,
    toAddress: 'ana@agency.example',
    toName: null,
    subject: 'S',
    parts: ['x'],
    ...{ secretPath: null, replyReference: null, queuedAt: MID_MARCH() },
  }
  const ask = async () => {
    if (!valueOf(await askToEnd.ask(worker, { mail: id })).may) throw new Error('Sent elsewhere')
  }
  const sent = await Promise.allSettled([server!.send(email, ask), server!.send(email, ask)])
  expect(sent.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(taken).toHaveLength(1)
})

test('without a mail server mails wait with their link, until it opens nothing any more', async () => {
  const waiting = await queue()
  const late = await queue({ ...EMAIL, sendUntil: new Date('2026-03-15T11:00:00Z') })
  await tidy()
  await deliver(null)
  expect(await storedMail(waiting.id)).toMatchObject({
    attempts: 0,
    givenUpAt: null,
    secretPath: expect.stringMatching(/^v1\./),
  })
  expect((await storedMail(late.id)).secretPath).toBeNull()
})

test('a name with a line break cannot write into the head of a mail', async () => {
  const { url, taken } = await mailServer()
  await queue({
    ...EMAIL,
    subject: 'Hello\r\nBcc: x@y.example',
    to: { address: 'a@b.example', name: 'A\r\nB' },
  })
  await deliver(url)
  expect(taken[0]?.to).toEqual(['a@b.example'])
  expect(taken[0]?.raw).not.toMatch(/^Bcc:/m)
})
