import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { connect, violatedConstraint, type Db } from '#app/platform/db.server.ts'

import { listCatalogue } from '#app/measures/store.server.ts'
import { writeValues, type Recording, type ValueEntry } from '#app/measures/recording/store.server.ts'
import { period } from '#app/kernel/period.ts'
import { addTeamOf } from '#tests/support/asking.ts'
import { testDatabase } from '#tests/support/test-database.ts'

const database = testDatabase()
let recording: Recording
let entry: ValueEntry
let teamId: string
beforeEach(async () => {
  teamId = (await addTeamOf(database.db, 'OH')).id
  const measure = (await listCatalogue(database.db)).find(({ frequency }) => frequency === 'month')!
  recording = { teamId, at: new Date('2026-03-15T12:00:00Z'), by: null, origin: 'typed' }
  const reading = { state: 'withheld' } as const
  entry = { measure, period: period('2026-01'), reading, provisional: false, comment: null }
})

const broken = (work: Promise<unknown>) => work.then(() => null, violatedConstraint)

test('a value names a team, a measure of its shape, an import and a person that are there', async () => {
  const { db } = database
  const measure = { ...entry.measure, shape: 'single' as const }
  const nobody = randomUUID()
  const imported = { ...recording, origin: 'imported' as const, importId: randomUUID() }
  expect([
    await broken(writeValues(db, { ...recording, teamId: randomUUID() }, [entry])),
    await broken(writeValues(db, recording, [{ ...entry, measure }])),
    await broken(writeValues(db, recording, [{ ...entry, measure: { ...measure, id: randomUUID() } }])),
    await broken(writeValues(db, imported, [entry])),
    await broken(writeValues(db, { ...recording, by: nobody }, [entry])),
  ]).toEqual([
    'measure_value_team_id_fkey',
    'measure_value_measure_id_shape_frequency_fkey',
    'measure_value_measure_id_shape_frequency_fkey',
    'measure_value_import_id_fkey',
    'measure_value_recorded_by_fkey',
  ])
  expect(await db.measureValue.count()).toBe(0)
  await writeValues(db, recording, [entry])
  const changed = db.measureValue.updateMany({ data: { origin: 'imported', importId: randomUUID() } })
  expect(await broken(changed)).toBe('measure_value_import_id_fkey')
})

test('what a value rests on is neither deleted nor made into something else', async () => {
  const { db } = database
  await writeValues(db, recording, [entry])
  const removed = db.$executeRaw`DELETE FROM team WHERE id = ${teamId}::uuid`
  expect(await broken(removed)).toBe('measure_value_team_id_fkey')
  const { id: by } = await db.person.create({ data: { email: 'ann@example.org', name: 'Ann' } })
  const file = { teamId, fileName: 'a.csv', content: new Uint8Array(), sha256: '', uploadedAt: recording.at }
  const { id: importId } = await db.valueImport.create({ data: file })
  const other = { ...entry, period: period('2026-02') }
  await writeValues(db, { ...recording, by, importId, origin: 'imported' }, [other])
  expect([
    await broken(db.$executeRaw`DELETE FROM value_import`),
    await broken(db.$executeRaw`UPDATE value_import SET id = gen_random_uuid()`),
    await broken(db.$executeRaw`DELETE FROM person WHERE id = ${by}::uuid`),
  ]).toEqual([
    'measure_value_import_id_fkey',
    'measure_value_import_id_fkey',
    'measure_value_recorded_by_fkey',
  ])
})

test('who takes a person away while that person is being written waits, and is refused', async () => {
  const { id: by } = await database.db.person.create({ data: { email: 'ann@example.org', name: 'Ann' } })
  const other = connect(database.url)
  try {
    let removed: Promise<string | null> = Promise.resolve(null)
    await database.db.$transaction(async (tx) => {
      await writeValues(tx, { ...recording, by }, [entry])
      removed = broken(other.db.person.delete({ where: { id: by } }))
      await waiting(database.db)
    })
    expect(await removed).toBe('measure_value_recorded_by_fkey')
  } finally {
    await other.close()
  }
})

test('a transaction that sees an older state of the database may not take away what values rest on', async () => {
  const { id } = await database.db.person.create({ data: { email: 'ann@example.org', name: 'Ann' } })
  const removed = database.db.$transaction((tx) => tx.person.delete({ where: { id } }), {
    isolationLevel: 'RepeatableRead',
  })
  await expect(removed).rejects.toThrow('read what is committed')
})

/** Until somebody waits for a lock. */
async function waiting(db: Db): Promise<void> {
  for (;;) {
    const [{ count }] = await db.$queryRaw<[{ count: number }]>`
      SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    if (count > 0) return
  }
}
