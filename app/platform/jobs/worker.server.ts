import { Logger, parseCronItems, run, type Runner, type RunnerOptions, type TaskList } from 'graphile-worker'
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Logger as Log } from 'pino'
import type { Context } from '../use-case.server.ts'
import { TryAgain, type Job } from './job.server.ts'
import { registerWorker, releaseJobsOfTheDead } from './registration.server.ts'

export type JobWorker = {
  /**
   * Takes no new job and waits for the one at work, `graceMs` at most. What is not done by then goes on until
   * the process ends, and is then another worker's.
   */
  readonly stop: (graceMs: number) => Promise<void>
}

/**
 * Jobs that are due once a minute: also how long those of a killed worker may wait where no other worker
 * starts.
 */
const EVERY_MINUTE = '* * * * *'
const RELEASE = 'jobs.release'
/** One for the job at work, one that listens for new jobs, one for the timetable. */
const POOL_SIZE = 3
const RESTART_AFTER_MS = 1_000

type Setting = {
  readonly url: string
  readonly jobs: readonly Job[]
  readonly context: Omit<Context, 'actor'>
  readonly log: Log
}

/**
 * Works off the jobs of this database, one at a time, until it is stopped; several processes share them.
 * Where the database goes away it starts anew when it is back. Jobs with a timetable are also enqueued at the
 * start, to make up for the time in which nobody worked.
 */
export function startJobWorker(setting: Setting): JobWorker {
  const stopping = new AbortController()
  const working = workUntilStopped(setting, stopping.signal)
  return {
    stop: async (graceMs) => {
      stopping.abort()
      const over = new AbortController()
      const grace = wait(graceMs, 'over' as const, { signal: over.signal }).catch(() => null)
      const left = await Promise.race([working, grace])
      over.abort()
      if (left === 'over') setting.log.warn('a job was still at work when the process had to end')
    },
  }
}

async function workUntilStopped(setting: Setting, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      await workOnce(setting, stopping)
    } catch (err) {
      setting.log.error({ err }, 'the worker of background jobs broke off and starts anew')
    }
    await wait(RESTART_AFTER_MS, null, { signal: stopping }).catch(() => {})
  }
}

/** Works until stopped, or until the worker or its connections break. */
async function workOnce({ url, jobs, context, log }: Setting, stopping: AbortSignal): Promise<void> {
  const workerId = `worker-${randomUUID()}`
  const pool = new pg.Pool({ connectionString: url, max: POOL_SIZE, connectionTimeoutMillis: 5_000 })
  // Lost connections show at the next query; without a listener they would end the process.
  pool.on('error', () => {}).on('connect', (client) => void client.on('error', () => {}))
  try {
    const registration = await registerWorker(url, workerId)
    try {
      await releaseJobsOfTheDead(pool)
      const options: RunnerOptions & { workerId: string } = {
        pgPool: pool,
        workerId,
        concurrency: 1,
        noHandleSignals: true,
        logger: loggerTo(log),
        taskList: { ...tasksOf(jobs, context, log), [RELEASE]: releasing(pool, log) },
        parsedCronItems: parseCronItems([
          {
            task: RELEASE,
            match: EVERY_MINUTE,
            options: { backfillPeriod: 0, jobKey: RELEASE, maxAttempts: 1 },
          },
          ...jobs.flatMap(cronItem),
        ]),
      }
      const runner = await run(options)
      await enqueueTimetable(runner, jobs)
      await lifeOf(runner, registration.lost, stopping)
    } finally {
      await registration.end().catch(() => {})
    }
  } finally {
    await pool.end()
  }
}

/**
 * Settles once the runner has stopped: because it broke, because others take this worker for dead, or because
 * it was asked to.
 */
async function lifeOf(runner: Runner, lost: Promise<void>, stopping: AbortSignal): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    if (stopping.aborted) resolve()
    else stopping.addEventListener('abort', () => resolve(), { once: true })
  })
  const broke = runner.promise.then(() => 'broke' as const)
  if ((await Promise.race([broke, lost, stopped])) !== 'broke') await runner.stop()
  await broke
}

function cronItem(job: Job) {
  const { id, cron, queue, priority, maxAttempts } = job
  if (cron === null) return []
  const place = queue === null ? {} : { queueName: queue }
  return [
    { task: id, match: cron, options: { backfillPeriod: 0, jobKey: id, maxAttempts, priority, ...place } },
  ]
}

async function enqueueTimetable(runner: Runner, jobs: readonly Job[]): Promise<void> {
  for (const { id, cron, queue, priority, maxAttempts } of jobs) {
    if (cron === null) continue
    const place = queue === null ? {} : { queueName: queue }
    await runner.addJob(id, {}, { jobKey: id, maxAttempts, priority, ...place })
  }
}

const releasing = (pool: pg.Pool, log: Log) => async (): Promise<void> => {
  const dead = await releaseJobsOfTheDead(pool)
  if (dead > 0) log.warn({ dead }, 'the jobs of workers that died were given to others')
}

/** The jobs as graphile-worker runs them, each in the context of its system actor. */
export function tasksOf(jobs: readonly Job[], context: Omit<Context, 'actor'>, log: Log): TaskList {
  const contextAs = (name: string): Context => ({ ...context, actor: { kind: 'system', name } })
  const tasks: TaskList = {}
  for (const one of jobs) {
    tasks[one.id] = async (payload, { job }) => {
      const attempt = { number: job.attempts, last: job.attempts >= job.max_attempts }
      try {
        await one.run(contextAs, payload, attempt)
      } catch (err) {
        const line = { err, job: one.id, attempt: attempt.number, last: attempt.last }
        if (err instanceof TryAgain) log.warn(line, 'a job has to be tried again')
        else log.error(line, 'a job failed')
        throw err
      }
    }
  }
  return tasks
}

/** What graphile-worker has to say beside the failures of jobs, which are logged where they happen. */
export const loggerTo = (log: Log): Logger =>
  new Logger(() => (level, message, meta) => {
    if (meta?.failure) return
    if (level === 'error') log.error({ err: meta?.error }, message)
    else if (level === 'warning') log.warn(message)
    else log.debug(message)
  })
