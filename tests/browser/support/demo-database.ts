import { startThrowaway, type ThrowawayServer } from '#scripts/throwaway-server.ts'
import { copyDatabase, dropDatabases, onServer, openTestServer } from '../../support/test-server.ts'

const DEMO = 'COIIN_TEST_DEMO'

type Demo = { readonly serverUrl: string; readonly template: string }

/**
 * Loads the demo story once, as `npm start` does, into a database that is copied from then on: copying takes a moment where loading
 * takes many. Gives what clears everything away.
 */
export async function prepareDemo(): Promise<() => Promise<void>> {
  const server = await openTestServer()
  const template = `browser_${process.pid}_demo`
  const clear = async () => {
    await onServer(server.url, (client) => dropDatabases(client, `browser\\_${process.pid}\\_%`))
    await server.release()
  }
  try {
    if (server.alone) await onServer(server.url, (client) => dropDatabases(client, 'browser\\_%'))
    const databaseUrl = await copyDatabase(server.url, 'template1', template)
    await (await startThrowaway({ demo: true, databaseUrl })).stop()
  } catch (error) {
    await clear()
    throw error
  }
  process.env[DEMO] = JSON.stringify({ serverUrl: server.url, template } satisfies Demo)
  return clear
}

export type DemoServer = ThrowawayServer & { readonly databaseUrl: string }

/** Starts a server on a copy of the demo story of its own. No two names may be the same. */
export async function startDemo(name: string): Promise<DemoServer> {
  const { serverUrl, template } = JSON.parse(process.env[DEMO] ?? '{}') as Demo
  const databaseUrl = await copyDatabase(serverUrl, template, template.replace('demo', name))
  return { ...(await startThrowaway({ demo: true, databaseUrl })), databaseUrl }
}
