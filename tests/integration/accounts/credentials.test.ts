import { expect, test } from 'vitest'
import { signIn } from '#app/accounts/sign-in/commands.server.ts'
import {
  askForAddress,
  changePassword,
  confirmAddress,
  readAddressChange,
} from '#app/accounts/credentials/own-account.server.ts'
import { askForReset, readReset, resetPassword } from '#app/accounts/credentials/reset.server.ts'
import { hashPassword } from '#app/accounts/credentials/password.server.ts'
import { identify } from '#app/accounts/sessions/session.server.ts'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { ANONYMOUS } from '#app/policy/actor.ts'
import { addPerson, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { mailsTo, tokenMailedTo } from '../../support/mail.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const visitor = () => asking(database.db, ANONYMOUS)
const ANA = 'ana@agency.example'
const NEW = 'ana.lee@state.example'
const OLD_PASSWORD = 'a sentence nobody guesses'
const NEW_PASSWORD = 'another sentence, longer still'

async function ana() {
  const person = await addPerson(database.db, { email: ANA })
  const passwordHash = await hashPassword(OLD_PASSWORD)
  await database.db.person.update({ where: { id: person.id }, data: { passwordHash } })
  return person
}

async function signedIn(password = OLD_PASSWORD, email = ANA) {
  const { setCookie } = valueOf(await signIn.ask(visitor(), { email, password, secure: false }))
  const cookie = setCookie.split(';')[0] ?? ''
  return { cookie, identity: await identify(database.db, cookie, false) }
}

const who = async (cookie: string) => (await identify(database.db, cookie, false)).actor.kind
const askReset = (email = ANA) => askForReset.ask(visitor(), { email })
const reset = (token: string, password = NEW_PASSWORD) =>
  resetPassword.ask(visitor(), { token, password, secure: false })

test('a mailed link gives a new password, ends every session, and says so by mail', async () => {
  await ana()
  const { cookie } = await signedIn()
  valueOf(await askReset())
  const token = await tokenMailedTo(database.db, ANA)
  expect(valueOf(await readReset.ask(visitor(), { token }))).toEqual({ state: 'open', email: ANA })
  valueOf(await reset(token))
  expect(await who(cookie)).toBe('anonymous')
  expect((await signIn.ask(visitor(), { email: ANA, password: OLD_PASSWORD, secure: false })).kind).toBe(
    'problems',
  )
  await signedIn(NEW_PASSWORD)
  expect(await mailsTo(database.db, ANA)).toEqual(['password-changed', 'password-reset'])
})

test('the answer is the same whether or not an address has an account', async () => {
  await ana()
  const answers = [await askReset(), await askReset('who@agency.example')]
  expect(answers).toEqual([answers[0], answers[0]])
  expect(await database.db.outboxMail.count()).toBe(1)
})

test('a link works once, for an hour, and only the newest', async () => {
  await ana()
  valueOf(await askReset())
  const first = await tokenMailedTo(database.db, ANA)
  await database.db.outboxMail.deleteMany()
  valueOf(await askReset())
  const second = await tokenMailedTo(database.db, ANA)
  expect(valueOf(await readReset.ask(visitor(), { token: first })).state).toBe('revoked')
  expect(problemsOf(await reset(first))[0]).toContain('no longer open')
  const late = asking(database.db, ANONYMOUS, stoppedClock('2026-03-15T13:00:00Z'))
  expect(valueOf(await readReset.ask(late, { token: second })).state).toBe('expired')
  expect((await resetPassword.ask(late, { token: second, password: NEW_PASSWORD, secure: false })).kind).toBe(
    'problems',
  )
  valueOf(await reset(second))
  expect(problemsOf(await reset(second))[0]).toContain('no longer open')
  expect(valueOf(await readReset.ask(visitor(), { token: 'made-up' })).state).toBe('unknown')
})

test('a mailbox is not filled from here: after three links in an hour nothing more is sent, and nothing said', async () => {
  await ana()
  for (let n = 0; n < 5; n += 1) valueOf(await askReset())
  expect(await database.db.outboxMail.count()).toBe(3)
})

test('requests for many addresses have to wait', async () => {
  for (let n = 0; n < 10; n += 1) valueOf(await askReset(`p${n}@agency.example`))
  expect(problemsOf(await askReset('p11@agency.example'))[0]).toContain('Too many attempts')
})

test('a persona of the demo gets no link: it is entered without a password', async () => {
  const person = await ana()
  await database.db.person.update({ where: { id: person.id }, data: { demoPersona: 'coach' } })
  valueOf(await askReset())
  expect(await database.db.outboxMail.count()).toBe(0)
})

test('a changed password keeps this session and ends the others', async () => {
  await ana()
  const here = await signedIn()
  const elsewhere = await signedIn()
  const context = asking(database.db, here.identity.actor)
  const { sessionId } = here.identity
  const wrong = { currentPassword: 'wrong', password: NEW_PASSWORD, sessionId }
  expect(problemsOf(await changePassword.ask(context, wrong))).toEqual(['That is not your current password.'])
  valueOf(await changePassword.ask(context, { ...wrong, currentPassword: OLD_PASSWORD }))
  expect([await who(here.cookie), await who(elsewhere.cookie)]).toEqual(['person', 'anonymous'])
  await signedIn(NEW_PASSWORD)
})

test('guessing the current password is stopped after ten times', async () => {
  const person = await ana()
  const ask = (currentPassword: string) =>
    changePassword.ask(asking(database.db, person), {
      currentPassword,
      password: NEW_PASSWORD,
      sessionId: null,
    })
  for (let n = 0; n < 10; n += 1) await ask('wrong')
  expect(problemsOf(await ask(OLD_PASSWORD))[0]).toContain('Too many attempts')
})

test('a new address is used once its mailbox has confirmed, and the old one is notified', async () => {
  const person = await ana()
  const context = asking(database.db, person)
  valueOf(await askForAddress.ask(context, { currentPassword: OLD_PASSWORD, email: NEW }))
  await signedIn(OLD_PASSWORD, ANA)
  const token = await tokenMailedTo(database.db, NEW)
  expect(valueOf(await readAddressChange.ask(visitor(), { token }))).toEqual({ state: 'open', newEmail: NEW })
  valueOf(await confirmAddress.ask(visitor(), { token }))
  await signedIn(OLD_PASSWORD, NEW)
  expect(await mailsTo(database.db, ANA)).toEqual(['address-changed'])
  expect(problemsOf(await confirmAddress.ask(visitor(), { token }))[0]).toContain('no longer open')
})

test('a reset link to the old address is worth nothing once the address has changed', async () => {
  const person = await ana()
  valueOf(await askReset())
  const old = await tokenMailedTo(database.db, ANA)
  valueOf(await askForAddress.ask(asking(database.db, person), { currentPassword: OLD_PASSWORD, email: NEW }))
  valueOf(await confirmAddress.ask(visitor(), { token: await tokenMailedTo(database.db, NEW) }))
  expect(problemsOf(await reset(old))[0]).toContain('no longer open')
})

test("somebody else's address gets the same answer, and stays theirs", async () => {
  const person = await ana()
  await addPerson(database.db, { email: NEW })
  valueOf(await askForAddress.ask(asking(database.db, person), { currentPassword: OLD_PASSWORD, email: NEW }))
  expect(await mailsTo(database.db, NEW)).toEqual(['address-taken'])
})

test('an address that was taken in the meantime changes nothing', async () => {
  const person = await ana()
  valueOf(await askForAddress.ask(asking(database.db, person), { currentPassword: OLD_PASSWORD, email: NEW }))
  const token = await tokenMailedTo(database.db, NEW)
  await addPerson(database.db, { email: NEW })
  expect(problemsOf(await confirmAddress.ask(visitor(), { token }))[0]).toContain(
    'belongs to another account',
  )
  await signedIn(OLD_PASSWORD, ANA)
})

test('changing one’s own things takes a session', async () => {
  const input = { currentPassword: OLD_PASSWORD, email: NEW }
  expect((await askForAddress.ask(visitor(), input)).kind).toBe('sign-in')
})
