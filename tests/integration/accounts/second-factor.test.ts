import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { systemClock } from '#app/kernel/time/clock.ts'
import { signIn } from '#app/accounts/sign-in/commands.server.ts'
import { changePassword } from '#app/accounts/credentials/own-account.server.ts'
import { askForReset, resetPassword } from '#app/accounts/credentials/reset.server.ts'
import { refuseCodes } from '#app/accounts/second-factor/check.server.ts'
import { halfSignInToken } from '#app/accounts/second-factor/half-sign-in/cookie.server.ts'
import {
  finishSignIn,
  finishSignInByRecovery,
  readHalfSignIn,
} from '#app/accounts/second-factor/half-sign-in/finish.server.ts'
import {
  beginSetup,
  confirmSetup,
  renewRecoveryCodes,
  turnOff,
} from '#app/accounts/second-factor/own/commands.server.ts'
import { readOwnFactor, readSetup } from '#app/accounts/second-factor/own/queries.server.ts'
import { identify } from '#app/accounts/sessions/session.server.ts'
import { ANONYMOUS } from '#app/policy/actor.ts'
import { addPerson, asking, problemsOf, valueOf, closeAccountOf } from '../../support/asking.ts'
import { mailsTo, tokenMailedTo } from '../../support/mail.ts'
import { AT, codeAt, givePassword, setUpFactor, stepsLater } from '../../support/second-factor.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const visitor = () => asking(database.db, ANONYMOUS)
const ANA = 'ana@agency.example'
const PASSWORD = 'a sentence nobody guesses'

/**
 * The app's clock, which codes and sessions depend on; only Date stands still, so that the database is still
 * waited for.
 */
const atStep = (steps: number) => vi.setSystemTime(stepsLater(steps))
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: AT }))
afterEach(() => vi.useRealTimers())

async function ana() {
  const person = await addPerson(database.db, { email: ANA })
  await givePassword(database.db, person, PASSWORD)
  return person
}

/** Ana with a second factor that was set up at step 0. */
async function anaWithFactor() {
  const person = await ana()
  return { person, ...(await setUpFactor(database.db, person, PASSWORD, AT)) }
}

/** Gives the right password; what the browser then holds. */
async function halfWay(password = PASSWORD) {
  const { setCookie, asksCode } = valueOf(
    await signIn.ask(visitor(), { email: ANA, password, secure: false }),
  )
  expect(asksCode).toBe(true)
  return { token: halfSignInToken(setCookie.split(';')[0] ?? ''), cookie: setCookie.split(';')[0] ?? '' }
}
const finish = (token: string, code: string) => finishSignIn.ask(visitor(), { token, code, secure: false })
const recover = (token: string, recoveryCode: string) =>
  finishSignInByRecovery.ask(visitor(), { token, recoveryCode, secure: false })
const who = async (cookies: readonly string[]) =>
  (await identify(database.db, (cookies[0] ?? '').split(';')[0] ?? '', false)).actor

