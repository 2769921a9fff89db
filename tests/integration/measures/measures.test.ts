import { expect, test } from 'vitest'
import { month } from '#app/kernel/time/month.ts'
import { period } from '#app/kernel/time/period.ts'
import type { ReportedValue } from '#app/kernel/reported-value.ts'
import {
  configureTeamMeasure,
  dropTeamMeasure,
  chooseTeamMeasures,
} from '#app/measures/reported-measures/commands.server.ts'
import {
  readHome,
  readReportedMeasures,
  readTeamMeasure,
  readTeamSeries,
} from '#app/measures/queries.server.ts'
import { findMeasure } from '#app/measures/store.server.ts'
import { writeValues } from '#app/measures/values/store.server.ts'
import { addPerson, addTeamOf, asking, MID_MARCH, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const AUDIT = 'safe-crib-audit'

async function ohioReportingAudits() {
  const team = await addTeamOf(database.db, 'OH')
  const manager = await addPerson(database.db, { team: { ...team, role: 'data-manager' } })
  const ask = asking(database.db, manager)
  valueOf(await chooseTeamMeasures.ask(ask, { team: 'ohio', measures: [AUDIT], dueFrom: '2026-01' }))
  const measure = (await findMeasure(database.db, AUDIT))!
  const write = (at: string, reported: ReportedValue) =>
    writeValues(database.db, { teamId: team.id, at: MID_MARCH(), by: manager.id, origin: 'typed' }, [
      { measure, period: period(at), reported, provisional: false, comment: null },
    ])
  return { team, manager, ask, measure, write }
}

const outOf40 = (numerator: number): ReportedValue => ({ state: 'value', numerator, denominator: 40 })

test('a picked measure is due from its month on, until every period is answered in any way', async () => {
  const { ask, write } = await ohioReportingAudits()
  const due = async () => valueOf(await readTeamSeries.ask(ask, { team: 'ohio' })).series[0]?.due
  expect(await due()).toEqual(['2026-01', '2026-02'])
  await write('2026-01', outOf40(0))
  expect(await due()).toEqual(['2026-02'])
  await write('2026-02', { state: 'not-yet' })
  expect(await due()).toEqual([])
  expect(valueOf(await readHome.ask(ask, {})).teams).toMatchObject([
    { slug: 'ohio', own: true, enters: true },
  ])
})

test('zero and the three ways of having no figure come back as four different things', async () => {
  const { ask, write } = await ohioReportingAudits()
  const reportedValues: ReportedValue[] = [
    outOf40(0),
    { state: 'not-yet' },
    { state: 'not-applicable' },
    { state: 'withheld' },
  ]
  for (const [i, reported] of reportedValues.entries()) await write(`2025-0${i + 1}`, reported)
  const { series } = valueOf(await readTeamMeasure.ask(ask, { team: 'ohio', measure: AUDIT }))
  expect(series.values.map((value) => value.reported)).toEqual(reportedValues)
})

test('a correction keeps the former value, who wrote it and when', async () => {
  const { ask, manager, write } = await ohioReportingAudits()
  expect(await write('2026-01', outOf40(12))).toEqual(['created'])
  expect(await write('2026-01', outOf40(12))).toEqual(['unchanged'])
  expect(await write('2026-01', outOf40(13))).toEqual(['changed'])
  const { series, former } = valueOf(await readTeamMeasure.ask(ask, { team: 'ohio', measure: AUDIT }))
  expect(series.values).toMatchObject([{ reported: outOf40(13), corrections: 1 }])
  expect(former).toMatchObject([
    { period: '2026-01', reported: outOf40(12), recordedBy: manager.name, replacedBy: manager.name },
  ])
})

test('the database refuses what no figure can be, and never deletes one', async () => {
  const { write } = await ohioReportingAudits()
  await expect(write('2026-01', { state: 'value', numerator: 41, denominator: 40 })).rejects.toThrow(
    /figures/,
  )
  await expect(write('2026-01', { state: 'value', numerator: -1, denominator: 40 })).rejects.toThrow(
    /figures/,
  )
  await expect(write('2026-01', { state: 'value', numerator: 1.5, denominator: 40 })).rejects.toThrow(
    /figures/,
  )
  await expect(write('2026-01', { state: 'value', numerator: 1, denominator: null })).rejects.toThrow(
    /figures/,
  )
  await write('2026-01', outOf40(1))
  await expect(database.db.measureValue.deleteMany({})).rejects.toThrow(/never deleted/)
})

test('goal and baseline are stored, and a baseline of the wrong frequency is refused', async () => {
  const { ask } = await ohioReportingAudits()
  const set = (fields: object) => configureTeamMeasure.ask(ask, { team: 'ohio', measure: AUDIT, ...fields })
  valueOf(await set({ goal: 90, baselineFrom: '2025-01', baselineTo: '2025-06' }))
  const { series } = valueOf(await readTeamMeasure.ask(ask, { team: 'ohio', measure: AUDIT }))
  expect(series).toMatchObject({ goal: 90, baseline: { from: '2025-01', to: '2025-06' } })
  expect(problemsOf(await set({ baselineFrom: '2025', baselineTo: '2026' }))[0]).toContain('by the month')
  expect(problemsOf(await set({ baselineFrom: '2025-06', baselineTo: '2025-01' }))[0]).toContain(
    'ends before it begins',
  )
  expect(problemsOf(await set({ baselineFrom: '2025-06' }))[0]).toContain('choose both')
})

test('a dropped measure is due no more, stays readable and can be picked again', async () => {
  const { ask, write } = await ohioReportingAudits()
  await write('2026-01', outOf40(12))
  valueOf(
    await dropTeamMeasure.ask(ask, {
      team: 'ohio',
      measure: AUDIT,
      reason: 'The audit moved to the hospitals',
    }),
  )
  expect(valueOf(await readTeamSeries.ask(ask, { team: 'ohio' })).series).toEqual([])
  const { series, due } = valueOf(await readTeamMeasure.ask(ask, { team: 'ohio', measure: AUDIT }))
  expect([series.dropped, due, series.values.length]).toEqual([true, [], 1])
  valueOf(await chooseTeamMeasures.ask(ask, { team: 'ohio', measures: [AUDIT], dueFrom: '2026-02' }))
  const again = valueOf(await readTeamSeries.ask(ask, { team: 'ohio' })).series
  expect(again).toMatchObject([{ dropped: false, dueFrom: month('2026-02'), due: ['2026-02'] }])
})

test('neither a retired nor an unknown measure can be picked', async () => {
  const { ask } = await ohioReportingAudits()
  const choose = async (slug: string) =>
    problemsOf(await chooseTeamMeasures.ask(ask, { team: 'ohio', measures: [slug], dueFrom: '2026-01' }))
  expect((await choose('progesterone-17p-on-time'))[0]).toContain('kept for its history')
  expect(await choose('no-such-measure')).toEqual(['Choose measures from the list.'])
  expect(await choose(AUDIT)).toEqual(['Choose at least one measure to add.'])
})

test('reporting begins neither centuries back nor far ahead', async () => {
  const { ask } = await ohioReportingAudits()
  for (const dueFrom of ['1950-01', '2030-01']) {
    const outcome = await chooseTeamMeasures.ask(ask, {
      team: 'ohio',
      measures: ['tobacco-asked-advised'],
      dueFrom,
    })
    expect(problemsOf(outcome)).toEqual(['Choose a month between Mar 2011 and Mar 2028.'])
  }
})

test('another state learns nothing of the figures', async () => {
  await ohioReportingAudits()
  const kentucky = await addTeamOf(database.db, 'KY')
  const peer = await addPerson(database.db, {
    email: 'ky@agency.example',
    team: { ...kentucky, role: 'lead' },
  })
  for (const query of [readTeamSeries, readReportedMeasures]) {
    const outcome = await query.ask(asking(database.db, peer), { team: 'ohio' })
    expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringContaining('its own team') })
  }
  expect(valueOf(await readHome.ask(asking(database.db, peer), {})).teams.map((team) => team.slug)).toEqual([
    'kentucky',
  ])
})
