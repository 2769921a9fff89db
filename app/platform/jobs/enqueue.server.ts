import type { Db } from '../db.server.ts'
import type { JobName } from './job.server.ts'

/**
 * Enqueues a job for each entry, within the transaction of `db`: what is rolled back enqueues nothing. `key` names the job; where one of
 * that name waits it is replaced.
 */
export async function enqueueJobs(
  db: Db,
  job: JobName,
  entries: readonly { readonly key: string; readonly payload: object }[],
): Promise<void> {
  await db.$executeRaw`
    SELECT count(graphile_worker.add_job(${job.id}, e.payload, job_key => e.key, max_attempts => ${job.maxAttempts}::int))
    FROM json_to_recordset(${JSON.stringify(entries)}::json) AS e(key text, payload json)`
}
