import { expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { logTest } from '#app/pdsa/create/commands.server.ts'
import { readTest } from '#app/pdsa/tests/queries.server.ts'
import { tryTest } from '#app/pdsa/spread/commands.server.ts'
import { readSource, readSpread } from '#app/pdsa/spread/queries.server.ts'
import type { PersonActor, TeamRole } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, closeAccountOf, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()

const NEXT_DAY = stoppedClock('2026-03-16T12:00:00Z')

const answers = (team: string, owner: PersonActor) => ({
  ...{ team, owner: owner.id, change: 'Crib card at the bedside', prediction: 'Four of five read it.' },
  ...{
    measure: 'area:safe-sleep',
    scale: 2,
    people: 5,
    plannedStart: '2026-03-14',
    idea: 'ten-cribs-a-week',
  },
})

async function member(code: string, role: TeamRole = 'member') {
  const team = await addTeamOf(database.db, code)
  return addPerson(database.db, { email: `${role}@${code.toLowerCase()}.example`, team: { ...team, role } })
}

const setSharing = (id: string, sharing: 'team' | 'network') =>
  database.db.pdsaTest.update({ where: { id }, data: { sharing } })

/** A shared test of Ohio, and somebody of Vermont who may try it. */
async function stage() {
  const { db } = database
  const [ohio, vermont] = [await member('OH'), await member('VT')]
  const { test: id } = valueOf(await logTest.ask(asking(db, ohio), answers('ohio', ohio)))
  await setSharing(id, 'network')
  const tryIn = (actor: PersonActor, team: string, source = id) =>
    tryTest.ask(asking(db, actor, NEXT_DAY), { ...answers(team, actor), source })
  const spread = async (actor: PersonActor, team = 'ohio', test = id) =>
    valueOf(await readSpread.ask(asking(db, actor), { team, test }))
  return { db, ohio, vermont, id, tryIn, spread }
}

test('a shared test tried in another state keeps its lineage on both sides, with its questions and tasks', async () => {
  const { db, ohio, vermont, id, tryIn, spread } = await stage()
  const written = { writtenAt: new Date(), testId: id, ordinal: 0 }
  await db.pdsaQuestion.create({ data: { ...written, question: 'Is it read?', prediction: 'By most' } })
  await db.pdsaTask.create({ data: { ...written, kind: 'task', what: 'Print it', who: 'The nurse of Ohio' } })
  await db.pdsaTest.update({ where: { id }, data: { theory: 'What is read is done.' } })
  const { test: copy } = valueOf(await tryIn(vermont, 'vermont'))

  const { test } = valueOf(await readTest.ask(asking(db, vermont), { team: 'vermont', test: copy }))
  expect(test).toMatchObject({ theory: 'What is read is done.', stage: 'do' })
  expect(test.questions).toMatchObject([{ question: 'Is it read?', prediction: null }])
  expect(test.tasks).toMatchObject([{ what: 'Print it', who: null }])
  expect((await spread(vermont, 'vermont', copy)).from).toMatchObject({ id, team: { name: 'Ohio' } })

  await setSharing(copy, 'network')
  const seen = await spread(ohio)
  expect(seen.spread.named.map(({ team, outcome }) => [team.name, outcome])).toEqual([
    ['Ohio', 'open'],
    ['Vermont', 'open'],
  ])
  expect([seen.from, seen.spread.unshared]).toEqual([null, 0])
})

test('the author is notified once of each copy, with credit, and a private copy is not linked', async () => {
  const { db, vermont, tryIn } = await stage()
  const { test: copy } = valueOf(await tryIn(vermont, 'vermont'))
  const mails = await db.outboxMail.findMany()
  expect(mails.map(({ toAddress, kind, subject }) => [toAddress, kind, subject])).toEqual([
    ['member@oh.example', 'test-tried', 'Your test is being tried in Vermont'],
  ])
  const body = JSON.stringify(mails[0]?.body)
  expect(body).toContain('Their test says that it comes from Ohio.')
  expect(body).toContain('keeps its test to itself')
  expect(body).not.toContain(copy)
})

test('a copy notifies neither a closed account nor a person who copies their own test', async () => {
  const { db, ohio, vermont, tryIn } = await stage()
  const team = await db.team.findUniqueOrThrow({ where: { slug: 'vermont' } })
  await db.membership.create({
    data: { personId: ohio.id, teamId: team.id, role: 'member', startedAt: new Date('2025-01-01') },
  })
  const both: PersonActor = {
    ...ohio,
    memberships: [
      ...ohio.memberships,
      { teamId: team.id, teamSlug: 'vermont', teamName: 'Vermont', role: 'member' },
    ],
  }
  valueOf(await tryIn(both, 'vermont'))
  await closeAccountOf(db, ohio)
  await db.outboxMail.deleteMany()
  valueOf(await tryIn(vermont, 'vermont'))
  expect(await db.outboxMail.count()).toBe(0)
})

test('what is not shared cannot be tried, and whether it exists is not revealed', async () => {
  const { db, vermont, id, tryIn } = await stage()
  const ask = async (source: string) =>
    valueOf(await readSource.ask(asking(db, vermont), { team: 'vermont', source })).source
  expect(await ask(id)).toMatchObject({ change: 'Crib card at the bedside' })
  await setSharing(id, 'team')
  expect([await ask(id), await ask('8f14e45f-ceea-467f-a8f4-2a1d1e5f0a11')]).toEqual([null, null])
  expect(problemsOf(await tryIn(vermont, 'vermont'))[0]).toContain('not open to you any more')
  expect([await db.pdsaTest.count(), await db.outboxMail.count()]).toEqual([1, 0])
})

test('who may not write a test in the team tries nothing there, and a team does not copy its own', async () => {
  const { ohio, vermont, tryIn } = await stage()
  const viewer = await addPerson(database.db, {
    email: 'viewer@vt.example',
    team: { ...(await database.db.team.findUniqueOrThrow({ where: { slug: 'vermont' } })), role: 'viewer' },
  })
  expect((await tryIn(viewer, 'vermont')).kind).toBe('refused')
  expect((await tryIn(vermont, 'ohio')).kind).toBe('refused')
  expect((await tryIn(ohio, 'ohio')).kind).toBe('problems')
})

test('a private copy is counted for everybody and named only to its team, its coach and staff', async () => {
  const { db, ohio, vermont, id, tryIn, spread } = await stage()
  valueOf(await tryIn(vermont, 'vermont'))
  const team = await db.team.findUniqueOrThrow({ where: { slug: 'vermont' } })
  const participant = await addPerson(db, { email: 'p@network.example', standings: ['participant'] })
  const staff = await addPerson(db, { email: 'staff@nation.example', standings: ['staff'] })
  const plain = await addPerson(db, { email: 'coach@nation.example', standings: ['coach'] })
  const coach = { ...plain, coaches: [team.id] }
  for (const actor of [ohio, participant, plain]) {
    const shown = await spread(actor)
    expect([shown.spread.unshared, shown.spread.named.length]).toEqual([1, 1])
    expect(JSON.stringify(shown)).not.toContain('Vermont')
  }
  for (const actor of [vermont, coach, staff]) {
    const shown = await spread(actor)
    expect([shown.spread.unshared, shown.spread.named.map((one) => one.team.name)]).toEqual([
      0,
      ['Ohio', 'Vermont'],
    ])
  }
  const funder = await addPerson(db, { email: 'f@fund.example', standings: ['funder'] })
  expect((await readSpread.ask(asking(db, funder), { team: 'ohio', test: id })).kind).toBe('absent')
})

test('a test is offered to the teams in which one may write, and not to its own', async () => {
  const { ohio, vermont, spread } = await stage()
  const viewer = await member('ME', 'viewer')
  const offered = async (actor: PersonActor) => (await spread(actor)).tryIn.map(({ slug }) => slug)
  expect([await offered(ohio), await offered(vermont), await offered(viewer)]).toEqual([[], ['vermont'], []])
})
