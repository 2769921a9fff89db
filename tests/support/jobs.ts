import { runOnce } from 'graphile-worker'
import pg from 'pg'
import { pino } from 'pino'
import { jobsOf } from '#app/jobs.server.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { readEnv, type Env } from '#app/platform/env.server.ts'
import { loggerTo, tasksOf } from '#app/platform/jobs/worker.server.ts'
import { asking, MID_MARCH, SERVER_SECRET } from './asking.ts'

/** The settings of a server that sends its mails to `smtpUrl`. */
export function mailSettings(smtpUrl: string | null, secret = SERVER_SECRET): Env {
  const mail = smtpUrl === null ? {} : { SMTP_URL: smtpUrl, MAIL_FROM: 'CoIIN <mail@coiin.example>' }
  const outcome = readEnv({ ...mail, SECRET: secret, BASE_URL: 'https://coiin.example', LOG_LEVEL: 'silent' })
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.env
}

/** Worker without a timer: works off the jobs that are due now, those included that they enqueue for now. */
export async function workOff(
  { db, url }: { readonly db: Db; readonly url: string },
  env: Env,
  clock = MID_MARCH,
): Promise<void> {
  const { actor: _, ...context } = {
    ...asking(db, { kind: 'system', name: '' }, clock),
    serverSecret: env.secret,
    baseUrl: env.baseUrl,
  }
  const log = pino({ level: 'silent' })
  const pgPool = new pg.Pool({ connectionString: url, max: 2 })
  pgPool.on('error', () => {})
  try {
    const taskList = tasksOf(jobsOf(env), context, log)
    await runOnce({ pgPool, taskList, noHandleSignals: true, logger: loggerTo(log) })
  } finally {
    await pgPool.end()
  }
}

/** Makes every job due that waits for another attempt. */
export const hurryJobs = (db: Db): Promise<number> =>
  db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL`
