import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { enterValues } from '#app/measures/entry/commands.server.ts'
import { EMPTY_CELL, NOTHING } from '#app/measures/entry/cell/cell-text.ts'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { readLedger } from '#app/pdsa/ledger/queries.server.ts'
import { logTest } from '#app/pdsa/create/commands.server.ts'
import { ANONYMOUS, type Actor, type PersonActor } from '#app/policy/actor.ts'
import type { Prisma } from '#app/platform/generated/client.ts'
import { inTransaction } from '#app/platform/database/db.server.ts'
import { addPerson, addTeamOf, asking, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const IDEA = 'ten-cribs-a-week'

async function member(code: string) {
  const team = await addTeamOf(database.db, code)
  const actor = await addPerson(database.db, {
    email: `member@${code.toLowerCase()}.example`,
    team: { ...team, role: 'lead' },
  })
  return { ...actor, team }
}
type Member = Awaited<ReturnType<typeof member>>

/** A begun, shared test of the idea, brought to `now` by the database alone. */
async function tested(
  { team, ...actor }: Member,
  {
    begins = '2026-03-01',
    measure = 'area:safe-sleep',
    ...now
  }: Prisma.PdsaTestUncheckedUpdateInput & {
    begins?: string
    measure?: string
  } = {},
) {
  const { db } = database
  const { test: id } = valueOf(
    await logTest.ask(asking(db, actor), {
      ...{
        team: team.slug,
        owner: actor.id,
        change: `Crib card of ${team.name}`,
        prediction: 'Read by most.',
      },
      ...{ measure, scale: 2, plannedStart: begins, idea: IDEA },
    }),
  )
  const at = new Date('2026-03-12T12:00:00Z')
  await inTransaction(db, async (tx) => {
    if (now.stage === 'done') {
      const on = new Date('2026-03-10')
      await tx.pdsaTest.update({ where: { id }, data: { stage: 'study', endedOn: on, asPlanned: true } })
      await tx.pdsaTest.update({ where: { id }, data: { stage: 'act', learned: 'Much' } })
      for (const [step, fromStage, toStage] of [
        ['ended', 'do', 'study'],
        ['studied', 'study', 'act'],
        ['decided', 'act', 'done'],
      ] as const)
        await tx.pdsaStep.create({ data: { testId: id, step, fromStage, toStage, at } })
    }
    await tx.pdsaTest.update({ where: { id }, data: { sharing: 'network', ...now } })
  })
  return id
}

const ledger = async (actor: Actor, demo = false) =>
  valueOf(await readLedger.ask({ ...asking(database.db, actor), demo }, { idea: IDEA }))

/** `adopt 1: Ohio`, for each outcome that has any. */
const summaryOf = async (actor: Actor, demo = false) => {
  const { ledger: all } = await ledger(actor, demo)
  return all?.groups.flatMap(({ outcome, total, entries }) =>
    total === 0 ? [] : [`${outcome} ${total}: ${entries.map(({ team }) => team.name).join(', ')}`],
  )
}
const participantOf = () => addPerson(database.db, { email: 'p@network.example', standings: ['participant'] })

test('the ledger counts begun tests by their outcome, the failed beside the adopted, with their reasons', async () => {
  const [ohio, vermont, maine] = [await member('OH'), await member('VT'), await member('ME')]
  const done = { stage: 'done', spreadPlan: 'Everywhere' }
  await tested(ohio, { ...done, decision: 'adopt', reason: 'It holds' })
  await tested(vermont, { ...done, decision: 'abandon', reason: 'No time at night' })
  await tested(maine)
  const participant = await participantOf()
  expect(await summaryOf(participant)).toEqual(['adopt 1: Ohio', 'abandon 1: Vermont', 'open 1: Maine'])
  const { ledger: all } = await ledger(participant)
  expect(all?.groups.find(({ outcome }) => outcome === 'abandon')?.entries).toMatchObject([
    { reason: 'No time at night', learned: 'Much', largest: 2 },
  ])
  expect(all?.taken.map(({ code, outcome }) => [code, outcome])).toEqual([
    ['ME', 'open'],
    ['OH', 'adopt'],
    ['VT', 'abandon'],
  ])
})

test('a plan that was not begun is planned and not tested', async () => {
  await tested(await member('OH'), { begins: '2026-05-01' })
  const { ledger: all } = await ledger(await participantOf())
  expect(all?.counts).toEqual({ teams: 0, planned: 1, unshared: 0, demo: false })
  expect(all?.taken).toEqual([])
})

test('what a team keeps is counted for others and named only to those close to it', async () => {
  const [ohio, vermont] = [await member('OH'), await member('VT')]
  await tested(ohio, { sharing: 'team' })
  const staff = await addPerson(database.db, { email: 's@nation.example', standings: ['staff'] })
  const plain = await addPerson(database.db, { email: 'c@nation.example', standings: ['coach'] })
  for (const actor of [vermont, plain, await participantOf()]) {
    const all = await ledger(actor)
    expect([all.ledger?.counts.unshared, all.ledger?.counts.teams]).toEqual([1, 0])
    expect(JSON.stringify({ ...all.ledger, tiles: [] })).not.toContain('Ohio')
  }
  for (const actor of [ohio, staff, { ...plain, coaches: [ohio.team.id] }])
    expect(await summaryOf(actor)).toEqual(['open 1: Ohio'])
})

test('visitors, funders and those who owe a second factor are shown nothing', async () => {
  const ohio = await member('OH')
  await tested(ohio)
  const funder = await addPerson(database.db, { email: 'f@fund.example', standings: ['funder'] })
  for (const actor of [ANONYMOUS, funder, { ...ohio, awaitsSecondFactor: true } as PersonActor])
    expect((await ledger(actor)).ledger).toBeNull()
})

test('tests of the demo story count only where the demo is shown, and say so', async () => {
  const ohio = await member('OH')
  await inTransaction(database.db, async (tx) => {
    const [id, at, on] = [randomUUID(), new Date('2026-03-01T12:00:00Z'), new Date('2026-03-01')]
    await tx.pdsaTest.create({
      data: {
        ...{ id, rampId: id, teamId: ohio.team.id, ownerId: ohio.id, areaSlug: 'safe-sleep', ideaSlug: IDEA },
        ...{ change: 'From the demo', prediction: 'Invented', scale: 1, plannedStart: on, plannedEnd: on },
        ...{ startedOn: on, stage: 'do', stageAt: at, sharing: 'network', origin: 'demo', createdAt: at },
        changedAt: at,
      },
    })
    await tx.pdsaStep.create({ data: { testId: id, step: 'planned', toStage: 'plan', at } })
    await tx.pdsaStep.create({ data: { testId: id, step: 'started', fromStage: 'plan', toStage: 'do', at } })
  })
  expect(await summaryOf(ohio)).toEqual([])
  expect(await summaryOf(ohio, true)).toEqual(['open 1: Ohio'])
  expect((await ledger(ohio, true)).ledger?.counts.demo).toBe(true)
})

test('what the chart did afterwards is shown to those who may read its figures, and to nobody else', async () => {
  const ohio = await member('OH')
  const measure = 'safe-crib-audit'
  const ask = asking(database.db, ohio)
  valueOf(await chooseTeamMeasures.ask(ask, { team: 'ohio', measures: [measure], dueFrom: '2025-11' }))
  const cell = (period: string, numerator: string) => ({
    ...EMPTY_CELL,
    ...{ measure, period, was: NOTHING, numerator, denominator: '40' },
  })
  const cells = [cell('2025-11', '20'), cell('2025-12', '21'), cell('2026-01', '22')]
  valueOf(await enterValues.ask(ask, { team: 'ohio', cells }))
  await tested(ohio, { begins: '2025-11-10', measure })
  const after = async (actor: Actor) =>
    (await ledger(actor)).ledger?.groups.flatMap(({ entries }) => entries.map((entry) => entry.after))
  expect(await after(ohio)).toEqual([
    {
      kind: 'shown',
      words: 'Too early to tell: two months since the test began.',
      href: '/teams/ohio/measures/safe-crib-audit',
    },
  ])
  expect(await after(await member('VT'))).toEqual([{ kind: 'closed' }])
})
