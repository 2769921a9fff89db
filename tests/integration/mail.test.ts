import pino from 'pino'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { inTransaction, type Db } from '#app/platform/db.server.ts'
import type { Letter } from '#app/platform/mail/letter.ts'
import { makePostman, startPostman, type Postman } from '#app/platform/mail/postman.server.ts'
import { sendMail } from '#app/platform/mail/queue.server.ts'
import { MID_MARCH, SERVER_SECRET } from '../support/asking.ts'
import { testDatabase } from '../support/test-database.ts'

const database = testDatabase()

/** A mail server on this machine that keeps what it is given. `answer` may refuse an address. */
async function mailServer(answer: (address: string) => Error | null = () => null) {
  const taken: { from: string; to: string[]; raw: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, callback) => callback(answer(address)),
    onData(stream, session, callback) {
      let raw = ''
      stream.on('data', (chunk) => (raw += String(chunk)))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        taken.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map((to) => to.address), raw })
        callback()
      })
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await new Promise((resolve) => listening.once('listening', resolve))
  const { port } = listening.address() as { port: number }
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { url: `smtp://127.0.0.1:${port}`, taken }
}

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const refusal = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode })

const settings = (smtpUrl: string) => ({
  db: database.db,
  clock: MID_MARCH,
  log: pino({ level: 'silent' }),
  env: {
    smtpUrl,
    mailFrom: 'CoIIN <mail@coiin.example>',
    baseUrl: 'https://coiin.example',
    secret: SERVER_SECRET,
  },
})

function postmanTo(smtpUrl: string): Postman {
  const postman = makePostman(settings(smtpUrl))
  closing.push(postman.stop)
  return postman
}

const LETTER: Letter = {
  kind: 'invitation',
  to: { address: 'ana@agency.example', name: 'Ana Lee' },
  subject: 'You are invited to Ohio',
  body: ['Sam invites you.', { say: 'Accept', path: '/invitations/sesame', secret: true }],
  sendUntil: new Date('2026-03-29T12:00:00Z'),
}

const sending = (db: Db = database.db) => ({ db, now: MID_MARCH(), serverSecret: SERVER_SECRET })
const queue = (letter: Letter = LETTER) => sendMail(sending(), letter)
const kept = (id: string) => database.db.outboxMail.findUniqueOrThrow({ where: { id } })
const hurry = () => database.db.outboxMail.updateMany({ data: { notBefore: new Date(0) } })

test('a mail arrives as text and HTML with its link, and the link is forgotten here', async () => {
  const { url, taken } = await mailServer()
  const { id } = await queue()
  expect(await postmanTo(url).round()).toBe(1)
  expect(taken).toHaveLength(1)
  expect(taken[0]).toMatchObject({ from: 'mail@coiin.example', to: ['ana@agency.example'] })
  const raw = taken[0]?.raw ?? ''
  expect(raw).toContain('To: Ana Lee <ana@agency.example>')
  expect(raw).toContain('Subject: You are invited to Ohio')
  expect(raw).toContain('Content-Type: text/plain')
  expect(raw).toContain('Content-Type: text/html')
  expect(raw.match(/https:\/\/coiin\.example\/invitations\/sesame/g)).toHaveLength(2)
  const { sentAt, secretPath } = await kept(id)
  expect(sentAt).toEqual(MID_MARCH())
  expect(secretPath).toBeNull()
})

test('a mail whose link was encrypted with another secret is given up with the reason, and not sent without its link', async () => {
  const { url, taken } = await mailServer()
  const { id } = await queue()
  const { env, ...rest } = settings(url)
  const postman = makePostman({
    ...rest,
    env: { ...env, secret: 'quite another secret of this very server' },
  })
  closing.push(postman.stop)
  expect(await postman.round()).toBe(0)
  expect(taken).toEqual([])
  expect((await kept(id)).lastProblem).toContain('another secret')
})

