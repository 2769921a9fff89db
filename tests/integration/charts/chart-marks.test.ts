import { expect, test } from 'vitest'
import {
  annotate,
  markPoint,
  startPhase,
  takeBackAnnotation,
  takeBackPhase,
} from '#app/measures/notes/commands.server.ts'
import { readMarks } from '#app/charts/queries.server.ts'
import { addMonths, month } from '#app/kernel/time/month.ts'
import { periodOf } from '#app/kernel/time/period.ts'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { findMeasure } from '#app/measures/store.server.ts'
import { writeValues } from '#app/measures/values/store.server.ts'
import { addPerson, addTeamOf, asking, MID_MARCH, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const AUDIT = 'safe-crib-audit'
const chart = { team: 'ohio', measure: AUDIT }

/** Ohio with figures of its crib audit for January to June 2025. */
async function ohioWithFigures() {
  const team = await addTeamOf(database.db, 'OH')
  const manager = await addPerson(database.db, { team: { ...team, role: 'data-manager' } })
  const ask = asking(database.db, manager)
  valueOf(
    await chooseTeamMeasures.ask(ask, {
      team: 'ohio',
      measures: [AUDIT, 'safe-sleep-teach-back'],
      dueFrom: '2025-01',
    }),
  )
  const measure = (await findMeasure(database.db, AUDIT))!
  await writeValues(
    database.db,
    { teamId: team.id, at: MID_MARCH(), by: manager.id, origin: 'typed' },
    [0, 1, 2, 3, 4, 5].map((i) => ({
      measure,
      period: periodOf('month', addMonths(month('2025-01'), i)),
      reported: { state: 'value', numerator: 10 + i, denominator: 40 } as const,
      provisional: false,
      comment: null,
    })),
  )
  return { team, manager, ask }
}

test('notes, phases and marked points come back with who wrote them and why', async () => {
  const { ask, manager } = await ohioWithFigures()
  valueOf(await annotate.ask(ask, { ...chart, kind: 'policy', text: 'New crib policy', from: '2025-02' }))
  valueOf(
    await annotate.ask(ask, {
      ...chart,
      kind: 'staffing',
      text: 'Nurses moved',
      from: '2025-03',
      to: '2025-05',
      everywhere: true,
    }),
  )
  valueOf(
    await startPhase.ask(ask, { ...chart, starts: '2025-04', reason: 'Audits moved to the night shift' }),
  )
  valueOf(
    await markPoint.ask(ask, {
      ...chart,
      period: '2025-06',
      kind: 'astronomical',
      reason: 'One unit audited twice',
    }),
  )
  const { marks } = valueOf(await readMarks.ask(ask, chart))
  expect(marks).toMatchObject({
    annotations: [
      {
        kind: 'policy',
        text: 'New crib policy',
        from: '2025-02',
        to: null,
        everywhere: false,
        writtenBy: manager.name,
      },
      { kind: 'staffing', from: '2025-03', to: '2025-05', everywhere: true },
    ],
    phases: [{ starts: '2025-04', reason: 'Audits moved to the night shift' }],
    points: [{ period: '2025-06', kind: 'astronomical', reason: 'One unit audited twice' }],
  })
  const elsewhere = valueOf(
    await readMarks.ask(ask, { team: 'ohio', measure: 'safe-sleep-teach-back' }),
  ).marks
  expect(elsewhere.annotations.map((note) => note.text)).toEqual(['Nurses moved'])
  expect(elsewhere.phases).toEqual([])
})

test('what was taken back leaves the chart and stays in the record', async () => {
  const { ask } = await ohioWithFigures()
  valueOf(await annotate.ask(ask, { ...chart, kind: 'event', text: 'A storm', from: '2025-02' }))
  valueOf(await startPhase.ask(ask, { ...chart, starts: '2025-04', reason: 'A new process' }))
  const { marks } = valueOf(await readMarks.ask(ask, chart))
  const note = { ...chart, mark: marks.annotations[0]?.id }
  valueOf(await takeBackAnnotation.ask(ask, note))
  valueOf(await takeBackPhase.ask(ask, { ...chart, mark: marks.phases[0]?.id }))
  expect(valueOf(await readMarks.ask(ask, chart)).marks).toEqual({
    annotations: [],
    definitions: [],
    phases: [],
    points: [],
  })
  expect(await database.db.annotation.count()).toBe(1)
  expect(problemsOf(await takeBackAnnotation.ask(ask, note))).toEqual(['This was taken back already.'])
})

test('a phase begins after the first figure, once, and in a period of the measure', async () => {
  const { ask } = await ohioWithFigures()
  const start = async (starts: string) => startPhase.ask(ask, { ...chart, starts, reason: 'A new process' })
  expect(problemsOf(await start('2025-01'))[0]).toContain('after the first figure')
  expect(problemsOf(await start('2025'))[0]).toContain('by the month')
  valueOf(await start('2025-03'))
  expect(problemsOf(await start('2025-03'))).toEqual(['A phase begins there already.'])
})

test('only a figure that is there can be marked, and never without a reason', async () => {
  const { ask } = await ohioWithFigures()
  const mark = async (fields: object) =>
    markPoint.ask(ask, { ...chart, period: '2025-02', kind: 'excluded', reason: 'Wrong unit', ...fields })
  expect(problemsOf(await mark({ period: '2025-12' }))[0]).toContain('no figure in that period')
  expect(problemsOf(await mark({ reason: ' ' }))).toEqual(['Say why, so that others can follow.'])
  valueOf(await mark({}))
  expect(problemsOf(await mark({}))).toEqual(['This point is marked so already.'])
  valueOf(await mark({ kind: 'astronomical' }))
})

test('the coach may write on the chart of a team, another coach may not', async () => {
  const { team } = await ohioWithFigures()
  const coach = {
    ...(await addPerson(database.db, { email: 'coach@agency.example', standings: ['coach'] })),
    coaches: [team.id],
  }
  valueOf(
    await startPhase.ask(asking(database.db, coach), {
      ...chart,
      starts: '2025-03',
      reason: 'Seen on the call',
    }),
  )
  const other = await addPerson(database.db, { email: 'other@agency.example', standings: ['coach'] })
  const outcome = await startPhase.ask(asking(database.db, other), {
    ...chart,
    starts: '2025-04',
    reason: 'Seen elsewhere',
  })
  expect(outcome.kind).toBe('refused')
})

test('a version of the definition that breaks the series is on the chart of every team, and no other measure’s', async () => {
  const { ask } = await ohioWithFigures()
  const { id, slug: _slug, ...measure } = (await findMeasure(database.db, AUDIT))!
  const { numeratorText, denominatorText, guidance, source, usualLagMonths } = measure
  await database.db.measureVersion.create({
    data: {
      ...{ measureId: id, number: 2, effectiveMonth: new Date('2025-04-01'), breaksSeries: true },
      ...{ numeratorText, denominatorText, guidance, source, usualLagMonths },
      ...{ changed: 'Cribs at home count as well', reason: 'Asked for by the states' },
    },
  })
  const change = { effective: '2025-04', note: 'Cribs at home count as well', version: 2 }
  expect(valueOf(await readMarks.ask(ask, chart)).marks.definitions).toEqual([change])
  const other = { ...chart, measure: 'safe-sleep-teach-back' }
  expect(valueOf(await readMarks.ask(ask, other)).marks.definitions).toEqual([])
})
