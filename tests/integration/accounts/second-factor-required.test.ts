import { afterEach, expect, test, vi } from 'vitest'
import { signIn, signInAsPersona } from '#app/accounts/sign-in/commands.server.ts'
import {
  readFactorReset,
  readSecondFactors,
  requireSecondFactor,
  resetFactor,
} from '#app/accounts/second-factor/staff/commands.server.ts'
import { identify } from '#app/accounts/sessions/session.server.ts'
import { readFrame } from '#app/accounts/sign-in/queries.server.ts'
import { readOwnFactor } from '#app/accounts/second-factor/own/queries.server.ts'
import { readSessions } from '#app/accounts/sessions/own.server.ts'
import { ANONYMOUS, type Standing } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { mailsTo } from '../../support/mail.ts'
import { AT, givePassword, setUpFactor } from '../../support/second-factor.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const visitor = () => asking(database.db, ANONYMOUS)
const PASSWORD = 'a sentence nobody guesses'
afterEach(() => vi.useRealTimers())

async function person(email: string, standings: readonly Standing[] = []) {
  const added = await addPerson(database.db, { email, standings })
  await givePassword(database.db, added, PASSWORD)
  return added
}

/** Signs somebody without a second factor in; `actor` is who they are at their next request. */
async function signedIn(email: string) {
  const { setCookie } = valueOf(await signIn.ask(visitor(), { email, password: PASSWORD, secure: false }))
  const cookie = setCookie.split(';')[0] ?? ''
  return { actor: async (demo = false) => (await identify(database.db, cookie, false, { demo })).actor }
}

const setRequired = async (email: string, required: 'yes' | 'no') =>
  requireSecondFactor.ask(asking(database.db, await person(email, ['staff'])), {
    required,
    reason: 'The board wants it.',
  })

test('once it is required, staff and coaches who are signed in may only set it up from their next request on', async () => {
  await person('staff@agency.example', ['staff'])
  const coach = await person('coach@agency.example', ['coach'])
  const signed = await signedIn('coach@agency.example')
  const before = await signed.actor()
  expect((await readFrame.ask(asking(database.db, before), {})).kind).toBe('done')
  expect(before).not.toHaveProperty('awaitsSecondFactor')
  valueOf(await setRequired('boss@agency.example', 'yes'))

  const after = await signed.actor()
  expect(after).toMatchObject({ id: coach.id, awaitsSecondFactor: true })
  const context = asking(database.db, after)
  expect((await readSessions.ask(context, { sessionId: null })).kind).toBe('second-factor')
  expect((await readSecondFactors.ask(context, {})).kind).toBe('second-factor')
  expect(valueOf(await readOwnFactor.ask(context, {}))).toMatchObject({
    state: 'off',
    required: true,
    waiting: true,
  })

  vi.useFakeTimers({ toFake: ['Date'], now: AT })
  await setUpFactor(database.db, coach, PASSWORD, AT)
  expect(await database.db.session.count()).toBe(0)
})

test('members of teams, funders and participants do not need it, coaches do', async () => {
  const team = await addTeamOf(database.db, 'OH')
  const lead = await addPerson(database.db, { email: 'lead@agency.example', team: { ...team, role: 'lead' } })
  await givePassword(database.db, lead, PASSWORD)
  await person('funder@agency.example', ['funder'])
  const adviser = await person('adviser@agency.example')
  await database.db.coachAssignment.create({ data: { personId: adviser.id, teamId: team.id } })
  valueOf(await setRequired('boss@agency.example', 'yes'))
  const awaits = async (email: string) =>
    'awaitsSecondFactor' in (await (await signedIn(`${email}@agency.example`)).actor())
  expect([await awaits('lead'), await awaits('funder'), await awaits('adviser')]).toEqual([
    false,
    false,
    true,
  ])
})

test('once the requirement is withdrawn, everybody signs in as before', async () => {
  await person('coach@agency.example', ['coach'])
  const signed = await signedIn('coach@agency.example')
  valueOf(await setRequired('boss@agency.example', 'yes'))
  expect(await signed.actor()).toHaveProperty('awaitsSecondFactor')
  expect(problemsOf(await setRequired('second@agency.example', 'yes'))).toEqual(['It is set so already.'])
  valueOf(await setRequired('third@agency.example', 'no'))
  expect(await signed.actor()).not.toHaveProperty('awaitsSecondFactor')
  const { changed } = valueOf(
    await readSecondFactors.ask(asking(database.db, await person('fourth@agency.example', ['staff'])), {}),
  )
  expect(changed).toMatchObject({ by: 'third@agency.example', reason: 'The board wants it.' })
})

