import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { fingerprint } from '#scripts/fingerprint.ts'
import { generate } from '#scripts/generate.ts'
import { useEmbedded } from '#scripts/postgres/embedded.ts'
import { livingUsers } from '#scripts/postgres/users.ts'
import { prepareReference } from '#scripts/prepare-database.ts'
import { projectFolder, sayOnStderr } from '#scripts/project.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The test server's maintenance database, and the database that every test database is a copy of. */
    testServer: { url: string; template: string; prefix: string }
  }
}

/** A database that loses everything in a power cut, and is the faster for it. */
const forgetful = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * Starts the tests' own PostgreSQL (var/test: never a person's data) and makes the template: migrated, with the
 * reference data. The template is kept from run to run as long as nothing it is made from has changed.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = join(projectFolder, 'var', 'test')
  const server = await useEmbedded({
    dataFolder,
    chosen: false,
    purpose: 'test',
    say: sayOnStderr,
    settings: forgetful,
  })
  const prefix = `test_${process.pid}_`
  try {
    await generate(sayOnStderr)
    const alone = livingUsers(dataFolder).length === 1
    const template = await makeTemplate(server.url, alone)
    project.provide('testServer', { url: server.url, template, prefix })
  } catch (error) {
    await server.release()
    throw error
  }
  return async () => {
    await onServer(server.url, (client) => drop(client, `${prefix}%`))
    await server.release()
  }
}

async function makeTemplate(url: string, alone: boolean): Promise<string> {
  const print = fingerprint(['prisma', 'app'], (path) => /\.test\.tsx?$|app\/routes\//.test(path))
  const template = `template_${print.slice(0, 16)}`
  return onServer(url, async (client) => {
    // One run at a time makes a template; a second one finds it made.
    await client.query('select pg_advisory_lock(1)')
    if (alone) await drop(client, 'test\\_%')
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template])
    if (rowCount) return template
    if (alone) await drop(client, 'template\\_%')
    const half = `making_${process.pid}`
    await client.query(`drop database if exists ${half}`)
    await client.query(`create database ${half}`)
    await prepareReference(withDatabaseName(url, half), () => {})
    await client.query(`alter database ${half} rename to ${template}`)
    return template
  })
}

async function drop(client: pg.Client, like: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where datname like $1',
    [like],
  )
  for (const { datname } of rows) {
    await client.query(`drop database if exists ${client.escapeIdentifier(datname)} with (force)`)
  }
}

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The address of another database of the same server. */
export function withDatabaseName(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}
