import { expect, test } from 'vitest'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { findMeasure } from '#app/measures/store.server.ts'
import { readTestMarks } from '#app/pdsa/marks/queries.server.ts'
import { inTransaction } from '#app/platform/database/db.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'
import { addTestOfChange } from '../../support/tests-of-change.ts'

const database = testDatabase()
const AUDIT = 'safe-crib-audit'
const chart = { team: 'ohio', measure: AUDIT }

/** Ohio's lead and two tests on its audit, one private and one shared, of which neither has begun. */
async function ohioWithTests() {
  const { db } = database
  const team = await addTeamOf(db, 'OH')
  const lead = await addPerson(db, { email: 'lead@ohio.example', team: { ...team, role: 'lead' } })
  const measures = [AUDIT, 'safe-sleep-teach-back']
  valueOf(await chooseTeamMeasures.ask(asking(db, lead), { team: 'ohio', measures, dueFrom: '2025-01' }))
  const measure = (await findMeasure(db, AUDIT))!
  const add = async (change: string, sharing: 'team' | 'network') => {
    const id = await addTestOfChange(db, { teamId: team.id, ownerId: lead.id, change, sharing })
    await db.$executeRaw`INSERT INTO pdsa_test_measure (test_id, measure_id, ordinal, written_at)
      VALUES (${id}::uuid, ${measure.id}::uuid, 0, now())`
    return id
  }
  return { lead, own: await add('Board in the corridor', 'team'), shared: await add('Crib card', 'network') }
}

/** Begins a test in March 2025, and, with a decision, ends it in April and decides in May. */
const carryOn = (id: string, { decided }: { decided: boolean }) =>
  inTransaction(database.db, async (tx) => {
    const step = (name: string, from: string, to: string) =>
      tx.$executeRaw`INSERT INTO pdsa_step (test_id, step, from_stage, to_stage, at) VALUES (${id}::uuid, ${name}, ${from}, ${to}, '2025-05-20')`
    if (!decided) {
      await tx.$executeRaw`UPDATE pdsa_test SET started_on = '2025-03-10', stage = 'do' WHERE id = ${id}::uuid`
      return step('started', 'plan', 'do')
    }
    await tx.$executeRaw`UPDATE pdsa_test SET started_on = '2025-03-10', ended_on = '2025-04-02', as_planned = true, result = 'Nothing moved',
      matched = 'no', learned = 'It is not read', decision = 'abandon', reason = 'Nobody looks up', stage = 'done', stage_at = '2025-05-20'
      WHERE id = ${id}::uuid`
    await step('started', 'plan', 'do')
    await step('ended', 'do', 'study')
    await step('studied', 'study', 'act')
    return step('decided', 'act', 'done')
  })

const marksFor = async (actor: PersonActor, asked = chart) =>
  valueOf(await readTestMarks.ask(asking(database.db, actor), asked)).tests

test('a test is shown on the chart of its measure once it has begun, with its end and its decision', async () => {
  const { lead, own, shared } = await ohioWithTests()
  expect(await marksFor(lead)).toEqual([])
  await carryOn(own, { decided: true })
  await carryOn(shared, { decided: false })
  const marks = await marksFor(lead)
  expect(marks).toMatchObject(
    [
      {
        id: own,
        from: '2025-03',
        to: '2025-04',
        running: false,
        outcome: { kind: 'abandon', month: '2025-05' },
      },
      { id: shared, change: 'Crib card', from: '2025-03', running: true, outcome: null },
    ].sort((a, b) => b.id.localeCompare(a.id)),
  )
  expect(marks.find(({ id }) => id === own)!.href).toBe(`/teams/ohio/tests/${own}`)
  expect(await marksFor(lead, { team: 'ohio', measure: 'safe-sleep-teach-back' })).toEqual([])
})

test('who may not read a test does not see its mark', async () => {
  const { own, shared } = await ohioWithTests()
  await carryOn(own, { decided: true })
  await carryOn(shared, { decided: false })
  const { db } = database
  const iowa = await addTeamOf(db, 'IA')
  const neighbor = await addPerson(db, { email: 'n@iowa.example', team: { ...iowa, role: 'lead' } })
  const staff = await addPerson(db, { email: 's@hrsa.example', standings: ['staff'] })
  const funder = await addPerson(db, { email: 'f@fund.example', standings: ['funder'] })
  const changes = async (actor: PersonActor) => (await marksFor(actor)).map(({ change }) => change).sort()
  expect(await changes(staff)).toEqual(['Board in the corridor', 'Crib card'])
  expect(await changes(neighbor)).toEqual(['Crib card'])
  expect(await changes(funder)).toEqual([])
})
