import { expect, test } from 'vitest'
import { signIn } from '#app/accounts/sign-in/commands.server.ts'
import { hashPassword } from '#app/accounts/credentials/password.server.ts'
import { identify } from '#app/accounts/sessions/session.server.ts'
import {
  endAllSessions,
  endOneSession,
  endOtherSessions,
  readSessions,
} from '#app/accounts/sessions/own.server.ts'
import { ANONYMOUS } from '#app/policy/actor.ts'
import { addPerson, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const visitor = () => asking(database.db, ANONYMOUS)
const PASSWORD = 'a sentence nobody guesses'
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0'
const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15'

async function account(email: string) {
  const person = await addPerson(database.db, { email })
  const passwordHash = await hashPassword(PASSWORD)
  await database.db.person.update({ where: { id: person.id }, data: { passwordHash } })
  return person
}

/** Signs somebody in with a browser of its own, which then opens a page. */
async function browserOf(email: string, userAgent: string) {
  const { setCookie } = valueOf(await signIn.ask(visitor(), { email, password: PASSWORD, secure: false }))
  const cookie = setCookie.split(';')[0] ?? ''
  const open = () => identify(database.db, cookie, false, { userAgent })
  const { actor, sessionId } = await open()
  return { context: asking(database.db, actor), sessionId, who: async () => (await open()).actor.kind }
}

test('somebody sees their own sessions with the browser of each, and which one they are in', async () => {
  await account('ana@agency.example')
  await account('bo@agency.example')
  await browserOf('bo@agency.example', FIREFOX)
  await browserOf('ana@agency.example', FIREFOX)
  const here = await browserOf('ana@agency.example', SAFARI)
  const { sessions } = valueOf(await readSessions.ask(here.context, { sessionId: here.sessionId }))
  expect(sessions.map(({ device, current }) => [device, current])).toEqual([
    ['Safari on Mac', true],
    ['Firefox on Windows', false],
  ])
})

test('what the list says names no session to anybody who reads it over a shoulder', async () => {
  await account('ana@agency.example')
  const here = await browserOf('ana@agency.example', FIREFOX)
  const { id } = await database.db.session.findFirstOrThrow()
  const said = JSON.stringify(valueOf(await readSessions.ask(here.context, { sessionId: here.sessionId })))
  expect(said).not.toContain(id)
  expect(said).not.toContain(here.sessionId)
})

test('the last use moves on with a page after five minutes, and not with every page', async () => {
  await account('ana@agency.example')
  const here = await browserOf('ana@agency.example', FIREFOX)
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
  const lastUsed = async () => (await database.db.session.findFirstOrThrow()).lastUsedAt.getTime()
  await database.db.session.updateMany({ data: { lastUsedAt: minutesAgo(4) } })
  const before = await lastUsed()
  await here.who()
  expect(await lastUsed()).toBe(before)
  await database.db.session.updateMany({ data: { lastUsedAt: minutesAgo(6) } })
  await here.who()
  expect(await lastUsed()).toBeGreaterThan(minutesAgo(1).getTime())
})

test('one session is ended, and only by whom it belongs to', async () => {
  await account('ana@agency.example')
  await account('bo@agency.example')
  const here = await browserOf('ana@agency.example', FIREFOX)
  const there = await browserOf('ana@agency.example', SAFARI)
  const somebody = await browserOf('bo@agency.example', SAFARI)
  const { sessions } = valueOf(await readSessions.ask(here.context, { sessionId: here.sessionId }))
  const session = sessions.find(({ current }) => !current)?.key
  expect(problemsOf(await endOneSession.ask(somebody.context, { session }))).toEqual([
    'This session has ended already.',
  ])
  expect(await there.who()).toBe('person')
  valueOf(await endOneSession.ask(here.context, { session }))
  expect([await here.who(), await there.who()]).toEqual(['person', 'anonymous'])
})

test('signing out everywhere else keeps this session, and everywhere ends it too', async () => {
  await account('ana@agency.example')
  await account('bo@agency.example')
  const here = await browserOf('ana@agency.example', FIREFOX)
  const there = await browserOf('ana@agency.example', SAFARI)
  const somebody = await browserOf('bo@agency.example', SAFARI)
  expect(valueOf(await endOtherSessions.ask(here.context, { sessionId: here.sessionId })).count).toBe(1)
  expect([await here.who(), await there.who()]).toEqual(['person', 'anonymous'])
  const { setCookie } = valueOf(
    await endAllSessions.ask(here.context, { sessionId: here.sessionId, secure: false }),
  )
  expect(setCookie).toContain('Max-Age=0')
  expect([await here.who(), await somebody.who()]).toEqual(['anonymous', 'person'])
  const events = await database.db.event.findMany({ where: { action: 'account.sessions' } })
  expect(events.map(({ data }) => data)).toMatchObject([{ ended: 'others' }, { ended: 'all' }])
})

test('a visitor has no sessions to see', async () => {
  expect((await readSessions.ask(visitor(), { sessionId: null })).kind).toBe('sign-in')
})

test('signing in again ends the session that the same browser came with, and no other', async () => {
  await account('ana@agency.example')
  const elsewhere = await browserOf('ana@agency.example', SAFARI)
  const here = await browserOf('ana@agency.example', FIREFOX)
  const again = { email: 'ana@agency.example', password: PASSWORD, secure: false }
  valueOf(await signIn.ask({ ...here.context, sessionId: here.sessionId }, again))
  expect([await here.who(), await elsewhere.who()]).toEqual(['anonymous', 'person'])
  expect(await database.db.session.count()).toBe(2)
})
