import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { beforeEach, expect, inject, test } from 'vitest'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { migrate } from '#scripts/migrate.ts'
import { projectFolder } from '#scripts/project.ts'
import { listCatalog } from '#app/measures/store.server.ts'
import { writeValues, type Attribution, type ValueEntry } from '#app/measures/values/store.server.ts'
import { period } from '#app/kernel/time/period.ts'
import { addTeamOf } from '#tests/support/asking.ts'
import { testDatabase } from '#tests/support/test-database.ts'

const MIGRATIONS = join(projectFolder, 'prisma/migrations')
const KEYS = '0034_value_foreign_keys'

const database = testDatabase()
let attribution: Attribution
let entry: ValueEntry
let teamId: string
beforeEach(async () => {
  teamId = (await addTeamOf(database.db, 'OH')).id
  const measure = (await listCatalog(database.db)).find(({ frequency }) => frequency === 'month')!
  attribution = { teamId, at: new Date('2026-03-15T12:00:00Z'), by: null, origin: 'typed' }
  const reported = { state: 'withheld' } as const
  entry = { measure, period: period('2026-01'), reported, provisional: false, comment: null }
})

const broken = (work: Promise<unknown>) => work.then(() => null, violatedConstraint)

test('a value names a team, a measure of its shape, an import and a person that are there', async () => {
  const { db } = database
  const measure = { ...entry.measure, shape: 'single' as const }
  const nobody = randomUUID()
  const imported = { ...attribution, origin: 'imported' as const, importId: randomUUID() }
  expect([
    await broken(writeValues(db, { ...attribution, teamId: randomUUID() }, [entry])),
    await broken(writeValues(db, attribution, [{ ...entry, measure }])),
    await broken(writeValues(db, attribution, [{ ...entry, measure: { ...measure, id: randomUUID() } }])),
    await broken(writeValues(db, imported, [entry])),
    await broken(writeValues(db, { ...attribution, by: nobody }, [entry])),
  ]).toEqual([
    'measure_value_team_id_fkey',
    'measure_value_measure_id_shape_frequency_fkey',
    'measure_value_measure_id_shape_frequency_fkey',
    'measure_value_import_id_fkey',
    'measure_value_recorded_by_fkey',
  ])
  expect(await db.measureValue.count()).toBe(0)
  await writeValues(db, attribution, [entry])
  const changed = db.measureValue.updateMany({ data: { origin: 'imported', importId: randomUUID() } })
  expect(await broken(changed)).toBe('measure_value_import_id_fkey')
})

test('what a value rests on is neither deleted nor made into something else', async () => {
  const { db } = database
  await writeValues(db, attribution, [entry])
  const removed = db.$executeRaw`DELETE FROM team WHERE id = ${teamId}::uuid`
  expect(await broken(removed)).toBe('measure_value_team_id_fkey')
  const { id: by } = await db.person.create({ data: { email: 'ann@example.org', name: 'Ann' } })
  const file = {
    teamId,
    fileName: 'a.csv',
    content: new Uint8Array(),
    sha256: '',
    uploadedAt: attribution.at,
  }
  const { id: importId } = await db.valueImport.create({ data: file })
  const other = { ...entry, period: period('2026-02') }
  await writeValues(db, { ...attribution, by, importId, origin: 'imported' }, [other])
  expect([
    await broken(db.$executeRaw`DELETE FROM value_import`),
    await broken(db.$executeRaw`DELETE FROM person WHERE id = ${by}::uuid`),
  ]).toEqual(['measure_value_import_id_fkey', 'measure_value_recorded_by_fkey'])
})

test('a database in which values refer to missing rows is not migrated, and the refusal names them', async () => {
  const { url: serverUrl, prefix } = inject('testServer')
  const name = `${prefix}value_keys`
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
  const [server, client] = [new pg.Client(serverUrl), new pg.Client(url)]
  await server.connect()
  try {
    await server.query(`drop database if exists ${name} with (force)`)
    await server.query(`create database ${name}`)
    const folder = mkdtempSync(join(tmpdir(), 'coiin-migrations-'))
    const all = readdirSync(MIGRATIONS).filter((one) => one !== 'migration_lock.toml')
    const copy = (one: string) => cpSync(join(MIGRATIONS, one), join(folder, one), { recursive: true })
    all.filter((one) => one < KEYS).forEach(copy)
    await migrate(url, () => {}, folder)
    await client.connect()
    // As a replica PostgreSQL asks neither foreign keys nor triggers.
    await client.query(`SET session_replication_role = replica`)
    await client.query(`
      INSERT INTO measure_value (id, team_id, measure_id, shape, frequency, period_start, state, recorded_at, recorded_by, origin)
      SELECT 40 + n, gen_random_uuid(), gen_random_uuid(), 'single', 'month', '2026-01-01', 'withheld', now(),
        CASE WHEN n > 1 THEN gen_random_uuid() END, 'typed' FROM generate_series(1, 3) n`)
    copy(all.find((one) => one === KEYS)!)
    await expect(migrate(url, () => {}, folder)).rejects.toThrow(
      'Rows of measure_value name what is not there: 3 name a team that does not exist (the first has the id 41); ' +
        '3 name a measure of their shape and frequency that does not exist (the first has the id 41); ' +
        '2 name a person that does not exist (the first has the id 42). ' +
        'Correct or delete these rows, then migrate again.',
    )
    await client.query('DELETE FROM measure_value')
    expect(await migrate(url, () => {}, folder)).toEqual([KEYS])
  } finally {
    await client.end()
    await server.query(`drop database if exists ${name} with (force)`)
    await server.end()
  }
})
