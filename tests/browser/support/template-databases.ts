import { prepareReference } from '#scripts/prepare-database.ts'
import { startThrowaway, type ThrowawayServer } from '#scripts/throwaway-server.ts'
import { copyDatabase, dropDatabases, onServer, openTestServer } from '../../support/test-server.ts'

const TEMPLATES = 'COIIN_TEST_TEMPLATES'

type Templates = { readonly serverUrl: string; readonly prefix: string }

/**
 * Makes two databases that are copied from then on, since copying takes a moment where making takes many:
 * `fresh` is migrated and holds the reference data, `demo` the demo story on top, loaded as `npm start` does.
 * Gives what clears everything away.
 */
export async function prepareTemplates(): Promise<() => Promise<void>> {
  const server = await openTestServer()
  const prefix = `browser_${process.pid}_`
  const clear = async () => {
    await onServer(server.url, (client) => dropDatabases(client, `browser\\_${process.pid}\\_%`))
    await server.release()
  }
  try {
    if (server.alone) await onServer(server.url, (client) => dropDatabases(client, 'browser\\_%'))
    await prepareReference(await copyDatabase(server.url, 'template1', `${prefix}fresh`), () => {})
    const demo = await copyDatabase(server.url, `${prefix}fresh`, `${prefix}demo`)
    await (await startThrowaway({ demo: true, databaseUrl: demo })).stop()
  } catch (error) {
    await clear()
    throw error
  }
  process.env[TEMPLATES] = JSON.stringify({ serverUrl: server.url, prefix } satisfies Templates)
  return clear
}

export type TestedServer = ThrowawayServer & { readonly databaseUrl: string }

/** Starts a server on a copy of a template of its own. No two names may be the same. */
export async function startOnCopy(template: 'demo' | 'fresh', name: string): Promise<TestedServer> {
  const { serverUrl, prefix } = JSON.parse(process.env[TEMPLATES] ?? '{}') as Templates
  const databaseUrl = await copyDatabase(serverUrl, `${prefix}${template}`, `${prefix}${name}`)
  return { ...(await startThrowaway({ demo: template === 'demo', databaseUrl })), databaseUrl }
}
