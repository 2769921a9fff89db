import pg from 'pg'
import type { Env } from '#app/platform/env.server.ts'
import { useEmbedded } from './postgres/embedded.ts'
import type { Purpose } from './postgres/users.ts'
import type { Say } from './project.ts'
import { Refusal } from './refusal.ts'
import { dataFolderOf } from './settings.ts'

export type OpenDatabase = { url: string; announce: (address: string) => void; release: () => Promise<void> }

/** The database the settings name: the one at DATABASE_URL, or the embedded one of the data folder. */
export async function openDatabase(env: Env, purpose: Purpose, say: Say): Promise<OpenDatabase> {
  if (env.databaseUrl !== null) {
    await refuseUnreachable(env.databaseUrl)
    return { url: env.databaseUrl, announce: () => {}, release: async () => {} }
  }
  return useEmbedded({ dataFolder: dataFolderOf(env), chosen: env.dataFolder !== null, purpose, say })
}

async function refuseUnreachable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    const { host, pathname } = new URL(url)
    const reason = (error as Error).message || (error as NodeJS.ErrnoException).code
    throw new Refusal(
      `The database of DATABASE_URL (${pathname.slice(1)} at ${host}) cannot be opened: ${reason}.`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}
