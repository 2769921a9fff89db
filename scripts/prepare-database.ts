import type { Database } from '#app/platform/database/db.server.ts'
import type { Env } from '#app/platform/env.server.ts'
import { stoppedClock, systemClock, type Clock } from '#app/kernel/time/clock.ts'
import { generate } from './generate.ts'
import { migrate } from './migrate.ts'
import type { Say } from './project.ts'

export const clockOf = (env: Env): Clock => (env.clock === null ? systemClock : stoppedClock(env.clock))

/** Brings a database's schema and reference data up to date. */
export async function prepareReference(url: string, say: Say): Promise<void> {
  await migrate(url, say)
  const { loadReference } = await import('#prisma/seed/reference.ts')
  await onDatabase(url, (db) => loadReference(db))
}

/**
 * Makes a database ready to serve: its schema, the reference data, and the demo story when it is requested.
 */
export async function prepareDatabase(url: string, env: Env, say: Say): Promise<void> {
  await generate(say)
  await prepareReference(url, say)
  if (!env.demo) return
  const { loadDemo } = await import('#prisma/seed/demo.ts')
  if (await onDatabase(url, (db) => loadDemo(db, clockOf(env)))) say('Loaded the demo story')
}

/** Imported late: it reads the generated client, which is not there on a fresh clone. */
async function onDatabase<T>(url: string, work: (db: Database['db']) => Promise<T>): Promise<T> {
  const { connect } = await import('#app/platform/database/db.server.ts')
  const database = connect(url, { poolSize: 2 })
  try {
    return await work(database.db)
  } finally {
    await database.close()
  }
}
