import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { OWN_PASSWORD, SECOND_FACTOR, SIGN_IN } from '#app/accounts/doors.server.ts'
import { hashPassword } from '#app/accounts/credentials/password.server.ts'
import { askForReset, resetPassword } from '#app/accounts/credentials/reset.server.ts'
import { signIn } from '#app/accounts/sign-in/commands.server.ts'
import { knownDeviceCookie, knownDeviceIn } from '#app/accounts/sign-in/known-device.server.ts'
import { forgiveAttempt, takeAttempt, type Door } from '#app/platform/limits/attempts.server.ts'
import { connect, inTransaction } from '#app/platform/database/db.server.ts'
import { secondsToWait } from '#app/platform/limits/rate-limit.server.ts'
import { ANONYMOUS } from '#app/policy/actor.ts'
import { asking, problemsOf, SERVER_SECRET, valueOf } from '../../support/asking.ts'
import { tokenMailedTo } from '../../support/mail.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const start = new Date('2026-03-15T12:00:00Z').getTime()
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: start }))
afterEach(() => void vi.useRealTimers())

const pass = (seconds: number) => vi.setSystemTime(Date.now() + Math.ceil(seconds * 1000))
const address = (n: number) => `198.51.100.${n}`
const tryAt = async (clientAddress: string, account: string, door: Door = SIGN_IN) =>
  (await takeAttempt(database.db, door, { clientAddress, account })).wait

/** How many of the callers were let through, and the longest wait of the others. */
async function all(callers: readonly (readonly [address: string, account: string])[]) {
  const waits: number[] = []
  for (const [from, account] of callers) waits.push(await tryAt(from, account))
  return { through: waits.filter((wait) => wait === 0).length, longest: Math.max(...waits) }
}

test('ten tries of one caller pass; then the waits double up to a minute', async () => {
  const waits: number[] = []
  for (let n = 0; n < 10; n += 1) expect(await tryAt(address(1), 'ana')).toBe(0)
  for (let n = 0; n < 9; n += 1) {
    const wait = await tryAt(address(1), 'ana')
    waits.push(Math.round(wait))
    pass(wait)
    expect(await tryAt(address(1), 'ana')).toBe(0)
  }
  expect(waits.slice(0, 6)).toEqual([15, 30, 60, 60, 60, 60])
  expect(Math.max(...waits)).toBe(60)
})

test('asking while one has to wait does not make the wait longer', async () => {
  for (let n = 0; n < 11; n += 1) await tryAt(address(1), 'ana')
  pass(10)
  for (let n = 0; n < 20; n += 1) expect(await tryAt(address(1), 'ana')).toBeCloseTo(5, 3)
  pass(5)
  expect(await tryAt(address(1), 'ana')).toBe(0)
})

test('of sixty tries at once exactly ten pass', async () => {
  const waits = await Promise.all(Array.from({ length: 60 }, () => tryAt(address(1), 'ana')))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(10)
})

test('one account tried from forty addresses is slowed, and its owner waits at most a minute', async () => {
  const forty = Array.from({ length: 40 }, (_, n) => [address(n), 'ana'] as const)
  const { through, longest } = await all(forty)
  expect(through).toBe(15)
  expect(longest).toBeGreaterThan(0)
  for (let round = 0; round < 30; round += 1) {
    pass(60)
    expect((await all(forty)).longest).toBeLessThanOrEqual(60)
  }
  const owner = await tryAt('203.0.113.9', 'ana')
  expect(owner).toBeGreaterThan(0)
  expect(owner).toBeLessThanOrEqual(60)
  // The attack goes on while the owner waits, and does not push the turn back.
  pass(owner)
  await all(forty)
  expect(await tryAt('203.0.113.9', 'ana')).toBe(0)
})

test('sixty accounts tried from one address are slowed, and a neighbor waits at most a minute', async () => {
  const sixty = Array.from({ length: 60 }, (_, n) => [address(1), `person ${n}`] as const)
  expect((await all(sixty)).through).toBe(30)
  for (let round = 0; round < 10; round += 1) {
    pass(60)
    await all(sixty)
  }
  const neighbor = await tryAt(address(1), 'neighbor')
  expect(neighbor).toBeGreaterThan(0)
  expect(neighbor).toBeLessThanOrEqual(60)
  pass(neighbor)
  await all(sixty)
  expect(await tryAt(address(1), 'neighbor')).toBe(0)
  expect(await tryAt(address(2), 'somebody elsewhere')).toBe(0)
})

test('a person who has signed in from their address before is not held up by others', async () => {
  const owner = { clientAddress: address(9), account: 'ana' }
  await takeAttempt(database.db, SIGN_IN, owner)
  await forgiveAttempt(database.db, SIGN_IN, owner)
  await all(Array.from({ length: 40 }, (_, n) => [`203.0.113.${n}`, 'ana'] as const))
  await all(Array.from({ length: 60 }, (_, n) => [address(9), `person ${n}`] as const))
  expect(await takeAttempt(database.db, SIGN_IN, owner)).toEqual({ wait: 0, proven: true })
})