test('what is rolled back sends nothing', async () => {
  const { url, taken } = await mailServer()
  await expect(
    inTransaction(database.db, async (tx) => {
      await sendMail(sending(tx), LETTER)
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  expect(await postmanTo(url).round()).toBe(0)
  expect(taken).toEqual([])
})

test('two postmen share the work, and no mail goes twice', async () => {
  const { url, taken } = await mailServer()
  for (let n = 0; n < 20; n += 1) await queue({ ...LETTER, to: { address: `p${n}@agency.example` } })
  const sent = await Promise.all([postmanTo(url).round(), postmanTo(url).round()])
  expect((sent[0] ?? 0) + (sent[1] ?? 0)).toBe(20)
  expect(new Set(taken.map(({ to }) => to[0])).size).toBe(20)
  expect(taken).toHaveLength(20)
})

test('a refusal for now is tried again later, and then arrives', async () => {
  let busy = true
  const { url, taken } = await mailServer(() => (busy ? refusal(451, 'Try again later') : null))
  const { id } = await queue()
  const postman = postmanTo(url)
  expect(await postman.round()).toBe(0)
  expect(await kept(id)).toMatchObject({ attempts: 1, givenUpAt: null, sentAt: null })
  expect((await kept(id)).lastProblem).toContain('Try again later')
  busy = false
  expect(await postman.round()).toBe(0)
  await hurry()
  expect(await postman.round()).toBe(1)
  expect(taken).toHaveLength(1)
  expect((await kept(id)).lastProblem).toBeNull()
})

test('a refusal for good is given up with the reason, and stops nobody else', async () => {
  const { url, taken } = await mailServer((address) =>
    address.startsWith('gone') ? refusal(550, 'No such mailbox') : null,
  )
  const { id } = await queue({ ...LETTER, to: { address: 'gone@agency.example' } })
  await queue()
  expect(await postmanTo(url).round()).toBe(1)
  expect(taken).toHaveLength(1)
  expect((await kept(id)).givenUpAt).toEqual(MID_MARCH())
  expect((await kept(id)).lastProblem).toContain('No such mailbox')
})

test('a server that is never there is given up in the end', async () => {
  const { id } = await queue()
  const postman = postmanTo('smtp://127.0.0.1:1')
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await hurry()
    await postman.round()
  }
  const { givenUpAt, attempts, lastProblem } = await kept(id)
  expect(givenUpAt).not.toBeNull()
  expect(attempts).toBe(8)
  expect(lastProblem).toContain('ECONNREFUSED')
})

test('a mail that came too late is not sent, and its link is forgotten', async () => {
  const { url, taken } = await mailServer()
  const { id } = await queue({ ...LETTER, sendUntil: new Date('2026-03-15T11:00:00Z') })
  expect(await postmanTo(url).round()).toBe(0)
  expect(taken).toEqual([])
  const late = await kept(id)
  expect(late.givenUpAt).not.toBeNull()
  expect(late.secretPath).toBeNull()
})

test('a postman who was started goes by himself, and stops when told to', async () => {
  const { url, taken } = await mailServer()
  await queue()
  const postman = startPostman(settings(url))
  await expect.poll(() => taken.length, { timeout: 10_000 }).toBe(1)
  await postman.stop()
  await queue()
  expect(await postman.round()).toBe(0)
})

test('without a mail server mails wait with their link, until it opens nothing any more', async () => {
  const waiting = await queue()
  const late = await queue({ ...LETTER, sendUntil: new Date('2026-03-15T11:00:00Z') })
  const { env, ...rest } = settings('')
  const postman = makePostman({ ...rest, env: { ...env, smtpUrl: null } })
  expect(await postman.round()).toBe(0)
  expect(await kept(waiting.id)).toMatchObject({
    attempts: 0,
    givenUpAt: null,
    secretPath: expect.stringMatching(/^v1\./),
  })
  expect((await kept(late.id)).secretPath).toBeNull()
})

test('a name with a line break cannot write into the head of a mail', async () => {
  const { url, taken } = await mailServer()
  await queue({
    ...LETTER,
    subject: 'Hello\r\nBcc: x@y.example',
    to: { address: 'a@b.example', name: 'A\r\nB' },
  })
  await postmanTo(url).round()
  expect(taken[0]?.to).toEqual(['a@b.example'])
  expect(taken[0]?.raw).not.toMatch(/^Bcc:/m)
})
