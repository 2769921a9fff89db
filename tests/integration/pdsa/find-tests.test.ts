import { expect, test } from 'vitest'
import { inTransaction } from '#app/platform/database/db.server.ts'
import { readTestSearch } from '#app/pdsa/search/queries.server.ts'
import { readRamps } from '#app/pdsa/ramps/queries.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { addPerson, addTeamOf, asking, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'
import { addTestOfChange, TESTED_AT } from '../../support/tests-of-change.ts'

const database = testDatabase()

/** Ohio and Iowa, each with a lead, a private test and a shared one. */
async function twoTeams() {
  const { db } = database
  const states = []
  for (const [code, name] of [
    ['OH', 'Ohio'],
    ['IA', 'Iowa'],
  ] as const) {
    const team = await addTeamOf(db, code)
    const lead = await addPerson(db, {
      email: `${name.toLowerCase()}@state.example`,
      team: { ...team, role: 'lead' },
    })
    const add = (change: string, sharing: 'team' | 'network') =>
      addTestOfChange(db, { teamId: team.id, ownerId: lead.id, change, sharing })
    const own = await add(`${name} hangs a board in the corridor`, 'team')
    const shared = await add(`${name} puts a crib card at the bedside`, 'network')
    states.push({ team, lead, own, shared })
  }
  return { ohio: states[0]!, iowa: states[1]! }
}

/** Brings a planned test to its decision, by the database alone. */
const decided = (id: string, decision: 'abandon' | 'adapt') =>
  inTransaction(database.db, async (tx) => {
    const day = new Date('2026-03-10')
    const ended = { startedOn: day, endedOn: day, asPlanned: true, learned: 'Much' }
    const data = { ...ended, stage: 'done', decision, reason: 'So it went' }
    await tx.pdsaTest.update({ where: { id }, data })
    for (const [step, fromStage, toStage] of [
      ['started', 'plan', 'do'],
      ['ended', 'do', 'study'],
      ['studied', 'study', 'act'],
      ['decided', 'act', 'done'],
    ] as const)
      await tx.pdsaStep.create({ data: { testId: id, step, fromStage, toStage, at: TESTED_AT } })
  })

const resultFor = async (actor: PersonActor, asked: Record<string, string> = {}) =>
  valueOf(await readTestSearch.ask(asking(database.db, actor), asked))
const idsFor = async (actor: PersonActor, asked?: Record<string, string>) =>
  (await resultFor(actor, asked)).tests.map(({ id }) => id).sort()

test('each finds the tests of the own team and what others share, and staff find all', async () => {
  const { ohio, iowa } = await twoTeams()
  const { db } = database
  const staff = await addPerson(db, { email: 's@hrsa.example', standings: ['staff'] })
  const participant = await addPerson(db, { email: 'p@other.example', standings: ['participant'] })
  const funder = await addPerson(db, { email: 'f@fund.example', standings: ['funder'] })
  expect(await idsFor(ohio.lead)).toEqual([ohio.own, ohio.shared, iowa.shared].sort())
  expect(await idsFor(iowa.lead)).toEqual([iowa.own, iowa.shared, ohio.shared].sort())
  expect(await idsFor(staff)).toHaveLength(4)
  expect(await idsFor(participant)).toEqual([ohio.shared, iowa.shared].sort())
  expect(await idsFor(funder)).toEqual([])
})

test('a filter never widens what may be read, and the count is that of the list', async () => {
  const { ohio, iowa } = await twoTeams()
  expect(await idsFor(ohio.lead, { team: 'iowa' })).toEqual([iowa.shared])
  expect(await idsFor(ohio.lead, { state: 'ia' })).toEqual([iowa.shared])
  expect((await resultFor(ohio.lead, { team: 'iowa' })).total).toEqual({ count: 1, more: false })
  expect(await idsFor(ohio.lead, { words: 'corridor' })).toEqual([ohio.own])
})

test('tests are found by area, scale, stage, decision and words in any form', async () => {
  const { ohio, iowa } = await twoTeams()
  await database.db.$executeRaw`UPDATE pdsa_test SET scale = 3 WHERE id = ${iowa.shared}::uuid`
  expect(await idsFor(ohio.lead, { scale: '3' })).toEqual([iowa.shared])
  expect(await idsFor(ohio.lead, { area: 'safe-sleep' })).toHaveLength(3)
  expect(await idsFor(ohio.lead, { area: 'smoking-cessation' })).toEqual([])
  expect(await idsFor(ohio.lead, { stage: 'plan', words: 'boards hanging' })).toEqual([ohio.own])
  expect(await idsFor(ohio.lead, { decision: 'abandon' })).toEqual([])
  expect(await idsFor(ohio.lead, { idea: 'ten-cribs-a-week' })).toEqual([])
})

