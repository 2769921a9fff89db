import { expect, test } from 'vitest'
import { assessTeam } from '#app/review/assessment/commands.server.ts'
import { readAssessment } from '#app/review/assessment/queries.server.ts'
import { rewordScale } from '#app/review/assessment/scale/commands.server.ts'
import { textsOf } from '#app/review/assessment/scale/level-fields.ts'
import { readScale } from '#app/review/assessment/scale/queries.server.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()

async function asStaff(email = 'staff@agency.example') {
  const ask = asking(database.db, await addPerson(database.db, { email, standings: ['staff'] }))
  const { scale } = valueOf(await readScale.ask(ask, {}))
  return { ask, texts: textsOf(scale.levels) }
}

test('a reworded scale is in force, and a score keeps the wording it was given under', async () => {
  const { db } = database
  await addTeamOf(db, 'OH')
  const { ask, texts } = await asStaff()
  const score = { team: 'ohio', month: '2026-02', score: 3, why: 'The audits have shifted.' }
  valueOf(await assessTeam.ask(ask, { ...score, month: '2026-01' }))
  const { number } = valueOf(
    await rewordScale.ask(ask, { ...texts, name30: 'First gains', reason: 'Plainer for new teams' }),
  )
  expect(number).toBe(2)
  valueOf(await assessTeam.ask(ask, score))
  const { assessments, scale } = valueOf(await readAssessment.ask(ask, { team: 'ohio' }))
  expect(scale.levels.find((level) => level.score === 3)?.name).toBe('First gains')
  expect(assessments.map(({ month, level, wording }) => [month, level, wording])).toEqual([
    ['2026-02', 'First gains', 2],
    ['2026-01', 'Modest improvement', 1],
  ])
  const earlier = valueOf(await readAssessment.ask(ask, { team: 'ohio', wording: 1 }))
  expect(earlier.scale.levels.find((level) => level.score === 3)?.name).toBe('Modest improvement')
  const [event] = await db.event.findMany({ where: { action: 'assessment.scale.write' } })
  expect(event!.data).toEqual({ reworded: ['3.0'], reason: 'Plainer for new teams' })
})

test('two who reword different steps both keep what they wrote; the same step is chosen', async () => {
  const { ask, texts } = await asStaff()
  const { ask: other } = await asStaff('other@agency.example')
  const was = JSON.stringify(texts)
  valueOf(await rewordScale.ask(ask, { ...texts, name30: 'First gains', reason: 'Plainer', was }))
  valueOf(
    await rewordScale.ask(other, { ...texts, classic50: 'All of it, and for good.', reason: 'Shorter', was }),
  )
  const { scale, wordings } = valueOf(await readScale.ask(ask, {}))
  expect(textsOf(scale.levels)).toMatchObject({
    name30: 'First gains',
    classic50: 'All of it, and for good.',
  })
  expect(wordings.map(({ number, reason }) => [number, reason])).toEqual([
    [3, 'Shorter'],
    [2, 'Plainer'],
    [1, null],
  ])
  const clash = await rewordScale.ask(other, { ...texts, name30: 'Some gains', reason: 'Better', was })
  expect(clash.kind === 'problems' && clash.problems.map(({ field }) => field)).toEqual(['choice.name30'])
})

test('only staff reword it, with a reason and a change', async () => {
  const { db } = database
  const { ask, texts } = await asStaff()
  expect(problemsOf(await rewordScale.ask(ask, { ...texts, reason: 'For no reason' }))).toEqual([
    'Nothing was changed.',
  ])
  expect(problemsOf(await rewordScale.ask(ask, { ...texts, name30: 'First gains' }))).toEqual([
    'Say why the scale is reworded.',
  ])
  const coach = asking(db, await addPerson(db, { email: 'coach@agency.example', standings: ['coach'] }))
  expect((await rewordScale.ask(coach, { ...texts, reason: 'Mine' })).kind).toBe('refused')
  expect((await readScale.ask(coach, {})).kind).toBe('refused')
})

test('a wording cannot be changed or lack a step in the database', async () => {
  const { db } = database
  await expect(db.assessmentLevel.updateMany({ data: { name: 'Anything' } })).rejects.toThrow(/written once/)
  const { id: collaborativeId } = await db.collaborative.findFirstOrThrow()
  await expect(
    db.assessmentScale.create({ data: { collaborativeId, number: 2, reason: 'Half of it' } }),
  ).rejects.toThrow(/assessment_scale_whole/)
})
