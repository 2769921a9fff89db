import type { Env } from '#app/platform/env.server.ts'
import { stoppedClock, systemClock, type Clock } from '#app/kernel/clock.ts'
import { generate } from './generate.ts'
import { migrate } from './migrate.ts'
import type { Say } from './project.ts'

export const clockOf = (env: Env): Clock => (env.clock === null ? systemClock : stoppedClock(env.clock))

/** Makes a database ready to serve: the schema up to date, the reference data in, the demo story when it is asked for. */
export async function prepareDatabase(url: string, env: Env, say: Say): Promise<void> {
  await generate(say)
  await migrate(url, say)
  // Imported late: they read the generated client, which may not have been there before.
  const { connect } = await import('#app/platform/db.server.ts')
  const { loadReference } = await import('#prisma/seed/reference.ts')
  const database = connect(url, { poolSize: 2 })
  try {
    await loadReference(database.db)
    if (!env.demo) return
    const { loadDemo } = await import('#prisma/seed/demo.ts')
    if (await loadDemo(database.db, clockOf(env))) say('Loaded the demo story')
  } finally {
    await database.close()
  }
}