test('a set-up counts only with a first code, and the database holds neither the key nor the recovery codes', async () => {
  const person = await ana()
  const context = asking(database.db, person)
  valueOf(await beginSetup.ask(context, {}))
  const { setup } = valueOf(await readSetup.ask(context, {}))
  const key = setup?.key ?? ''
  const input = { currentPassword: PASSWORD, sessionId: null }
  expect(problemsOf(await confirmSetup.ask(context, { ...input, code: '000000' }))[0]).toContain(
    'not the code',
  )
  expect(
    valueOf(await signIn.ask(visitor(), { email: ANA, password: PASSWORD, secure: false })).asksCode,
  ).toBe(false)
  const wrong = { ...input, currentPassword: 'wrong', code: codeAt(key, AT) }
  expect(problemsOf(await confirmSetup.ask(context, wrong))).toEqual(['That is not your password.'])
  const { codes } = valueOf(await confirmSetup.ask(context, { ...input, code: codeAt(key, AT) }))
  expect(new Set(codes).size).toBe(10)
  expect(valueOf(await readOwnFactor.ask(context, {}))).toMatchObject({ state: 'on', freshCodes: 10 })
  const stored = JSON.stringify([
    await database.db.secondFactor.findMany(),
    await database.db.recoveryCode.findMany(),
    await database.db.event.findMany().then((events) => events.map(({ data }) => data)),
  ])
  for (const secret of [key.replaceAll(' ', ''), ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
    expect(stored).not.toContain(secret)
  expect(await mailsTo(database.db, ANA)).toEqual(['second-factor-on'])
  expect(valueOf(await readSetup.ask(context, {})).setup).toBeNull()
  expect(problemsOf(await beginSetup.ask(context, {}))).toEqual(['Your second factor is on already.'])
})

test('setting up signs the person out everywhere else', async () => {
  const person = await ana()
  const elsewhere = valueOf(await signIn.ask(visitor(), { email: ANA, password: PASSWORD, secure: false }))
  await setUpFactor(database.db, person, PASSWORD, AT)
  expect((await who([elsewhere.setCookie])).kind).toBe('anonymous')
})

test('after the password the code opens the session, and the password alone opens nothing', async () => {
  const { person, key } = await anaWithFactor()
  atStep(2)
  const { token, cookie } = await halfWay()
  expect((await who([cookie])).kind).toBe('anonymous')
  expect((await who([`coiin_session=${token}`])).kind).toBe('anonymous')
  expect(await database.db.session.count()).toBe(0)
  expect(valueOf(await readHalfSignIn.ask(visitor(), { token }))).toEqual({ email: ANA })
  const { cookies } = valueOf(await finish(token, codeAt(key, stepsLater(2))))
  expect(await who(cookies)).toMatchObject({ kind: 'person', id: person.id })
  expect(cookies[1]).toContain('Max-Age=0')
})

test('a code is used once, also the one that set the factor up, and no earlier one counts after it', async () => {
  const { key } = await anaWithFactor()
  const { token } = await halfWay()
  expect(problemsOf(await finish(token, codeAt(key, AT)))[0]).toContain('used already')
  atStep(3)
  valueOf(await finish(token, codeAt(key, stepsLater(3))))
  const again = await halfWay()
  expect(problemsOf(await finish(again.token, codeAt(key, stepsLater(3))))[0]).toContain('used already')
  expect(problemsOf(await finish(again.token, codeAt(key, stepsLater(2))))[0]).toContain('used already')
  atStep(4)
  valueOf(await finish(again.token, codeAt(key, stepsLater(4))))
})

test.each([-1, 0, 1])('a phone whose clock is %d steps off still opens the door', async (off) => {
  const { key } = await anaWithFactor()
  atStep(10)
  const { token } = await halfWay()
  expect((await finish(token, codeAt(key, stepsLater(10 + off)))).kind).toBe('done')
})

test.each([-2, 2])('a phone whose clock is %d steps off does not', async (off) => {
  const { key } = await anaWithFactor()
  atStep(10)
  const { token } = await halfWay()
  expect(problemsOf(await finish(token, codeAt(key, stepsLater(10 + off))))[0]).toContain('not the code')
})

test('of two sign-ins at once with one code, one gets in', async () => {
  const { key } = await anaWithFactor()
  atStep(2)
  const [one, other] = [await halfWay(), await halfWay()]
  const code = codeAt(key, stepsLater(2))
  const outcomes = await Promise.all([finish(one.token, code), finish(other.token, code)])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'problems'])
  expect(await database.db.session.count()).toBe(1)
})

test('one half-open sign-in opens one session, and lapses after ten minutes', async () => {
  const { key } = await anaWithFactor()
  atStep(2)
  const { token } = await halfWay()
  valueOf(await finish(token, codeAt(key, stepsLater(2))))
  atStep(3)
  expect(problemsOf(await finish(token, codeAt(key, stepsLater(3))))[0]).toContain('lapsed')
  const late = await halfWay()
  atStep(24)
  expect(problemsOf(await finish(late.token, codeAt(key, stepsLater(24))))[0]).toContain('lapsed')
  expect(valueOf(await readHalfSignIn.ask(visitor(), { token: late.token })).email).toBeNull()
  expect(problemsOf(await finish('', codeAt(key, stepsLater(24))))[0]).toContain('lapsed')
})

test('guessing stops after ten codes, whatever the page and however many sign-ins are begun', async () => {
  const { key, codes } = await anaWithFactor()
  atStep(2)
  for (let n = 0; n < 10; n += 1) await finish((await halfWay()).token, '000000')
  const { token } = await halfWay()
  expect(problemsOf(await finish(token, codeAt(key, stepsLater(2))))[0]).toContain('Too many attempts')
  expect(problemsOf(await recover(token, codes[0] ?? ''))[0]).toContain('Too many attempts')
  expect(await database.db.session.count()).toBe(0)
})

