import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { enqueueJobs } from '#app/platform/jobs/enqueue.server.ts'
import { defineJob, TryAgain, type Attempt, type Job } from '#app/platform/jobs/job.server.ts'
import { startJobWorker, type JobWorker } from '#app/platform/jobs/worker.server.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { asking } from '../../support/asking.ts'
import { hurryJobs } from '../../support/jobs.ts'
import { testDatabase } from '../../support/test-database.ts'

const PATIENCE = { timeout: 60_000, interval: 50 }
const database = testDatabase()
let workers: JobWorker[] = []
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop(10_000)))
  workers = []
})

function start(jobs: readonly Job[]): JobWorker {
  const { actor: _, ...context } = asking(database.db, { kind: 'system', name: '' })
  const worker = startJobWorker({ url: database.url, jobs, context, log: pino({ level: 'silent' }) })
  workers.push(worker)
  return worker
}

type Ran = { readonly actor: Context['actor']; readonly word: string; readonly attempt: Attempt }

/** A job that notes that it ran; `run` may throw. */
function noting(run: (attempt: Attempt) => void = () => {}, cron?: string): { job: Job; ran: Ran[] } {
  const ran: Ran[] = []
  const job = defineJob({
    id: 'test.note',
    actor: 'tests',
    payload: z.object({ word: z.string().default('none') }),
    maxAttempts: 3,
    ...(cron && { cron }),
    run: async ({ actor }, { word }, attempt) => {
      ran.push({ actor, word, attempt })
      run(attempt)
    },
  })
  return { job, ran }
}

const enqueue = (job: Job, word: unknown = 'hello') =>
  enqueueJobs(database.db, job, [{ key: 'a', payload: { word } }])

test('a job runs as its system actor with what it was given, and an idle worker stops at once', async () => {
  const { job, ran } = noting()
  const worker = start([job])
  await enqueue(job)
  await expect.poll(() => ran.length, PATIENCE).toBe(1)
  expect(ran[0]).toEqual({
    actor: { kind: 'system', name: 'tests' },
    word: 'hello',
    attempt: { number: 1, last: false },
  })
  const before = Date.now()
  await worker.stop(10_000)
  expect(Date.now() - before).toBeLessThan(4_000)
})

test('a job that does not end holds nobody longer than the grace', async () => {
  let end: () => void = () => {}
  const job = defineJob({
    id: 'test.long',
    actor: 'tests',
    payload: z.object({}),
    run: () => new Promise<void>((resolve) => (end = resolve)),
  })
  const worker = start([job])
  await enqueueJobs(database.db, job, [{ key: 'long', payload: {} }])
  const locked = () =>
    database.db.$queryRaw<unknown[]>`SELECT FROM graphile_worker.jobs WHERE locked_by IS NOT NULL`
  await expect.poll(async () => (await locked()).length, PATIENCE).toBe(1)
  const before = Date.now()
  await worker.stop(200)
  expect(Date.now() - before).toBeLessThan(3_000)
  expect(await locked()).toHaveLength(1)
  end()
  await worker.stop(10_000)
  expect(await locked()).toEqual([])
})

test('a job that fails is tried again and knows its last attempt; one whose payload does not fit never runs', async () => {
  const { job, ran } = noting(() => {
    throw new TryAgain('not yet')
  })
  start([job])
  await enqueue(job)
  for (const number of [1, 2, 3]) {
    await expect.poll(() => ran.length, PATIENCE).toBe(number)
    await expect.poll(() => hurryJobs(database.db), PATIENCE).toBeGreaterThan(0)
  }
  expect(ran.map(({ attempt }) => attempt.last)).toEqual([false, false, true])
  await enqueueJobs(database.db, job, [{ key: 'b', payload: { word: 7 } }])
  const failed = () =>
    database.db.$queryRaw<
      unknown[]
    >`SELECT FROM graphile_worker.jobs WHERE key = 'b' AND last_error IS NOT NULL`
  await expect.poll(async () => (await failed()).length, PATIENCE).toBe(1)
  expect(ran).toHaveLength(3)
})

test('a job with a timetable also runs at the start, to make up for the time in which nobody worked', async () => {
  // The 30th of February.
  const { job, ran } = noting(() => {}, '0 0 30 2 *')
  start([job])
  await expect.poll(() => ran.length, PATIENCE).toBe(1)
})

test('a worker whose connections the database cut starts again', async () => {
  const { job, ran } = noting()
  start([job])
  await enqueue(job)
  await expect.poll(() => ran.length, PATIENCE).toBe(1)
  const workerIds = async () => (await database.db.jobWorker.findMany()).map(({ workerId }) => workerId)
  const [first] = await workerIds()
  // Every connection but those of the test, which have sent a query of ours.
  await database.db.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND query ~ 'graphile_worker|job_worker|LISTEN|COMMIT|advisory'
      AND query !~ 'add_job'`
  await expect.poll(async () => !(await workerIds()).includes(first ?? ''), PATIENCE).toBe(true)
  await expect.poll(async () => (await workerIds()).length, PATIENCE).toBe(1)
  await enqueue(job, 'again')
  await expect.poll(() => ran.length, PATIENCE).toBe(2)
})
