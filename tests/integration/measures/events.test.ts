import { expect, test } from 'vitest'
import { teamChart } from '#app/charts/team/team-chart.ts'
import { recordEvents, takeBackConfirmation, takeBackEvent } from '#app/measures/events/commands.server.ts'
import { enterValues } from '#app/measures/entry/commands.server.ts'
import { readEvents } from '#app/measures/events/queries.server.ts'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { FOLLOWS_FROM_DATES } from '#app/measures/events/takes-events.ts'
import { pasteBlock } from '#app/measures/entry/paste/commands.server.ts'
import { readOnePaste } from '#app/measures/entry/paste/queries.server.ts'
import { importFile } from '#app/measures/import/commands.server.ts'
import { readTeamMeasure } from '#app/measures/queries.server.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const chart = { team: 'vermont', measure: 'days-between-vlbw-outside' }

async function vermont() {
  const team = await addTeamOf(database.db, 'VT')
  const member = await addPerson(database.db, { team: { ...team, role: 'member' } })
  const ask = asking(database.db, member)
  valueOf(
    await chooseTeamMeasures.ask(asking(database.db, { kind: 'system', name: 'test' }), {
      team: 'vermont',
      measures: [chart.measure],
      dueFrom: '2026-01',
    }),
  )
  return { team, member, ask }
}

test('dates make gaps and monthly figures; the same list twice adds nothing, and twice the same date is two events', async () => {
  const { ask } = await vermont()
  const days = '2026-01-05\n1/25/2026\n2026-02-01\n2026-02-01'
  expect(valueOf(await recordEvents.ask(ask, { ...chart, days, through: '2026-02-28' })).added).toBe(4)
  expect(valueOf(await recordEvents.ask(ask, { ...chart, days })).added).toBe(0)
  const view = valueOf(await readEvents.ask(ask, chart))
  expect(view.events.map(({ day, gap }) => `${day} ${gap ?? '-'}`)).toEqual([
    '2026-02-01 0',
    '2026-02-01 7',
    '2026-01-25 20',
    '2026-01-05 -',
  ])
  expect(view.running).toEqual({ days: 27, through: '2026-02-28' })
  const { series } = valueOf(await readTeamMeasure.ask(ask, chart))
  expect(series.values.map(({ period, reported, provisional }) => [period, reported, provisional])).toEqual([
    ['2026-01', { state: 'value', numerator: 20, denominator: null }, false],
    ['2026-02', { state: 'value', numerator: 3.5, denominator: null }, false],
  ])
  const drawn = teamChart(series)
  expect(drawn.points.map(({ period, value }) => `${period} ${value}`)).toEqual([
    '2026-01/2 20',
    '2026-02/3 7',
    '2026-02/4 0',
  ])
  expect(drawn.description).toContain('no event for the 27 days since the last, confirmed through 2026-02-28')
  expect(JSON.stringify(drawn)).not.toContain('2026-01-25')
})

test('what is no date, and a date to come, is refused whole with a sentence', async () => {
  const { ask } = await vermont()
  expect(problemsOf(await recordEvents.ask(ask, { ...chart, days: '2026-01-05\nBaby A' }))[0]).toContain(
    '"Baby A" is not a date',
  )
  expect(problemsOf(await recordEvents.ask(ask, { ...chart, days: '2026-03-17' }))).toEqual([
    '2026-03-17 has not come yet.',
  ])
  expect(valueOf(await readEvents.ask(ask, chart)).events).toEqual([])
})

test('a wrong date is taken back and the right one put in its place; both stay on record', async () => {
  const { ask } = await vermont()
  valueOf(await recordEvents.ask(ask, { ...chart, days: '2026-01-05 2026-01-25', through: '2026-02-28' }))
  const [wrong] = valueOf(await readEvents.ask(ask, chart)).events
  valueOf(
    await takeBackEvent.ask(ask, { ...chart, event: wrong!.id, reason: 'wrong-date', instead: '2026-02-04' }),
  )
  expect(valueOf(await readEvents.ask(ask, chart)).events.map(({ day }) => day)).toEqual([
    '2026-02-04',
    '2026-01-05',
  ])
  const { series } = valueOf(await readTeamMeasure.ask(ask, chart))
  expect(series.values.map(({ period, reported }) => `${period} ${reported.state}`)).toEqual([
    '2026-01 not-applicable',
    '2026-02 value',
  ])
  expect(await database.db.measureEvent.count()).toBe(3)
  await expect(database.db.$executeRaw`UPDATE measure_event SET on_date = '2026-01-01'`).rejects.toThrow(
    'withdrawn',
  )
  expect(
    problemsOf(await takeBackEvent.ask(ask, { ...chart, event: wrong!.id, reason: 'not-counted' })),
  ).toEqual(['This date was taken back already.'])
})