test('a recovery code works once, however it is typed, and the person is notified by mail', async () => {
  const { person, codes } = await anaWithFactor()
  const first = await halfWay()
  const typed = ` ${(codes[0] ?? '').toLowerCase().replaceAll('-', ' ')}`
  const { cookies } = valueOf(await recover(first.token, typed))
  expect(await who(cookies)).toMatchObject({ id: person.id })
  expect(valueOf(await readOwnFactor.ask(asking(database.db, person), {})).freshCodes).toBe(9)
  const second = await halfWay()
  expect(problemsOf(await recover(second.token, codes[0] ?? ''))[0]).toContain('used before')
  expect(problemsOf(await recover(second.token, 'AAAA-AAAA-AAAA'))[0]).toContain(
    'none of your recovery codes',
  )
  expect(await mailsTo(database.db, ANA)).toEqual(['recovery-code-used', 'second-factor-on'])
})

test('of two sign-ins at once with one recovery code, one gets in', async () => {
  const { codes } = await anaWithFactor()
  const [one, other] = [await halfWay(), await halfWay()]
  const code = codes[0] ?? ''
  const outcomes = await Promise.all([recover(one.token, code), recover(other.token, code)])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'problems'])
})

test("somebody else's recovery code opens nothing", async () => {
  await anaWithFactor()
  const bo = await addPerson(database.db, { email: 'bo@agency.example' })
  await givePassword(database.db, bo, PASSWORD)
  const { codes } = await setUpFactor(database.db, bo, PASSWORD, AT)
  const { token } = await halfWay()
  expect(problemsOf(await recover(token, codes[0] ?? ''))[0]).toContain('none of your recovery codes')
})

test('new recovery codes take the password and a code, and end the old ones', async () => {
  const { person, key, codes: old } = await anaWithFactor()
  const context = asking(database.db, person)
  atStep(2)
  const code = codeAt(key, stepsLater(2))
  const wrong = await renewRecoveryCodes.ask(context, { code, currentPassword: 'wrong' })
  expect(problemsOf(wrong)).toEqual(['That is not your password.'])
  const { codes } = valueOf(await renewRecoveryCodes.ask(context, { code, currentPassword: PASSWORD }))
  const { token } = await halfWay()
  expect(problemsOf(await recover(token, old[3] ?? ''))[0]).toContain('none of your recovery codes')
  valueOf(await recover(token, codes[3] ?? ''))
})

test('turning off takes the password and a code of the app or a recovery code', async () => {
  const { person, codes } = await anaWithFactor()
  const context = asking(database.db, person)
  const off = (code: string, currentPassword = PASSWORD) => turnOff.ask(context, { code, currentPassword })
  expect(problemsOf(await off('000000'))[0]).toContain('not the code')
  expect(problemsOf(await off(codes[0] ?? '', 'wrong'))).toEqual(['That is not your password.'])
  expect(await database.db.secondFactor.count()).toBe(1)
  valueOf(await off(codes[0] ?? ''))
  expect([await database.db.secondFactor.count(), await database.db.recoveryCode.count()]).toEqual([0, 0])
  expect(
    valueOf(await signIn.ask(visitor(), { email: ANA, password: PASSWORD, secure: false })).asksCode,
  ).toBe(false)
  expect(await mailsTo(database.db, ANA)).toContain('second-factor-off')
  expect(problemsOf(await off('000000'))).toEqual(['Your second factor is not on.'])
})

test('a new password by mail ends a half-open sign-in and does not go round the code', async () => {
  const { key } = await anaWithFactor()
  atStep(2)
  const { token } = await halfWay()
  valueOf(await askForReset.ask(visitor(), { email: ANA }))
  const link = await tokenMailedTo(database.db, ANA)
  const password = 'another sentence, longer still'
  valueOf(await resetPassword.ask(visitor(), { token: link, password, secure: false }))
  expect(problemsOf(await finish(token, codeAt(key, stepsLater(2))))[0]).toContain('lapsed')
  const again = await halfWay(password)
  valueOf(await finish(again.token, codeAt(key, stepsLater(2))))
})