test('each filter finds the one test that fits, and leaves the others', async () => {
  const { ohio, iowa } = await twoTeams()
  const { db } = database
  // Private to Iowa's team, so that nothing of it is found whatever is asked.
  const wanted = iowa.shared
  const measure = await db.measure.findFirstOrThrow({ where: { slug: 'safe-crib-audit' } })
  for (const { team } of [ohio, iowa])
    await db.teamMeasure.create({
      data: { teamId: team.id, measureId: measure.id, dueFrom: new Date('2026-01-01'), pickedAt: TESTED_AT },
    })
  await decided(wanted, 'abandon')
  await decided(ohio.own, 'adapt')
  await db.pdsaTest.update({
    where: { id: wanted },
    data: { scale: 3, areaSlug: 'safe-sleep', ideaSlug: 'ten-cribs-a-week', place: 'Birthing unit in Ames' },
  })
  await db.pdsaTest.update({
    where: { id: ohio.own },
    data: { areaSlug: 'smoking-cessation', ideaSlug: 'referral-unless-declined' },
  })
  await db.pdsaTest.update({ where: { id: ohio.shared }, data: { areaSlug: 'preterm-early-term' } })
  for (const [ordinal, testId] of [wanted, iowa.own].entries())
    await db.pdsaTestMeasure.create({
      data: { testId, measureId: measure.id, ordinal, writtenAt: TESTED_AT },
    })
  const driver = ideaOf('ten-cribs-a-week')!.driver
  const filters: Record<string, string>[] = [
    { area: 'safe-sleep' },
    { idea: 'ten-cribs-a-week' },
    { driver },
    { area: 'safe-sleep', driver },
    { measure: 'safe-crib-audit' },
    { decision: 'abandon' },
    { scale: '3' },
    { state: 'IA' },
    { team: 'iowa' },
    { stage: 'done', team: 'iowa' },
    { words: 'birthing units' },
    { words: 'crib card', state: 'ia', decision: 'abandon', scale: '3', measure: 'safe-crib-audit', driver },
  ]
  for (const asked of filters)
    expect({ asked, ids: await idsFor(ohio.lead, asked) }).toEqual({ asked, ids: [wanted] })
  // Each of them shuts the others out.
  expect(await idsFor(ohio.lead, { decision: 'adapt' })).toEqual([ohio.own])
  expect(await idsFor(ohio.lead, { area: 'smoking-cessation', idea: 'referral-unless-declined' })).toEqual([
    ohio.own,
  ])
  expect(await idsFor(ohio.lead, { driver, decision: 'adapt' })).toEqual([])
  expect(await idsFor(ohio.lead, { state: 'OH', scale: '3' })).toEqual([])
})

test('a test that is read by a measure besides the one it is about is found by it as well', async () => {
  const { ohio } = await twoTeams()
  const { db } = database
  const slugs = ['safe-crib-audit', 'safe-sleep-teach-back']
  const measures = await db.measure.findMany({ where: { slug: { in: slugs } }, orderBy: { slug: 'asc' } })
  for (const [ordinal, { id: measureId }] of measures.entries()) {
    await db.teamMeasure.create({
      data: { teamId: ohio.team.id, measureId, dueFrom: new Date('2026-01-01'), pickedAt: TESTED_AT },
    })
    await db.pdsaTestMeasure.create({
      data: { testId: ohio.own, measureId, ordinal, writtenAt: TESTED_AT },
    })
  }
  for (const measure of slugs) expect(await idsFor(ohio.lead, { measure })).toEqual([ohio.own])
})

test('what cannot be chosen is as if nothing had been, and words of no meaning break nothing', async () => {
  const { ohio } = await twoTeams()
  const nonsense = { scale: '9', stage: 'later', decision: 'maybe', area: 'moon', state: 'Ohio', after: 'x' }
  expect(await idsFor(ohio.lead, nonsense)).toHaveLength(3)
  for (const words of ['"', "';--", '& | !', ':*', 'the']) {
    expect(await idsFor(ohio.lead, { words })).toEqual([])
  }
})

test('a long list comes a page at a time, and no test twice', async () => {
  const { ohio } = await twoTeams()
  for (let at = 0; at < 30; at += 1) {
    await addTestOfChange(database.db, { teamId: ohio.team.id, ownerId: ohio.lead.id, change: `Card ${at}` })
  }
  const first = await resultFor(ohio.lead)
  expect(first.tests).toHaveLength(20)
  const second = await resultFor(ohio.lead, { after: first.next! })
  expect(second.next).toBeNull()
  const all = [...first.tests, ...second.tests].map(({ id }) => id)
  expect([all.length, new Set(all).size]).toEqual([33, 33])
})

test('ramps show the tests that the reader may read, each in its place', async () => {
  const { ohio, iowa } = await twoTeams()
  const { db } = database
  await db.$executeRaw`UPDATE pdsa_test SET previous_test_id = ${ohio.own}::uuid WHERE id = ${ohio.shared}::uuid`
  const ramps = async (actor: PersonActor) =>
    valueOf(await readRamps.ask(asking(db, actor), { team: 'ohio' })).ramps.map(({ tests }) =>
      tests.map(({ cycle }) => cycle),
    )
  expect(await ramps(ohio.lead)).toEqual([[1, 2]])
  expect(await ramps(iowa.lead)).toEqual([[2]])
})
