import pg from 'pg'

/**
 * First of the two numbers of an advisory lock that says that a worker lives; the second is its row of
 * `job_worker`.
 */
const LIVES = 4_804_911

/** A worker that others can see living. */
export type Registration = {
  /** Settles when its connection is gone, so that others take it for dead. */
  readonly lost: Promise<void>
  readonly end: () => Promise<void>
}

/**
 * Registers a worker under the name by which it locks jobs. PostgreSQL lets go of the lock in the moment in
 * which the process is gone, however it went; graphile-worker by itself would wait four hours before it gave
 * the jobs of a dead worker to another.
 */
export async function registerWorker(url: string, workerId: string): Promise<Registration> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true })
  const lost = new Promise<void>((resolve) => client.once('end', resolve))
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('BEGIN')
    const { rows } = await client.query<{ id: number }>(
      'INSERT INTO job_worker (worker_id) VALUES ($1) RETURNING id',
      [workerId],
    )
    // Before the row can be seen, so that nobody sees it without its lock.
    await client.query('SELECT pg_advisory_lock($1, $2)', [LIVES, rows[0]?.id])
    await client.query('COMMIT')
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
  return { lost, end: () => client.end() }
}

/** Gives back the jobs of workers that died, and deletes those workers. Gives how many there were. */
export async function releaseJobsOfTheDead(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `WITH dead AS (DELETE FROM job_worker WHERE pg_try_advisory_xact_lock($1, id) RETURNING worker_id),
       names AS (SELECT array_agg(worker_id) AS ids, count(*)::int AS count FROM dead)
     SELECT count, graphile_worker.force_unlock_workers(ids) FROM names WHERE count > 0`,
    [LIVES],
  )
  return rows[0]?.count ?? 0
}
