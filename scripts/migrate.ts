import { runMigrations } from 'graphile-worker'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import {
  pendingMigrations,
  readMigrations,
  type AppliedMigration,
  type Migration,
} from '#app/platform/database/migrations.server.ts'
import { projectFolder, type Say } from './project.ts'
import { Refusal } from './refusal.ts'

export const migrationsFolder = join(projectFolder, 'prisma', 'migrations')

/** The number that Prisma's own tools lock while they migrate, so that they and we never do so at once. */
const migrationLock = 72707369

/** The table as Prisma makes it, so that `prisma migrate` can take over any day. */
const migrationTable = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`

/**
 * Brings the database up to date, one transaction for each migration, and returns the names of those it
 * applied. Two calls at once take turns. Throws a Refusal when the database and the folder contradict each
 * other.
 */
export async function migrate(url: string, say: Say, folder = migrationsFolder): Promise<string[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query('set client_min_messages = warning')
    await client.query(migrationTable)
    const pending = await findPending(client, folder)
    for (const migration of pending) {
      say(`Migrating the database: ${migration.name}`)
      await apply(client, migration)
    }
    await migrateJobs(url)
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** Brings the schema of the background jobs up to date, which is part of graphile-worker. */
async function migrateJobs(url: string): Promise<void> {
  const pgPool = new pg.Pool({ connectionString: url, max: 2 })
  try {
    await runMigrations({ pgPool })
  } finally {
    await pgPool.end()
  }
}

async function findPending(client: pg.Client, folder: string): Promise<Migration[]> {
  const { rows } = await client.query<AppliedMigration & { finished: boolean }>(
    `select migration_name as name, checksum, finished_at is not null as finished
     from _prisma_migrations where rolled_back_at is null`,
  )
  const broken = rows.find((row) => !row.finished)
  if (broken)
    throw new Refusal(
      `The migration ${broken.name} failed half-way: resolve it with \`prisma migrate resolve\`.`,
    )
  const outcome = pendingMigrations(readMigrations(folder), rows)
  if ('refused' in outcome) throw new Refusal(outcome.refused)
  return outcome.pending
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       values ($1, $2, clock_timestamp(), $3, now(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`The migration ${name} failed and was undone: ${(error as Error).message}`, {
      cause: error,
    })
  }
}
