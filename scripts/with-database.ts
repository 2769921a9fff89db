import type { Env } from '#app/platform/env.server.ts'
import { openDatabase } from './database.ts'
import { RELEASE_MS, within } from './grace.ts'
import { prepareDatabase } from './prepare-database.ts'
import { sayOnStderr } from './project.ts'
import { settings } from './settings.ts'

/**
 * Runs `work` on the database that the settings name and returns what it returned. The embedded PostgreSQL is
 * used when it runs and started for as long as it is needed when it does not; either way the database is
 * brought up to date first. Progress goes to stderr. Ctrl-C releases the database before the process ends.
 */
export async function withDatabase<T>(work: (open: { url: string; env: Env }) => Promise<T>): Promise<T> {
  const env = settings()
  const database = await openDatabase(env, 'script', sayOnStderr)
  const interrupted = () => void within(RELEASE_MS, database.release()).finally(() => process.exit(130))
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    await prepareDatabase(database.url, env, sayOnStderr)
    return await work({ url: database.url, env })
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
    await database.release()
  }
}