test('dates are closed to people outside the team, and are no page of other measures', async () => {
  const { ask } = await vermont()
  const stranger = await addPerson(database.db, { email: 'a@agency.example', standings: ['participant'] })
  expect((await readEvents.ask(asking(database.db, stranger), chart)).kind).toBe('refused')
  expect((await readEvents.ask(ask, { ...chart, measure: 'safe-crib-audit' })).kind).toBe('absent')
})

test('where a team records dates, monthly figures cannot be typed or changed; without a date they are typed as before', async () => {
  const { ask } = await vermont()
  const type = async (numerator: string) => {
    const typed = { measure: chart.measure, period: '2026-01', was: null, numerator, denominator: '' }
    return valueOf(await enterValues.ask(ask, { team: 'vermont', cells: [{ ...typed, state: 'value' }] }))
  }
  expect((await type('12')).changes).toHaveLength(1)
  valueOf(await recordEvents.ask(ask, { ...chart, days: '2026-01-05 2026-01-25', through: '2026-02-28' }))
  const { changes, refused } = await type('13')
  expect(changes).toEqual([])
  expect(refused.map(({ message }) => message)).toEqual([
    'The monthly figures of this measure follow from the dates of its events. Enter or correct the dates instead.',
  ])
  expect((await type('20')).refused).toEqual([])
})

test('a confirmation is withdrawn: the one before it is current again, and its months are open again', async () => {
  const { ask } = await vermont()
  valueOf(await recordEvents.ask(ask, { ...chart, days: '2026-01-05', through: '2026-01-31' }))
  valueOf(await recordEvents.ask(ask, { ...chart, days: '', through: '2026-02-28' }))
  const states = async () =>
    valueOf(await readTeamMeasure.ask(ask, chart)).series.values.map(
      ({ period, reported }) => `${period} ${reported.state}`,
    )
  expect(await states()).toEqual(['2026-01 not-applicable', '2026-02 not-applicable'])
  const { confirmed } = valueOf(await readEvents.ask(ask, chart))
  expect(confirmed?.through).toBe('2026-02-28')
  valueOf(await takeBackConfirmation.ask(ask, { ...chart, confirmation: confirmed!.id }))
  expect(valueOf(await readEvents.ask(ask, chart)).confirmed?.through).toBe('2026-01-31')
  expect(await states()).toEqual(['2026-01 not-applicable', '2026-02 not-yet'])
  expect(problemsOf(await takeBackConfirmation.ask(ask, { ...chart, confirmation: confirmed!.id }))).toEqual([
    'This was taken back already.',
  ])
})

test('a file and a pasted block cannot say something else than the dates do, and may say the same', async () => {
  const { team, ask } = await vermont()
  valueOf(await recordEvents.ask(ask, { ...chart, days: '2026-01-05\n2026-01-25', through: '2026-02-28' }))
  const before = await database.db.measureValue.findMany()
  const manager = asking(
    database.db,
    await addPerson(database.db, { email: 'manager@example.org', team: { ...team, role: 'data-manager' } }),
  )
  const imported = async (rows: string) =>
    valueOf(
      await importFile.ask(manager, {
        team: 'vermont',
        file: new File([`measure_code,period,value\n${rows}`], 'days.csv'),
      }),
    )
  const other = await imported(`${chart.measure},2026-01,31\n${chart.measure},2025-12,9\n`)
  expect(other).toMatchObject({ created: 0, changed: 0 })
  expect(other.parsed.rejected).toMatchObject([
    { row: 2, code: 'follows_from_dates', message: FOLLOWS_FROM_DATES },
    { row: 3, code: 'follows_from_dates' },
  ])
  expect(await imported(`${chart.measure},2026-01,20\n`)).toMatchObject({
    ...{ created: 0, changed: 0, unchanged: 1 },
    parsed: { rejected: [] },
  })
  const text = `Month\t${chart.measure}\nDec 2025\t9\nJan 2026\t31\nFeb 2026\t12`
  const { paste } = valueOf(await pasteBlock.ask(manager, { team: 'vermont', text }))
  const { preview } = valueOf(await readOnePaste.ask(manager, { team: 'vermont', paste, headings: [] }))
  expect(preview?.counts).toEqual({ new: 0, changed: 0, same: 0, refused: 3 })
  expect(preview?.rows.flatMap(({ cells }) => cells)).toMatchObject(
    [1, 2, 3].map(() => ({ kind: 'refused', reason: FOLLOWS_FROM_DATES })),
  )
  expect(await database.db.measureValue.findMany()).toEqual(before)
})
