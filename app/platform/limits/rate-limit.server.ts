import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { refuseInTransaction, type Db } from '../database/db.server.ts'

export type Limit = { readonly name: string; readonly points: number; readonly seconds: number }

/**
 * Counts one use under `key`. Null when it is within the limit, else the whole seconds to wait. The counters
 * live in PostgreSQL, so several processes share them. Throws inside a transaction, which may be undone.
 */
export async function secondsToWait(db: Db, limit: Limit, key: string): Promise<number | null> {
  refuseInTransaction(db, 'count a use')
  const limiter = new RateLimiterPostgres({
    storeClient: {
      query: async ({ text, values }: { text: string; values: unknown[] }) => ({
        rows: (await db.$queryRawUnsafe<Record<string, unknown>[]>(text, ...values)).map(withPlainNumbers),
      }),
    },
    storeType: 'client',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.seconds,
  })
  try {
    await limiter.consume(key)
    return null
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1_000)
    throw refusal
  }
}

/** The limiter counts in numbers; the database gives its instants as BigInt. */
const withPlainNumbers = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  )
