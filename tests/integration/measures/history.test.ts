import { expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { enterValues } from '#app/measures/entry/commands.server.ts'
import { EMPTY_CELL } from '#app/measures/entry/cell/cell-text.ts'
import { readValueHistory } from '#app/measures/history/queries.server.ts'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { addPerson, addTeamOf, asking, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()

test('the history of one figure shows its current and former values, of its period alone', async () => {
  const team = await addTeamOf(database.db, 'OH')
  const manager = await addPerson(database.db, { team: { ...team, role: 'data-manager' } })
  const at = (time: string) => asking(database.db, manager, stoppedClock(`2026-03-15T${time}:00Z`))
  const measure = 'safe-crib-audit'
  valueOf(
    await chooseTeamMeasures.ask(at('08:00'), { team: 'ohio', measures: [measure], dueFrom: '2025-12' }),
  )
  const type = async (time: string, period: string, numerator: string) => {
    const cell = { ...EMPTY_CELL, measure, period, numerator, denominator: '60', was: null }
    valueOf(await enterValues.ask(at(time), { team: 'ohio', cells: [cell] }))
  }
  await type('09:00', '2026-01', '30')
  await type('10:00', '2026-01', '36')
  await type('11:00', '2026-02', '20')
  await type('12:00', '2026-02', '21')
  const ask = (period: string) => readValueHistory.ask(at('13:00'), { team: 'ohio', measure, period })
  const { now, former } = valueOf(await ask('2026-01'))
  expect(now).toMatchObject({ reported: { numerator: 36 }, at: new Date('2026-03-15T10:00:00Z') })
  expect(former.map(({ reported, replacedAt }) => [reported, replacedAt.toISOString()])).toEqual([
    [{ state: 'value', numerator: 30, denominator: 60 }, '2026-03-15T10:00:00.000Z'],
  ])
  expect(valueOf(await ask('2025-06'))).toMatchObject({ now: null, former: [] })
  expect((await ask('soon')).kind).toBe('problems')
})

test.each([
  ['measure_value_revision', 'gone', null],
  ['measure_value_revision', 'value', -1],
  ['stratum_value_revision', 'gone', null],
  ['stratum_value_revision', 'withheld', 3],
])('%s takes nothing that no value could have said: %s %s', async (table, state, numerator) => {
  const row = database.db.$executeRawUnsafe(
    `INSERT INTO ${table} (value_id, state, numerator, provisional, recorded_at, origin, replaced_at)
     VALUES (1, $1, $2::numeric, FALSE, now(), 'typed', now())`,
    ...[state, numerator],
  )
  await expect(row).rejects.toThrow(`${table}_figures`)
})