test('a person with the old password cannot delay a code at a new place once the password is changed', async () => {
  const { person } = await anaWithFactor()
  const { db } = database
  let place = 0
  /** Tries codes from one new place after the other, until there are no more for today. */
  const untilRefused = async () => {
    for (let tries = 0; ; tries += 1) {
      vi.setSystemTime(Date.now() + 61_000)
      const refused = await refuseCodes({ db, clientAddress: `203.0.113.${(place += 1)}` }, person.id)
      if (refused !== null) return { tries, message: refused.problems[0]?.message }
    }
  }
  const newPassword = async (password: string) => {
    const now = asking(db, ANONYMOUS, systemClock)
    valueOf(await askForReset.ask(now, { email: ANA }))
    const token = await tokenMailedTo(db, ANA)
    valueOf(await resetPassword.ask(now, { token, password, secure: false }))
  }
  expect(await untilRefused()).toEqual({
    // One more was the code with which the factor was set up.
    tries: 49,
    message: 'Too many attempts. Wait 24 hours and try again.',
  })
  await newPassword('another sentence, longer still')
  expect((await untilRefused()).tries).toBe(50)
  await newPassword('and one more sentence')
  // A hundred and fifty a day in all.
  expect((await untilRefused()).tries).toBe(50)
  await newPassword('the last sentence of today')
  expect((await untilRefused()).tries).toBe(0)
})

test('a changed password ends a half-open sign-in with the old one', async () => {
  const { person, key } = await anaWithFactor()
  atStep(2)
  const { token } = await halfWay()
  const input = { currentPassword: PASSWORD, password: 'another sentence, longer still', sessionId: null }
  valueOf(await changePassword.ask(asking(database.db, person), input))
  expect(problemsOf(await finish(token, codeAt(key, stepsLater(2))))[0]).toContain('lapsed')
})

test('an account that was closed in the meantime does not finish signing in', async () => {
  const { person, key } = await anaWithFactor()
  atStep(2)
  const { token } = await halfWay()
  await closeAccountOf(database.db, person)
  expect(problemsOf(await finish(token, codeAt(key, stepsLater(2))))[0]).toContain('lapsed')
})

test('with another server secret nobody gets in, and the page says who can help', async () => {
  const { key, codes } = await anaWithFactor()
  atStep(2)
  const { token } = await halfWay()
  const elsewhere = { ...visitor(), serverSecret: 'the secret of quite another server' }
  const input = { token, secure: false }
  const byApp = await finishSignIn.ask(elsewhere, { ...input, code: codeAt(key, stepsLater(2)) })
  expect(problemsOf(byApp)[0]).toContain('National staff can take your second factor away')
  const byCode = await finishSignInByRecovery.ask(elsewhere, { ...input, recoveryCode: codes[0] })
  expect(problemsOf(byCode)[0]).toContain('none of your recovery codes')
})

test('without a server secret nothing is set up, and the page knows', async () => {
  const context = { ...asking(database.db, await ana()), serverSecret: null }
  expect(valueOf(await readOwnFactor.ask(context, {})).state).toBe('unavailable')
  expect(problemsOf(await beginSetup.ask(context, {}))[0]).toContain('has to set SECRET')
})

test('the people of the demo have no second factor', async () => {
  const person = await ana()
  await database.db.person.update({ where: { id: person.id }, data: { demoPersona: 'coach' } })
  const context = asking(database.db, person)
  expect(valueOf(await readOwnFactor.ask(context, {})).state).toBe('persona')
  expect(problemsOf(await beginSetup.ask(context, {}))[0]).toContain('without a password')
})

test('the database itself takes no code back and no code twice', async () => {
  const { person } = await anaWithFactor()
  const where = { personId: person.id }
  await expect(database.db.secondFactor.update({ where, data: { lastStep: 1 } })).rejects.toThrow()
  await expect(database.db.secondFactor.update({ where, data: { confirmedAt: null } })).rejects.toThrow()
  await expect(database.db.secondFactor.update({ where, data: { sealedSecret: 'v1' } })).rejects.toThrow()
  const usedAt = new Date('2026-03-16T12:00:00Z')
  await database.db.recoveryCode.updateMany({ data: { usedAt } })
  await expect(database.db.recoveryCode.updateMany({ data: { usedAt: null } })).rejects.toThrow()
})
