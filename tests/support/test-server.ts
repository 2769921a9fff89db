import { join } from 'node:path'
import pg from 'pg'
import { useEmbedded } from '#scripts/postgres/embedded.ts'
import { livingUsers } from '#scripts/postgres/users.ts'
import { projectFolder, sayOnStderr } from '#scripts/project.ts'

/** A database that loses everything in a power cut, and is the faster for it. */
const forgetful = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

export type TestServer = {
  /** Its maintenance database. */
  readonly url: string
  /** Whether no other run of tests uses it now, so that what earlier ones left may go. */
  readonly alone: boolean
  readonly release: () => Promise<void>
}

/** The tests' own PostgreSQL (var/test: never a person's data), found running or started. */
export async function openTestServer(): Promise<TestServer> {
  const dataFolder = join(projectFolder, 'var', 'test')
  const { url, release } = await useEmbedded({
    dataFolder,
    chosen: false,
    purpose: 'test',
    say: sayOnStderr,
    settings: forgetful,
  })
  return { url, release, alone: livingUsers(dataFolder).length === 1 }
}

export async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Drops every database whose name is `like` a pattern of SQL, even with open connections. */
export async function dropDatabases(client: pg.Client, like: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where datname like $1',
    [like],
  )
  for (const { datname } of rows) {
    await client.query(`drop database if exists ${client.escapeIdentifier(datname)} with (force)`)
  }
}

/**
 * Makes a database as a copy of another one, to which nobody may be connected meanwhile, and gives its
 * address.
 */
export async function copyDatabase(url: string, template: string, name: string): Promise<string> {
  await onServer(url, async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
    await client.query(
      `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)}`,
    )
  })
  return withDatabaseName(url, name)
}

/** The address of another database of the same server. */
export function withDatabaseName(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}