test('guesses from the address of the owner hold up neither the browser of the owner nor, beyond a minute, a new one', async () => {
  const from = address(9)
  const email = 'ana@agency.example'
  const passwordHash = await hashPassword('right password')
  await database.db.person.create({ data: { email, name: 'Ana', passwordHash } })
  const ask = async (password: string, device = '') =>
    signIn.ask(
      { ...asking(database.db, ANONYMOUS), clientAddress: from },
      { email, password, device, secure: true },
    )
  const { deviceCookie } = valueOf(await ask('right password'))
  expect(deviceCookie).toMatch(/; HttpOnly; SameSite=Lax; Secure$/)
  const device = knownDeviceIn(deviceCookie)
  for (let n = 0; n < 40; n += 1) await tryAt(from, email)
  for (let minute = 0; minute < 20; minute += 1) {
    pass(60)
    for (let n = 0; n < 40; n += 1) await tryAt(from, email)
  }
  expect(problemsOf(await ask('right password'))[0]).toContain('Too many attempts')
  for (const forged of [`${device.slice(0, -8)}AAAAAAAA`, device.replace(/^v1/, 'v2'), 'v1.a.b.c'])
    expect(problemsOf(await ask('right password', forged))[0]).toContain('Too many attempts')
  // A cookie made for another account is none of this one.
  const other = knownDeviceIn(knownDeviceCookie(SERVER_SECRET, 'ben@agency.example', true))
  expect(problemsOf(await ask('right password', other))[0]).toContain('Too many attempts')
  expect(valueOf(await ask('right password', device)).deviceCookie).toBeNull()
  // Nor does somebody who took the cookie guess faster with it than anybody else.
  for (let n = 0; n < 10; n += 1)
    expect(problemsOf(await ask('wrong', device))[0]).toContain('do not fit together')
  expect(problemsOf(await ask('wrong', device))[0]).toContain('Too many attempts')
  pass(60)
  expect(await tryAt(from, email)).toBe(0)
})

test('a person who chooses a new password by mail signs in at once, while others guess from the same address', async () => {
  const from = address(9)
  const email = 'ana@agency.example'
  const password = 'an old password of Ana'
  await database.db.person.create({
    data: { email, name: 'Ana', passwordHash: await hashPassword(password) },
  })
  const visitor = () => ({ ...asking(database.db, ANONYMOUS), clientAddress: from })
  for (let n = 0; n < 40; n += 1) await tryAt(from, email)
  expect(problemsOf(await signIn.ask(visitor(), { email, password, secure: true }))[0]).toContain('Too many')
  valueOf(await askForReset.ask(visitor(), { email }))
  const token = await tokenMailedTo(database.db, email)
  const chosen = 'a new password of Ana'
  const { deviceCookie } = valueOf(
    await resetPassword.ask(visitor(), { token, password: chosen, secure: true }),
  )
  const device = knownDeviceIn(deviceCookie)
  valueOf(await signIn.ask(visitor(), { email, password: chosen, device, secure: true }))
})

test("a stranger without password or session holds up no code and no check of one's own password", async () => {
  for (let minute = 0; minute < 20; minute += 1) {
    for (let n = 0; n < 40; n += 1) {
      await tryAt(address(9), 'ana')
      await tryAt(address(n), 'ana')
    }
    pass(60)
  }
  expect(await tryAt(address(9), 'ana')).toBeLessThanOrEqual(60)
  expect(await tryAt(address(9), 'ana', SECOND_FACTOR)).toBe(0)
  expect(await tryAt(address(9), 'ana', OWN_PASSWORD)).toBe(0)
})

test('a try that was right takes itself back, so that a busy office is not slowed by its own people', async () => {
  for (let n = 0; n < 100; n += 1) {
    const caller = { clientAddress: address(1), account: `person ${n}` }
    expect((await takeAttempt(database.db, SIGN_IN, caller)).wait).toBe(0)
    await forgiveAttempt(database.db, SIGN_IN, caller)
  }
})

test('all addresses of one IPv6 subscriber count as one', async () => {
  for (let n = 0; n < 10; n += 1) expect(await tryAt(`2001:db8:1:2::${n}`, 'ana')).toBe(0)
  expect(await tryAt('2001:db8:1:2::ffff', 'ana')).toBeGreaterThan(0)
})

test('limits count separately, attempts expire, and nobody is listed by name', async () => {
  for (let n = 0; n < 11; n += 1) await tryAt(address(1), 'ana@agency.example')
  expect(await tryAt(address(1), 'ana@agency.example', SECOND_FACTOR)).toBe(0)
  pass(24 * 60 * 60)
  for (let n = 0; n < 10; n += 1) expect(await tryAt(address(1), 'ana@agency.example')).toBe(0)
  const keys = (await database.db.attempt.findMany()).map(({ key }) => key).join()
  expect(keys).not.toMatch(/ana@|198\.51/)
})

test('within a transaction nothing is counted and nothing hashed, whichever database is given', async () => {
  const caller = { clientAddress: null, account: null }
  const limit = { name: 'x', points: 1, seconds: 1 }
  const within = (work: (tx: Parameters<typeof takeAttempt>[0]) => Promise<unknown>) =>
    inTransaction(database.db, async (tx) => work(tx))
  await expect(within((tx) => takeAttempt(tx, SIGN_IN, caller))).rejects.toThrow('belongs before it')
  await expect(within((tx) => secondsToWait(tx, limit, 'x'))).rejects.toThrow('belongs before it')
  await expect(within(async () => hashPassword('a password'))).rejects.toThrow('belongs before it')
})

test('a request that holds a connection for a transaction gets no second one, and finds the pool as it was', async () => {
  const { db, close } = connect(database.url, { poolSize: 2 })
  try {
    const second = [
      () => db.person.count(),
      () => db.$queryRaw`select 1`,
      () => db.$transaction(async (tx) => tx.person.count()),
    ]
    for (const ask of second)
      await expect(inTransaction(db, async () => ask())).rejects.toThrow('belongs before it')
    let afterwards: Promise<number> | null = null
    let end = () => {}
    const ended = new Promise<void>((resolve) => (end = resolve))
    await inTransaction(db, async (tx) => {
      afterwards = ended.then(async () => db.person.count())
      await tx.person.count()
    })
    end()
    expect(await afterwards).toBe(0)
  } finally {
    await close()
  }
})
