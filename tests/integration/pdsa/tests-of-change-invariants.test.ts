import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { inTransaction, violatedConstraint, type Db } from '#app/platform/database/db.server.ts'
import { addPerson, addTeamOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const AT = new Date('2026-03-10T09:00:00Z')
const DAY = new Date('2026-03-10')

async function team(code = 'OH') {
  const added = await addTeamOf(database.db, code)
  const owner = await addPerson(database.db, {
    email: `${added.slug}@agency.example`,
    team: { ...added, role: 'member' },
  })
  return { ...added, owner: owner.id }
}
type TestTeam = Awaited<ReturnType<typeof team>>

/** A planned test, written as the application writes it: with the step that says who planned it. */
async function plan(db: Db, { id: teamId, owner }: TestTeam, change: object = {}): Promise<string> {
  const id = randomUUID()
  await inTransaction(db, async (tx) => {
    await tx.pdsaTest.create({
      data: {
        ...{ id, teamId, areaSlug: 'safe-sleep', change: 'Ask at discharge', prediction: 'Nine of ten will' },
        ...{ scale: 1, ownerId: owner, plannedStart: DAY, plannedEnd: DAY, stage: 'plan', sharing: 'team' },
        ...{ rampId: id, stageAt: AT, createdAt: AT, changedAt: AT, ...change },
      },
    })
    await tx.pdsaStep.create({ data: { testId: id, step: 'planned', toStage: 'plan', at: AT } })
  })
  return id
}

/** The constraint a write runs into. */
async function broken(write: Promise<unknown>): Promise<string | null> {
  return write.then(
    () => 'nothing',
    (error) => violatedConstraint(error),
  )
}
const set = (id: string, data: object) => database.db.pdsaTest.update({ where: { id }, data })
const start = { stage: 'do', startedOn: DAY }
const moveTo = (id: string, step: string, fromStage: string, data: { stage: string }) =>
  inTransaction(database.db, async (tx) => {
    await tx.pdsaTest.update({ where: { id }, data })
    await tx.pdsaStep.create({ data: { testId: id, step, fromStage, toStage: data.stage, at: AT } })
  })

test('days, decision and words fit the stage', async () => {
  const id = await plan(database.db, await team())
  expect(await broken(set(id, { startedOn: DAY }))).toBe('pdsa_test_days_of_stage')
  expect(await broken(set(id, { stage: 'do' }))).toBe('pdsa_test_days_of_stage')
  expect(await broken(set(id, { decision: 'abandon', reason: 'No' }))).toBe('pdsa_test_decided_when_done')
  expect(await broken(set(id, { stage: 'stopped' }))).toBe('pdsa_test_stopped_says_why')
  const studied = { ...start, stage: 'act', endedOn: DAY, asPlanned: true }
  expect(await broken(set(id, studied))).toBe('pdsa_test_studied_says_what')
  const decided = { ...studied, stage: 'done', learned: 'Yes', decision: 'adopt', reason: 'It held' }
  expect(await broken(set(id, decided))).toBe('pdsa_test_adopted_is_spread')
  expect(await broken(set(id, { prediction: null }))).toBe('pdsa_test_has_prediction')
  expect(await broken(set(id, { ideaSlug: 'Not a slug' }))).toBe('pdsa_test_idea_is_a_slug')
})

test('no test changes its stage without a step that says who and when, and steps follow each other', async () => {
  const id = await plan(database.db, await team())
  expect(await broken(set(id, start))).toBe('pdsa_stage_by_steps')
  const step = (data: { step: string; fromStage: string; toStage: string }) =>
    broken(database.db.pdsaStep.create({ data: { testId: id, at: AT, ...data } }))
  expect(await step({ step: 'started', fromStage: 'plan', toStage: 'do' })).toBe('pdsa_stage_by_steps')
  expect(await step({ step: 'ended', fromStage: 'do', toStage: 'study' })).toBe('pdsa_step_follows')
  expect(await step({ step: 'decided', fromStage: 'plan', toStage: 'done' })).toBe('pdsa_step_leads_on')
  expect(await step({ step: 'reopened', fromStage: 'plan', toStage: 'act' })).toBe('pdsa_step_leads_on')
  await moveTo(id, 'started', 'plan', start)
  await expect(database.db.pdsaStep.updateMany({ data: { note: 'else' } })).rejects.toThrow(/written once/)
})

test('a prediction cannot be changed once the test runs, neither its words nor its numbers', async () => {
  const ohio = await team()
  const id = await plan(database.db, ohio)
  const measure = await database.db.measure.findUniqueOrThrow({ where: { slug: 'safe-crib-audit' } })
  const of = { testId: id, measureId: measure.id }
  const measured = (data: object = {}) =>
    database.db.pdsaTestMeasure.create({ data: { ...of, ordinal: 0, writtenAt: AT, ...data } })
  expect(await broken(measured({ predictedValue: 90 }))).toBe('pdsa_measure_of_team')
  await database.db.teamMeasure.create({
    data: { teamId: ohio.id, measureId: measure.id, pickedAt: AT, dueFrom: new Date('2026-01-01') },
  })
  await measured({ predictedValue: 90 })
  await set(id, { prediction: 'Eight of ten will' })
  await moveTo(id, 'started', 'plan', start)
  expect(await broken(set(id, { prediction: 'Seven of ten will' }))).toBe('pdsa_prediction_stands')
  const change = (data: object) =>
    database.db.pdsaTestMeasure.update({ where: { testId_measureId: of }, data })
  expect(await broken(change({ predictedValue: 80 }))).toBe('pdsa_prediction_stands')
  expect(await broken(database.db.pdsaTestMeasure.delete({ where: { testId_measureId: of } }))).toBe(
    'pdsa_prediction_stands',
  )
  await change({ resultValue: 84 })
})

test('every change increments the version and keeps the former text', async () => {
  const id = await plan(database.db, await team())
  await set(id, { change: 'Ask before discharge' })
  await set(id, { place: 'Ward 4' })
  expect(await database.db.pdsaTest.findUniqueOrThrow({ where: { id } })).toMatchObject({ version: 3 })
  const revisions = await database.db.pdsaRevision.findMany({ orderBy: { id: 'asc' } })
  expect(revisions.map(({ was }) => was)).toMatchObject([
    { change: 'Ask at discharge', version: 1 },
    { change: 'Ask before discharge', place: null, version: 2 },
  ])
})

test('a ramp counts its tests, moves as one, has no circle and stays in its team', async () => {
  const ohio = await team()
  const first = await plan(database.db, ohio)
  const second = await plan(database.db, ohio, { previousTestId: first })
  const third = await plan(database.db, ohio, { previousTestId: second })
  const tests = async () =>
    (await database.db.pdsaTest.findMany({ orderBy: { cycle: 'asc' } })).map(({ id, rampId, cycle }) => [
      id,
      rampId,
      cycle,
    ])
  expect(await tests()).toEqual([
    [first, first, 1],
    [second, first, 2],
    [third, first, 3],
  ])
  expect(await broken(set(first, { previousTestId: third }))).toBe('pdsa_ramp_has_no_circle')
  expect(await broken(plan(database.db, ohio, { previousTestId: second }))).toBe(
    'pdsa_test_previous_test_id_key',
  )
  const zero = await plan(database.db, ohio)
  await set(first, { previousTestId: zero })
  expect(await tests()).toEqual([
    [zero, zero, 1],
    [first, zero, 2],
    [second, zero, 3],
    [third, zero, 4],
  ])
  const alabama = await team('AL')
  expect(await broken(plan(database.db, alabama, { previousTestId: third }))).toBe('pdsa_ramp_in_one_team')
  expect(await plan(database.db, alabama, { copiedFromTestId: third })).toBeTruthy()
})

test('a test is owned by somebody in its team, and keeps its team and its source', async () => {
  const ohio = await team()
  const alabama = await team('AL')
  const id = await plan(database.db, ohio)
  expect(await broken(set(id, { ownerId: alabama.owner }))).toBe('pdsa_owner_in_team')
  expect(await broken(set(id, { copiedFromTestId: await plan(database.db, alabama) }))).toBe(
    'pdsa_test_keeps_its_source',
  )
})

test('an observation is withdrawn, never changed', async () => {
  const id = await plan(database.db, await team())
  const data = { testId: id, kind: 'problem', text: 'The form was missing', observedOn: DAY, writtenAt: AT }
  await database.db.pdsaObservation.create({ data })
  await expect(database.db.pdsaObservation.updateMany({ data: { text: 'Else' } })).rejects.toThrow(
    /never changed/,
  )
  await database.db.pdsaObservation.updateMany({ data: { withdrawnAt: AT } })
  await expect(database.db.pdsaObservation.deleteMany()).rejects.toThrow(/never changed/)
})
