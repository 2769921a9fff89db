import { afterAll, expect, test } from 'vitest'
import { hashPassword } from '#app/accounts/credentials/password.server.ts'
import { beginSession } from '#app/accounts/sessions/session.server.ts'
import { connect, type Database } from '#app/platform/db.server.ts'
import * as account from '#app/routes/accounts/credentials/account.tsx'
import * as askReset from '#app/routes/accounts/credentials/ask-reset.tsx'
import * as reset from '#app/routes/accounts/credentials/reset.tsx'
import * as join from '#app/routes/accounts/joining/ask.tsx'
import * as signIn from '#app/routes/accounts/sign-in/sign-in.tsx'
import { addPerson, addTeamOf } from '../support/asking.ts'
import { routeServer } from '../support/serve-routes.ts'
import { testDatabase } from '../support/test-database.ts'

const database = testDatabase()
const serve = routeServer()
const CROWD = 60
const PASSWORD = 'a password of this test'
let pool: Database | null = null
afterAll(() => pool?.close())

/** The product as it is served, with as many connections as it has, behind one proxy that names who asks. */
async function start(): Promise<string> {
  pool ??= connect(database.url)
  const routes = {
    'sign-in': signIn,
    'password-reset': askReset,
    'password-resets/:token': reset,
    'teams/:team/join': join,
    account,
  }
  return serve(pool.db, routes, { TRUST_PROXY: '1' })
}

const people = async (count: number) => {
  const passwordHash = await hashPassword(PASSWORD)
  const emails = Array.from({ length: count }, (_, n) => `person${n}@agency.example`)
  await database.db.person.createMany({ data: emails.map((email) => ({ email, name: email, passwordHash })) })
  return emails
}

/** Sends a form as a browser with script does, from an address of its own. Gives the status. */
async function post(url: string, from: number, fields: Record<string, string>): Promise<number> {
  const response = await fetch(`${url}.data`, {
    method: 'POST',
    headers: { 'X-Forwarded-For': `198.51.100.${from}` },
    body: new URLSearchParams(fields),
  })
  await response.text()
  return response.status
}

/**
 * Reads a page of somebody signed in again and again until `work` is done: each is answered. How fast they are depends on what else the machine does, so no time is asserted here.
 */
async function whileReading<T>(site: string, work: Promise<T>): Promise<{ result: T; times: number[] }> {
  const person = await addPerson(database.db, { email: 'reader@agency.example' })
  const cookie =
    (await beginSession({ db: database.db, sessionId: null }, person.id, false)).split(';')[0] ?? ''
  const times: number[] = []
  let done = false
  const finished = work.finally(() => (done = true))
  while (!done) {
    const begun = performance.now()
    const response = await fetch(`${site}/account.data`, { headers: { Cookie: cookie } })
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('reader@agency.example')
    times.push(performance.now() - begun)
  }
  return { result: await finished, times }
}

const crowd = <T>(one: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: CROWD }, (_, n) => one(n)))
const count = (statuses: readonly number[]) =>
  Object.fromEntries(
    [...new Set(statuses)].sort().map((status) => [status, statuses.filter((s) => s === status).length]),
  )

test('sixty people sign in at once: all get in, and the pages of others are answered meanwhile', async () => {
  const emails = await people(CROWD)
  const site = await start()
  const work = crowd((n) => post(`${site}/sign-in`, n, { email: emails[n]!, password: PASSWORD }))
  const { result, times } = await whileReading(site, work)
  expect(count(result)).toEqual({ 202: CROWD })
  expect(await database.db.session.count()).toBe(CROWD + 1)
  expect(times.length).toBeGreaterThan(1)
}, 120_000)

test('sixty guesses at once at one account are slowed without a failure of the server', async () => {
  const [email = ''] = await people(1)
  const site = await start()
  const work = crowd((n) => post(`${site}/sign-in`, n, { email, password: 'wrong' }))
  const { result, times } = await whileReading(site, work)
  expect(count(result)).toEqual({ 422: CROWD })
  expect(times.length).toBeGreaterThan(0)
}, 120_000)

test('sixty resets and sixty requests to join at once fail for nobody', async () => {
  const emails = await people(CROWD)
  const { slug } = await addTeamOf(database.db, 'OH')
  const site = await start()
  const words = { name: 'Ana', sector: 'hospital', reason: 'We want to work on safe sleep with you.' }
  const work = Promise.all([
    crowd((n) => post(`${site}/password-reset`, n, { email: emails[n]! })),
    crowd((n) =>
      post(`${site}/teams/${slug}/join`, n + CROWD, { ...words, email: `new${n}@agency.example` }),
    ),
  ])
  const { result, times } = await whileReading(site, work)
  expect(result.map(count)).toEqual([{ 202: CROWD }, { 202: CROWD }])
  expect(await database.db.accountLink.count({ where: { kind: 'password-reset' } })).toBe(CROWD)
  expect(await database.db.joinRequest.count()).toBe(CROWD)
  expect(times.length).toBeGreaterThan(1)
}, 120_000)
