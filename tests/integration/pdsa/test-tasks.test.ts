import { expect, test } from 'vitest'
import { readTest } from '#app/pdsa/tests/queries.server.ts'
import { stopTest, writePlan } from '#app/pdsa/stages/commands.server.ts'
import { tickTask } from '#app/pdsa/tasks/commands.server.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'
import { addTestOfChange } from '../../support/tests-of-change.ts'

const database = testDatabase()

/** A planned test of Ohio with one task and one figure to gather. */
async function planned() {
  const team = await addTeamOf(database.db, 'OH')
  const member = await addPerson(database.db, {
    email: 'm@agency.example',
    team: { ...team, role: 'member' },
  })
  const viewer = await addPerson(database.db, {
    email: 'v@agency.example',
    team: { ...team, role: 'viewer' },
  })
  const id = await addTestOfChange(database.db, { teamId: team.id, ownerId: member.id })
  const ask = asking(database.db, member)
  const plan = {
    ...{
      team: 'ohio',
      test: id,
      change: 'Crib card',
      prediction: 'Four of five',
      measure: 'area:safe-sleep',
    },
    ...{ owner: member.id, scale: 1, plannedStart: '2026-03-10', plannedEnd: '2026-03-12' },
    tasks: [{ what: 'Print the cards', who: 'Ann', dueOn: '2026-03-01' }],
    figures: [{ what: 'Cribs looked at' }],
  }
  valueOf(await writePlan.ask(ask, plan))
  const read = async () => valueOf(await readTest.ask(ask, { team: 'ohio', test: id })).test
  const tick = (task: string, done: 'yes' | 'no', by = ask) =>
    tickTask.ask(by, { team: 'ohio', test: id, task, done })
  const [print, gather] = (await read()).tasks
  return {
    id,
    team,
    ask,
    member,
    viewer: asking(database.db, viewer),
    read,
    tick,
    print: print!,
    gather: gather!,
  }
}

test('a task is ticked off as of today and opened again, and the history says by whom', async () => {
  const { read, tick, print, member } = await planned()
  valueOf(await tick(print.id, 'yes'))
  expect((await read()).tasks).toMatchObject([
    { what: 'Print the cards', doneOn: '2026-03-15' },
    { doneOn: null },
  ])
  valueOf(await tick(print.id, 'no'))
  const { tasks, taskMarks } = await read()
  expect(tasks.map(({ doneOn }) => doneOn)).toEqual([null, null])
  expect(taskMarks).toMatchObject([
    { what: 'Print the cards', doneOn: '2026-03-15', by: member.name },
    { what: 'Print the cards', doneOn: null, by: member.name },
  ])
})

test('ticking off what is done already changes nothing', async () => {
  const { read, tick, gather } = await planned()
  valueOf(await tick(gather.id, 'yes'))
  const before = await database.db.event.count()
  valueOf(await tick(gather.id, 'yes'))
  expect((await read()).taskMarks).toHaveLength(1)
  expect(await database.db.event.count()).toBe(before)
})

test('typed text in other forms of the test is not overtaken by a tick', async () => {
  const { read, tick, print } = await planned()
  const { version } = await read()
  valueOf(await tick(print.id, 'yes'))
  expect((await read()).version).toBe(version)
})

test('a viewer ticks nothing off, and nobody a task of another test or of a closed one', async () => {
  const { id, team, ask, member, viewer, tick, print } = await planned()
  expect(await tick(print.id, 'yes', viewer)).toMatchObject({ kind: 'refused' })
  const other = await addTestOfChange(database.db, { teamId: team.id, ownerId: member.id })
  const elsewhere = { team: 'ohio', test: other, task: print.id, done: 'yes' }
  expect(problemsOf(await tickTask.ask(ask, elsewhere))[0]).toContain('taken this task out of the plan')
  valueOf(await stopTest.ask(ask, { team: 'ohio', test: id, reason: 'The ward closed' }))
  expect(problemsOf(await tick(print.id, 'yes'))[0]).toContain('This test is closed')
  expect(await database.db.pdsaTaskMark.count()).toBe(0)
})

test('the database keeps a task and its last mark alike', async () => {
  const { print } = await planned()
  const broken = (write: Promise<unknown>) =>
    write.then(
      () => 'nothing',
      (error) => violatedConstraint(error),
    )
  const day = new Date('2026-03-10')
  expect(await broken(database.db.pdsaTask.update({ where: { id: print.id }, data: { doneOn: day } }))).toBe(
    'pdsa_task_done_by_marks',
  )
  expect(
    await broken(database.db.pdsaTaskMark.create({ data: { taskId: print.id, doneOn: day, at: day } })),
  ).toBe('pdsa_task_done_by_marks')
})
