import { expect, test } from 'vitest'
import { completeSetup, signIn, signInAsPersona, signOut } from '#app/accounts/sign-in/commands.server.ts'
import { hashPassword } from '#app/accounts/credentials/password.server.ts'
import { readSetup } from '#app/accounts/sign-in/queries.server.ts'
import { identify } from '#app/accounts/sessions/session.server.ts'
import { issueSetupCode } from '#app/accounts/sign-in/setup-code.server.ts'
import { ANONYMOUS } from '#app/policy/actor.ts'
import {
  addPerson,
  addTeamOf,
  asking,
  MID_MARCH,
  problemsOf,
  valueOf,
  closeAccountOf,
} from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const visitor = () => asking(database.db, ANONYMOUS)
const cookieOf = (setCookie: string): string => setCookie.split(';')[0] as string

const EMAIL = 'lead@agency.example'
const PASSWORD = 'a sentence nobody guesses'

async function leadWithPassword() {
  const team = await addTeamOf(database.db, 'OH')
  const person = await addPerson(database.db, { email: EMAIL, team: { ...team, role: 'lead' } })
  await database.db.person.update({
    where: { id: person.id },
    data: { passwordHash: await hashPassword(PASSWORD) },
  })
  return { person, team }
}

test('the right password opens a session that knows who asks and what they hold', async () => {
  const { person, team } = await leadWithPassword()
  const { setCookie } = valueOf(
    await signIn.ask(visitor(), { email: ' Lead@Agency.Example', password: PASSWORD, secure: true }),
  )
  expect(setCookie).toMatch(/HttpOnly.*Secure/)
  const { actor } = await identify(database.db, cookieOf(setCookie), true)
  expect(actor).toMatchObject({
    kind: 'person',
    id: person.id,
    memberships: [{ teamId: team.id, role: 'lead' }],
  })
})

test('the database never holds what the browser holds', async () => {
  await leadWithPassword()
  const { setCookie } = valueOf(
    await signIn.ask(visitor(), { email: EMAIL, password: PASSWORD, secure: true }),
  )
  const token = cookieOf(setCookie).split('=')[1]
  const { id } = await database.db.session.findFirstOrThrow()
  expect(id).not.toBe(token)
  expect((await identify(database.db, `coiin_session=${id}`, true)).actor).toEqual(ANONYMOUS)
})

test('signing out ends the session in the database', async () => {
  await leadWithPassword()
  const { setCookie } = valueOf(
    await signIn.ask(visitor(), { email: EMAIL, password: PASSWORD, secure: false }),
  )
  const identity = await identify(database.db, cookieOf(setCookie), false)
  valueOf(
    await signOut.ask(asking(database.db, identity.actor), { sessionId: identity.sessionId, secure: false }),
  )
  expect(await database.db.session.count()).toBe(0)
  const after = await identify(database.db, cookieOf(setCookie), false)
  expect(after.actor).toEqual(ANONYMOUS)
  expect(after.setCookie).toContain('Max-Age=0')
})

test('a wrong password and an unknown address get the same sentence', async () => {
  await leadWithPassword()
  const wrong = problemsOf(await signIn.ask(visitor(), { email: EMAIL, password: 'wrong', secure: false }))
  const unknown = problemsOf(
    await signIn.ask(visitor(), { email: 'who@agency.example', password: PASSWORD, secure: false }),
  )
  expect(wrong).toEqual(['That e-mail address and password do not fit together.'])
  expect(unknown).toEqual(wrong)
})

test('after ten attempts the next one waits, even with the right password', async () => {
  await leadWithPassword()
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await signIn.ask(visitor(), { email: EMAIL, password: 'wrong', secure: false })
  }
  const [problem] = problemsOf(
    await signIn.ask(visitor(), { email: EMAIL, password: PASSWORD, secure: false }),
  )
  expect(problem).toContain('Too many attempts')
})

test('personas are there only where the demo is on', async () => {
  const person = await addPerson(database.db, {})
  await database.db.person.update({ where: { id: person.id }, data: { demoPersona: 'coach' } })
  expect((await signInAsPersona.ask(visitor(), { persona: 'coach', secure: false })).kind).toBe('absent')
  const { setCookie } = valueOf(
    await signInAsPersona.ask({ ...visitor(), demo: true }, { persona: 'coach', secure: false }),
  )
  expect((await identify(database.db, cookieOf(setCookie), false)).actor).toMatchObject({ id: person.id })
})

test('a closed account signs in no more, and its open sessions end', async () => {
  const { person, team } = await leadWithPassword()
  await addPerson(database.db, { email: 'second@agency.example', team: { ...team, role: 'lead' } })
  const { setCookie } = valueOf(
    await signIn.ask(visitor(), { email: EMAIL, password: PASSWORD, secure: false }),
  )
  await closeAccountOf(database.db, person)
  expect((await identify(database.db, cookieOf(setCookie), false)).actor).toEqual(ANONYMOUS)
  expect((await signIn.ask(visitor(), { email: EMAIL, password: PASSWORD, secure: false })).kind).toBe(
    'problems',
  )
})

test('the setup code makes one administrator, once', async () => {
  const code = await issueSetupCode(database.db, MID_MARCH)
  const form = {
    code,
    name: 'First administrator',
    email: 'first@agency.example',
    password: PASSWORD,
    secure: false,
  }
  const wrong = await completeSetup.ask(visitor(), { ...form, code: 'AAAA-BBBB-CCCC-DDDD' })
  expect(problemsOf(wrong)[0]).toContain('not the setup code')
  const { setCookie } = valueOf(await completeSetup.ask(visitor(), { ...form, code: code?.toLowerCase() }))
  expect((await identify(database.db, cookieOf(setCookie), false)).actor).toMatchObject({
    standings: ['staff'],
  })
  expect((await completeSetup.ask(visitor(), form)).kind).toBe('absent')
  expect((await readSetup.ask(visitor(), {})).kind).toBe('absent')
  expect(await issueSetupCode(database.db, MID_MARCH)).toBeNull()
})

test('two first visitors with the same code become one administrator', async () => {
  const code = await issueSetupCode(database.db, MID_MARCH)
  const form = (n: number) => ({
    code,
    name: `Visitor ${n}`,
    email: `v${n}@agency.example`,
    password: PASSWORD,
    secure: false,
  })
  const outcomes = await Promise.all([1, 2].map((n) => completeSetup.ask(visitor(), form(n))))
  expect(outcomes.filter((outcome) => outcome.kind === 'done')).toHaveLength(1)
  expect(await database.db.person.count()).toBe(1)
})

test('a cookie that was mangled on the way is nobody', async () => {
  expect((await identify(database.db, 'coiin_session=%00%ff', false)).actor).toEqual(ANONYMOUS)
})
