import { beforeEach, expect, test } from 'vitest'
import { addMonths, month } from '#app/kernel/month.ts'
import { periodOf } from '#app/kernel/period.ts'
import type { Reading } from '#app/kernel/reading.ts'
import { copyNewValues } from '#app/measures/import/copy/store.server.ts'
import { listCatalogue } from '#app/measures/store.server.ts'
import { writeManyValues, type Recording, type ValueEntry } from '#app/measures/recording/store.server.ts'
import { copyIn } from '#app/platform/copy.server.ts'
import { violatedConstraint } from '#app/platform/db.server.ts'
import { addTeamOf } from '#tests/support/asking.ts'
import { testDatabase } from '#tests/support/test-database.ts'

const database = testDatabase()
const at = new Date('2026-03-15T12:34:56.789Z')
let ratio: ValueEntry['measure']
let ohio: Recording
let vermont: Recording
beforeEach(async () => {
  const measures = await listCatalogue(database.db)
  ratio = measures.find((one) => one.shape === 'ratio') ?? { ...measures[0]!, shape: 'ratio' }
  const { id: by } = await database.db.person.create({ data: { email: 'ann@example.org', name: 'Ann' } })
  ohio = { teamId: (await addTeamOf(database.db, 'OH')).id, at, by, origin: 'typed' }
  vermont = { teamId: (await addTeamOf(database.db, 'VT')).id, at, by: null, origin: 'demo' }
})

const NUMBERS = [0, 1, 9, 9_999, 10_000, 10_001, 99_999_999, 100_000_000, 9_999_999_999, 0.0001, 0.5, 12.25]
const entryOf = (reading: Reading, i: number, comment: string | null = null): ValueEntry => ({
  measure: ratio,
  period: periodOf(ratio.frequency, addMonths(month('1990-01'), i * 12)),
  reading,
  provisional: i % 2 === 1,
  comment,
})
const READINGS = [
  ...NUMBERS.map((numerator): Reading => ({ state: 'value', numerator, denominator: 9_999.9999 })),
  ...NUMBERS.map((denominator): Reading => ({ state: 'value', numerator: 3, denominator })),
  ...(['not-yet', 'not-applicable', 'withheld'] as const).map((state): Reading => ({ state })),
]
const COMMENTS = [null, 'Zwölf\tüber "drei"\\n\nZeilen', 'x'.repeat(70_000)]
const entries = () => READINGS.map((reading, i) => entryOf(reading, i, COMMENTS[i % 3]!))

const rowsOf = (teamId: string) => database.db.$queryRaw`
  SELECT measure_id, shape, frequency, period_start, state, numerator::text, denominator::text, provisional, comment, recorded_at::text
  FROM measure_value WHERE team_id = ${teamId}::uuid ORDER BY period_start`

test('values that are copied are the values that are written one by one, to the last digit', async () => {
  const { db } = database
  expect(await db.$transaction((tx) => copyNewValues(tx, ohio, [entries()]))).toBe(READINGS.length)
  await writeManyValues(db, vermont, entries())
  expect(await rowsOf(ohio.teamId)).toEqual(await rowsOf(vermont.teamId))
  expect(await db.measureValue.count({ where: { recordedBy: ohio.by, origin: 'typed' } })).toBe(
    READINGS.length,
  )
  expect(await copyNewValues(db, ohio, [])).toBe(0)
})

test('what the database refuses undoes everything, and the connection goes on', async () => {
  const { db } = database
  const wrong = entryOf({ state: 'value', numerator: -1, denominator: 1 }, 40)
  const copied = db.$transaction(async (tx) => {
    await copyNewValues(tx, ohio, [entries()])
    await copyNewValues(tx, vermont, [[wrong]])
  })
  expect(await copied.then(() => null, violatedConstraint)).toBe('measure_value_figures')
  expect(await db.measureValue.count()).toBe(0)
  expect(await copyNewValues(db, ohio, [entries()])).toBe(READINGS.length)
})

test('rows that cannot be made fail the copy', async () => {
  const { db } = database
  const chunks = function* () {
    yield Buffer.from('1\n')
    throw new RangeError('No more rows')
  }
  await db.$executeRaw`CREATE TABLE copied (one int)`
  await expect(copyIn(db, 'COPY copied FROM STDIN', chunks())).rejects.toThrow()
  expect(await db.$queryRaw`SELECT * FROM copied`).toEqual([])
})

test('two transactions copy side by side, each its own rows', async () => {
  const { db } = database
  await Promise.all([
    db.$transaction((tx) => copyNewValues(tx, ohio, [entries()])),
    db.$transaction((tx) => copyNewValues(tx, vermont, [entries().slice(0, 5)])),
  ])
  expect(await db.measureValue.count({ where: { teamId: ohio.teamId } })).toBe(READINGS.length)
  expect(await db.measureValue.count({ where: { teamId: vermont.teamId } })).toBe(5)
})
