import type { Db } from '../database/db.server.ts'
import type { JobName } from './job.server.ts'

/**
 * Enqueues a job for each entry, within the transaction of `db`: what is rolled back enqueues nothing. `key`
 * names the job; where one of that name waits it is replaced, and with `inSeconds` it stays due when it was.
 */
export async function enqueueJobs(
  db: Db,
  job: JobName,
  entries: readonly { readonly key: string; readonly payload: object; readonly inSeconds?: number }[],
): Promise<void> {
  await db.$executeRaw`
    SELECT count(graphile_worker.add_job(${job.id}, e.payload, job_key => e.key, max_attempts => ${job.maxAttempts}::int,
      run_at => now() + e."inSeconds" * interval '1 second', job_key_mode => CASE WHEN e."inSeconds" IS NULL THEN 'replace' ELSE 'preserve_run_at' END))
    FROM json_to_recordset(${JSON.stringify(entries)}::json) AS e(key text, payload json, "inSeconds" int)`
}
