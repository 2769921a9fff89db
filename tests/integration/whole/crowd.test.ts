import { afterAll, expect, test } from 'vitest'
import { hashPassword } from '#app/accounts/credentials/password.server.ts'
import { beginSession } from '#app/accounts/sessions/session.server.ts'
import { connect, type Database } from '#app/platform/database/db.server.ts'
import * as account from '#app/routes/accounts/credentials/account.tsx'
import * as askReset from '#app/routes/accounts/credentials/ask-reset.tsx'
import * as reset from '#app/routes/accounts/credentials/reset.tsx'
import * as join from '#app/routes/accounts/joining/ask.tsx'
import * as signIn from '#app/routes/accounts/sign-in/sign-in.tsx'
import { addPerson, addTeamOf } from '../../support/asking.ts'
import { sendAtOnce, type SentForm } from '../../support/crowd.ts'
import { routeServer } from '../../support/serve-routes.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const serve = routeServer()
const CROWD = 60
const SLOWEST_MS = 1_000
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

const people = async (round: number) => {
  const passwordHash = await hashPassword(PASSWORD)
  const emails = Array.from({ length: CROWD }, (_, n) => `person${round}-${n}@agency.example`)
  await database.db.person.createMany({ data: emails.map((email) => ({ email, name: email, passwordHash })) })
  return emails
}

/** Somebody signed in: a function that reads their page once, and gives the milliseconds that took. */
async function signedIn(site: string): Promise<() => Promise<number>> {
  const person = await addPerson(database.db, { email: 'reader@agency.example' })
  const setCookie = await beginSession({ db: database.db, sessionId: null }, person.id, false)
  const cookie = setCookie.split(';')[0] ?? ''
  return async () => {
    const begun = performance.now()
    const response = await fetch(`${site}/account.data`, { headers: { Cookie: cookie } })
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('reader@agency.example')
    return performance.now() - begun
  }
}

/**
 * Sends what `formsOf` gives and reads somebody's page again and again meanwhile: each is answered, in under
 * a second. Other programs on the machine can hold up any one round, so the best of three is held to the
 * time, and each to `check`.
 */
async function besideCrowd(
  site: string,
  formsOf: (round: number) => Promise<SentForm[]>,
  check: (statuses: number[]) => Promise<void> | void,
): Promise<void> {
  const read = await signedIn(site)
  // A server is as fast as it gets once it has answered a few times.
  for (let n = 0; n < 5; n += 1) await read()
  const slowest: number[] = []
  for (let round = 0; round < 3 && !slowest.some((ms) => ms < SLOWEST_MS); round += 1) {
    const forms = await formsOf(round)
    const times: number[] = []
    let done = false
    const sending = sendAtOnce(forms).finally(() => (done = true))
    while (!done) times.push(await read())
    await check(await sending)
    slowest.push(Math.max(...times))
  }
  expect(Math.min(...slowest)).toBeLessThan(SLOWEST_MS)
}

/** The form that the n-th of a crowd sends, from an address of their own. */
const form = (url: string, round: number, n: number, fields: Record<string, string>): SentForm => ({
  url,
  from: `198.51.${100 + round}.${n}`,
  fields,
})
const crowd = (one: (n: number) => SentForm) => Array.from({ length: CROWD }, (_, n) => one(n))
const count = (statuses: readonly number[]) =>
  Object.fromEntries(
    [...new Set(statuses)].sort().map((status) => [status, statuses.filter((s) => s === status).length]),
  )

test('sixty people sign in at once: all get in, and the pages of others are answered meanwhile', async () => {
  const site = await start()
  let sessions = 1
  await besideCrowd(
    site,
    async (round) => {
      const emails = await people(round)
      return crowd((n) => form(`${site}/sign-in`, round, n, { email: emails[n]!, password: PASSWORD }))
    },
    async (statuses) => {
      expect(count(statuses)).toEqual({ 202: CROWD })
      expect(await database.db.session.count()).toBe((sessions += CROWD))
    },
  )
}, 120_000)

test('sixty guesses at once at one account are slowed without a failure of the server', async () => {
  const site = await start()
  await besideCrowd(
    site,
    async (round) => {
      const [email = ''] = await people(round)
      return crowd((n) => form(`${site}/sign-in`, round, n, { email, password: 'wrong' }))
    },
    (statuses) => expect(count(statuses)).toEqual({ 422: CROWD }),
  )
}, 120_000)

test('sixty resets and sixty requests to join at once fail for nobody', async () => {
  const { slug } = await addTeamOf(database.db, 'OH')
  const site = await start()
  const words = { name: 'Ana', sector: 'hospital', reason: 'We want to work on safe sleep with you.' }
  let each = 0
  await besideCrowd(
    site,
    async (round) => {
      const emails = await people(round)
      const asker = (n: number) => ({ ...words, email: `new${round}-${n}@agency.example` })
      return [
        ...crowd((n) => form(`${site}/password-reset`, round, n, { email: emails[n]! })),
        ...crowd((n) => form(`${site}/teams/${slug}/join`, round, n + CROWD, asker(n))),
      ]
    },
    async (statuses) => {
      expect(count(statuses)).toEqual({ 202: 2 * CROWD })
      each += CROWD
      expect(await database.db.accountLink.count({ where: { kind: 'password-reset' } })).toBe(each)
      expect(await database.db.joinRequest.count()).toBe(each)
    },
  )
}, 120_000)
