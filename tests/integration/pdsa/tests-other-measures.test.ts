import { expect, test } from 'vitest'
import { dropTeamMeasure, chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { logTest } from '#app/pdsa/create/commands.server.ts'
import { readNewTest } from '#app/pdsa/create/queries.server.ts'
import { readTestMarks } from '#app/pdsa/marks/queries.server.ts'
import { readTest } from '#app/pdsa/tests/queries.server.ts'
import { nextTurn } from '#app/pdsa/create/next-cycle.ts'
import { writePlan } from '#app/pdsa/stages/commands.server.ts'
import { chooseAreas } from '#app/teams/commands.server.ts'
import { IDEAS } from '#app/toolkit/idea-texts/index.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const REPORTED = ['safe-crib-audit', 'safe-sleep-teach-back', 'exclusive-breastfeeding-discharge']

/** A test of Ohio's that waits in its plan, about the crib audit; and a way to write its plan. */
async function planned() {
  const team = await addTeamOf(database.db, 'OH')
  const lead = await addPerson(database.db, {
    email: 'lead@agency.example',
    team: { ...team, role: 'lead' },
  })
  const ask = asking(database.db, lead)
  valueOf(await chooseAreas.ask(ask, { team: 'ohio', areas: ['safe-sleep'] }))
  valueOf(await chooseTeamMeasures.ask(ask, { team: 'ohio', measures: REPORTED, dueFrom: '2026-01' }))
  const plan = {
    ...{ team: 'ohio', change: 'Look at ten cribs', prediction: 'Half are safe', owner: lead.id },
    ...{ measure: 'safe-crib-audit', scale: 2, plannedStart: '2026-03-20' },
  }
  const { test: id } = valueOf(await logTest.ask(ask, plan))
  const write = (more: object) => writePlan.ask(ask, { ...plan, test: id, ...more })
  const measures = async () =>
    valueOf(await readTest.ask(ask, { team: 'ohio', test: id })).test.measures.map(({ slug }) => slug)
  return { ask, write, measures, id, plan, lead }
}

test('a test is read by other measures as well, and its marks are on the charts of all', async () => {
  const { ask, write, measures } = await planned()
  valueOf(await write({ others: REPORTED.slice(1), plannedStart: '2026-03-10', then: 'begin' }))
  expect((await measures()).toSorted()).toEqual(REPORTED.toSorted())
  for (const measure of REPORTED) {
    const { tests } = valueOf(await readTestMarks.ask(ask, { team: 'ohio', measure }))
    expect(tests).toMatchObject([{ change: 'Look at ten cribs' }])
  }
})

test('an unticked measure is removed, and the measure the test is about is never one of the others', async () => {
  const { write, measures } = await planned()
  valueOf(await write({ others: REPORTED }))
  valueOf(await write({ others: [REPORTED[1]] }))
  expect(await measures()).toEqual(REPORTED.slice(0, 2))
  valueOf(await write({ measure: REPORTED[1], others: [REPORTED[0], REPORTED[1]] }))
  expect(await measures()).toEqual([REPORTED[1], REPORTED[0]])
  valueOf(await write({ measure: REPORTED[1], reason: 'Too slow' }))
  expect(await measures()).toEqual([REPORTED[1]])
})

test('other measures need one that the test is about, and are measures of the team', async () => {
  const { write, measures } = await planned()
  expect(problemsOf(await write({ measure: 'area:safe-sleep', others: [REPORTED[1]] }))).toEqual([
    'Choose first the measure that the test is about.',
  ])
  expect(problemsOf(await write({ others: ['early-elective-delivery'] }))).toEqual([
    'Choose measures from the list.',
  ])
  expect(await measures()).toEqual([REPORTED[0]])
})

test('a new test may be read by other measures from the first day, under the same rules', async () => {
  const { ask, plan } = await planned()
  const log = (more: object) => logTest.ask(ask, { ...plan, ...more })
  const { test: id } = valueOf(await log({ others: REPORTED }))
  const { test: logged } = valueOf(await readTest.ask(ask, { team: 'ohio', test: id }))
  expect(logged.measures.map(({ slug }) => slug)).toEqual(REPORTED)
  expect(problemsOf(await log({ others: ['early-elective-delivery'] }))).toEqual([
    'Choose measures from the list.',
  ])
  expect(problemsOf(await log({ measure: 'area:safe-sleep', others: REPORTED }))).toEqual([
    'Choose first the measure that the test is about.',
  ])
})

test('the next cycle is offered the other measures of the one before, as far as the team reports them still', async () => {
  const { ask, write, id } = await planned()
  valueOf(await write({ others: REPORTED.slice(1) }))
  valueOf(await dropTeamMeasure.ask(ask, { team: 'ohio', measure: REPORTED[1], reason: 'Too slow' }))
  const { before, measures } = valueOf(await readNewTest.ask(ask, { team: 'ohio', after: id }))
  expect(nextTurn(before!, measures)).toMatchObject({ measure: REPORTED[0], others: [REPORTED[2]] })
})

test('a test is begun from a change idea of another area too; what is superseded is not tried any more', async () => {
  const { ask } = await planned()
  const asked = async (idea: string) => valueOf(await readNewTest.ask(ask, { team: 'ohio', idea }))
  const result = await asked('referral-unless-declined')
  expect(result.idea).toMatchObject({ slug: 'referral-unless-declined' })
  expect(result.areas).toEqual(['safe-sleep', 'smoking-cessation'])
  expect((await asked('no-such-idea')).idea).toBeNull()
  const superseded = IDEAS.find((idea) => idea.evidence.label === 'superseded')!
  expect((await asked(superseded.slug)).idea).toBeNull()
})
