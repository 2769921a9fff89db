import type { TestProject } from 'vitest/node'
import { fingerprint } from '#scripts/fingerprint.ts'
import { generate } from '#scripts/generate.ts'
import { prepareReference } from '#scripts/prepare-database.ts'
import { sayOnStderr } from '#scripts/project.ts'
import { dropDatabases, onServer, openTestServer, withDatabaseName, type TestServer } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The test server's maintenance database, and the database that every test database is a copy of. */
    testServer: { url: string; template: string; prefix: string }
  }
}

/**
 * Starts the tests' own PostgreSQL (var/test: never a person's data) and makes the template: migrated, with
 * the reference data. The template stays from run to run as long as nothing it is made from has changed.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openTestServer()
  const prefix = `test_${process.pid}_`
  try {
    await generate(sayOnStderr)
    const template = await makeTemplate(server)
    project.provide('testServer', { url: server.url, template, prefix })
  } catch (error) {
    await server.release()
    throw error
  }
  return async () => {
    await onServer(server.url, (client) => dropDatabases(client, `${prefix}%`))
    await server.release()
  }
}

async function makeTemplate({ url, alone }: TestServer): Promise<string> {
  const print = fingerprint(['prisma', 'app'], (path) => /\.test\.tsx?$|app\/routes\//.test(path))
  const template = `template_${print.slice(0, 16)}`
  return onServer(url, async (client) => {
    // One run at a time makes a template; a second one finds it made.
    await client.query('select pg_advisory_lock(1)')
    if (alone) await dropDatabases(client, 'test\\_%')
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template])
    if (rowCount) return template
    if (alone) await dropDatabases(client, 'template\\_%')
    const half = `making_${process.pid}`
    await client.query(`drop database if exists ${half}`)
    await client.query(`create database ${half}`)
    await prepareReference(withDatabaseName(url, half), () => {})
    await client.query(`alter database ${half} rename to ${template}`)
    return template
  })
}