test('the people of the demo are exempt while the demo is on, and only then', async () => {
  const persona = await addPerson(database.db, { email: 'demo@demo.example', standings: ['coach'] })
  await database.db.person.update({ where: { id: persona.id }, data: { demoPersona: 'coach' } })
  valueOf(await setRequired('boss@agency.example', 'yes'))
  const { setCookie } = valueOf(
    await signInAsPersona.ask({ ...visitor(), demo: true }, { persona: 'coach', secure: false }),
  )
  const cookie = setCookie.split(';')[0] ?? ''
  const at = async (demo: boolean) => (await identify(database.db, cookie, false, { demo })).actor
  expect(await at(true)).not.toHaveProperty('awaitsSecondFactor')
  expect(await at(false)).toHaveProperty('awaitsSecondFactor')
})

test('without a server secret it cannot be required: nobody could comply', async () => {
  const staff = await person('staff@agency.example', ['staff'])
  const context = { ...asking(database.db, staff), serverSecret: null }
  const refused = await requireSecondFactor.ask(context, { required: 'yes', reason: 'The board wants it.' })
  expect(problemsOf(refused)[0]).toContain('has to set SECRET')
})

test('requiring takes a reason and national staff', async () => {
  const staff = await person('staff@agency.example', ['staff'])
  const bare = await requireSecondFactor.ask(asking(database.db, staff), { required: 'yes', reason: ' ' })
  expect(problemsOf(bare)).toEqual(['Say why, for those who ask later.'])
  const coach = await person('coach@agency.example', ['coach'])
  const input = { required: 'yes', reason: 'I like it.' }
  expect((await requireSecondFactor.ask(asking(database.db, coach), input)).kind).toBe('refused')
})

test('the list names staff and coaches without one first, and everybody who has one', async () => {
  const staff = await person('staff@agency.example', ['staff'])
  await person('coach@agency.example', ['coach'])
  await person('funder@agency.example', ['funder'])
  const member = await person('member@agency.example')
  vi.useFakeTimers({ toFake: ['Date'], now: AT })
  await setUpFactor(database.db, member, PASSWORD, AT)
  const { people } = valueOf(await readSecondFactors.ask(asking(database.db, staff), {}))
  expect(
    people.map(({ email, owes, since, freshCodes }) => [email, owes, since !== null, freshCodes]),
  ).toEqual([
    ['coach@agency.example', true, false, 0],
    ['staff@agency.example', true, false, 0],
    ['member@agency.example', false, true, 10],
  ])
})

test('staff take a lost factor away with a reason: sessions end, the person is notified, the event says who and how', async () => {
  const staff = await person('staff@agency.example', ['staff'])
  const member = await person('member@agency.example')
  vi.useFakeTimers({ toFake: ['Date'], now: AT })
  await setUpFactor(database.db, member, PASSWORD, AT)
  await database.db.session.create({
    data: { id: 'open', personId: member.id, expiresAt: new Date(AT + 1e9) },
  })
  const context = asking(database.db, staff)
  const reset = (reason: string) => resetFactor.ask(context, { person: member.id, reason })
  expect(valueOf(await readFactorReset.ask(context, { person: member.id }))).toMatchObject({ self: false })
  expect(problemsOf(await reset(''))).toEqual(['Say how you know that it is them.'])
  valueOf(await reset('Called back on the number of the agency.'))
  expect([await database.db.session.count(), await database.db.secondFactor.count()]).toEqual([0, 0])
  expect(await mailsTo(database.db, 'member@agency.example')).toContain('second-factor-reset')
  const event = await database.db.event.findFirstOrThrow({ where: { action: 'factor.reset' } })
  expect(event).toMatchObject({
    actorId: staff.id,
    subjectId: member.id,
    data: { how: 'Called back on the number of the agency.' },
  })
  expect(problemsOf(await reset('Once more.'))[0]).toContain('has no second factor any more')
})

test("nobody takes their own away this way, and nobody but staff takes anybody's", async () => {
  const staff = await person('staff@agency.example', ['staff'])
  const coach = await person('coach@agency.example', ['coach'])
  vi.useFakeTimers({ toFake: ['Date'], now: AT })
  await setUpFactor(database.db, staff, PASSWORD, AT)
  const reason = 'It is me.'
  const own = await resetFactor.ask(asking(database.db, staff), { person: staff.id, reason })
  expect(problemsOf(own)[0]).toContain('on your account page')
  const other = await resetFactor.ask(asking(database.db, coach), { person: staff.id, reason })
  expect(other.kind).toBe('refused')
  expect(await database.db.secondFactor.count()).toBe(1)
})
