import { openDatabase } from './database.ts'
import { endWithin, GRACE_MS } from './grace.ts'
import { clockOf, prepareDatabase } from './prepare-database.ts'
import type { Say } from './project.ts'
import { secretOf } from './secret.ts'
import { settings } from './settings.ts'
import { whenSignalled } from './signals.ts'

/**
 * Works off background jobs apart from the pages, until a signal; the job at work is finished first. Any
 * number of these may run. A server beside them leaves the jobs to them with COIIN_JOBS=0.
 */
export async function main(): Promise<void> {
  const env = settings()
  const say: Say = (line) => void process.stdout.write(`${line}\n`)
  const signals = whenSignalled()
  const database = await openDatabase(env, 'script', say)
  try {
    await prepareDatabase(database.url, env, say)
    // Imported late: they read the generated client, which is not there on a fresh clone.
    const { startJobs } = await import('#app/jobs.server.ts')
    const { createLog } = await import('#app/platform/watch/log.server.ts')
    const worker = startJobs(database.url, {
      clock: clockOf(env),
      log: createLog(env.logLevel),
      env: { ...env, secret: secretOf(env) },
    })
    say('Working off background jobs')
    await signals.first
    say('Stopping ...')
    await endWithin(signals, () => worker.stop(GRACE_MS), database.release)
  } finally {
    await database.release()
  }
}
