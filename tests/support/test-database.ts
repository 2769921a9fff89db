import pg from 'pg'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import { connect, type Database } from '#app/platform/database/db.server.ts'

/** The database of one test file. Both are there once the first hook or test runs. */
export type TestDatabase = { readonly db: Database['db']; readonly url: string }

/**
 * Gives a test file a database of its own that holds the reference data and nothing else before every test.
 * Call it at the top of the file (or of a `describe`) and read `.db` inside tests. Its clock, if any, is the
 * test's.
 */
export function testDatabase(): TestDatabase {
  const { url: serverUrl, template, prefix } = inject('testServer')
  const name = `${prefix}${process.env.VITEST_POOL_ID ?? process.pid}`
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
  const server = new pg.Client(serverUrl)
  let open: { database: Database; cleaner: pg.Client; world: World } | null = null

  async function create(): Promise<void> {
    await server.query(`drop database if exists ${name} with (force)`)
    await server.query(`create database ${name} template ${template}`)
    const cleaner = new pg.Client(url)
    await cleaner.connect()
    open = { database: connect(url, { poolSize: 6 }), cleaner, world: await surveyWorld(cleaner) }
  }

  async function close(): Promise<void> {
    await open?.database.close()
    await open?.cleaner.end()
    open = null
  }

  beforeAll(async () => {
    await server.connect()
    await create()
  })
  beforeEach(async () => {
    if (open) await restore(open.cleaner, open.world)
  })
  afterAll(async () => {
    await close()
    await server.end()
  })

  return {
    get db() {
      if (!open) throw new Error('The test database is there inside tests and hooks only')
      return open.database.db
    },
    url,
  }
}

/** What a fresh copy of the template holds: the tables that are empty in it, and a copy of the others. */
type World = { empty: string[]; filled: Kept[]; hashQuery: string; hashes: Record<string, string> }

/** A table with rows, its copy in the cleaner's session, and the columns that may be written. */
type Kept = { table: string; copy: string; columns: string }

async function surveyWorld(client: pg.Client): Promise<World> {
  const { rows } = await client.query<{ table: string; columns: string; filled: boolean }>(
    `select format('%I.%I', schemaname, tablename) as table,
            (select string_agg(quote_ident(attname), ', ') from pg_attribute
             where attrelid = format('%I.%I', schemaname, tablename)::regclass
               and attnum > 0 and not attisdropped and attgenerated = '') as columns,
            (xpath('/row/f/text()', query_to_xml(format('select exists (select from %I.%I) as f', schemaname, tablename),
              false, true, '')))[1]::text = 'true' as filled
     from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  const empty = rows.filter(({ filled }) => !filled).map(({ table }) => table)
  const filled = rows
    .filter((row) => row.filled)
    .map(({ table, columns }, i) => ({ table, columns, copy: `pg_temp.copy_${i}` }))
  await client.query(
    filled.map(({ table, copy }) => `create temp table ${copy} as table ${table};`).join('\n'),
  )
  const hashes = filled.map(
    ({ table, copy }) => `(select sum(hashtextextended(t::text, 0)) from ${table} t) "${copy}"`,
  )
  const hashQuery = `select ${hashes.join(', ')}`
  return { empty, filled, hashQuery, hashes: await hashesOf(client, hashQuery) }
}

async function hashesOf(client: pg.Client, hashQuery: string): Promise<Record<string, string>> {
  const { rows } = await client.query<Record<string, string>>(hashQuery)
  return rows[0] ?? {}
}

/** Empties what a test filled, and fills again what it changed of the reference data. */
async function restore(client: pg.Client, world: World): Promise<void> {
  const now = await hashesOf(client, world.hashQuery)
  const deletes = world.empty.map((table) => `delete from ${table};`)
  const refills = world.filled
    .filter(({ copy }) => now[copy] !== world.hashes[copy])
    .map(
      ({ table, copy, columns }) =>
        `delete from ${table}; insert into ${table} (${columns}) overriding system value select ${columns} from ${copy};`,
    )
  // As a replica PostgreSQL asks neither foreign keys nor triggers, so the order of the tables does not
  // matter.
  await client.query(
    `begin; set local session_replication_role = replica; ${[...deletes, ...refills].join('\n')} commit`,
  )
}
