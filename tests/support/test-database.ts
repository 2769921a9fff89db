import pg from 'pg'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import { connect, type Database } from '#app/platform/db.server.ts'

/** The database of one test file. Both are there once the first hook or test runs. */
export type TestDatabase = { readonly db: Database['db']; readonly url: string }

/**
 * Gives a test file a database of its own that holds the reference data and nothing else before every test. Call it
 * at the top of the file (or of a `describe`) and read `.db` inside tests. Its clock, if any, is the test's.
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
    if (open && (await restore(open.cleaner, open.world))) return
    await close()
    await create()
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

/** What a fresh copy of the template holds: the tables that are empty in it, and a fingerprint of the others. */
type World = { empty: string[]; fingerprintQuery: string; fingerprint: string }

async function surveyWorld(client: pg.Client): Promise<World> {
  const { rows } = await client.query<{ name: string; filled: boolean }>(
    `select format('%I.%I', schemaname, tablename) as name,
            (xpath('/row/f/text()', query_to_xml(format('select exists (select from %I.%I) as f', schemaname, tablename),
              false, true, '')))[1]::text = 'true' as filled
     from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  const hashes = rows.filter(({ filled }) => filled).map(({ name }) => tableHash(name))
  const fingerprintQuery = `select concat_ws(',', ${hashes.join(', ')}) as fingerprint`
  const empty = rows.filter(({ filled }) => !filled).map(({ name }) => name)
  return { empty, fingerprintQuery, fingerprint: await fingerprintOf(client, fingerprintQuery) }
}

const tableHash = (table: string): string => `(select sum(hashtextextended(t::text, 0)) from ${table} t)`

async function fingerprintOf(client: pg.Client, query: string): Promise<string> {
  const { rows } = await client.query<{ fingerprint: string }>(query)
  return rows[0]?.fingerprint ?? ''
}

/** Empties what a test filled. False when a test changed the reference data too, so that only a new copy will do. */
async function restore(client: pg.Client, world: World): Promise<boolean> {
  if ((await fingerprintOf(client, world.fingerprintQuery)) !== world.fingerprint) return false
  const deletes = world.empty.map((table) => `delete from ${table};`).join('\n')
  // As a replica PostgreSQL asks neither foreign keys nor triggers, so the order of the tables does not matter.
  await client.query(`begin; set local session_replication_role = replica; ${deletes} commit`)
  return true
}
