import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from './generated/client.ts'

/** What a store needs: the client, or the transaction a command runs in. */
export type Db = Prisma.TransactionClient
export type Database = { readonly db: PrismaClient; readonly close: () => Promise<void> }

export type ConnectOptions = { poolSize?: number }

/** Opens a pool on a PostgreSQL `url`; connections are made when first needed, so a wrong url shows at the first query. */
export function connect(url: string, { poolSize = 10 }: ConnectOptions = {}): Database {
  const adapter = new PrismaPg({ connectionString: url, max: poolSize, connectionTimeoutMillis: 5_000 })
  const db = new PrismaClient({ adapter })
  return { db, close: () => db.$disconnect() }
}

const LONGEST_COMMAND_MS = 30_000

/** Runs `work` in one transaction: all of it happened, or none. Inside a transaction it joins that one. */
export async function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  if (!('$transaction' in db)) return work(db)
  return (db as PrismaClient).$transaction(work, { timeout: LONGEST_COMMAND_MS, maxWait: 5_000 })
}

type DriverError = { cause?: { originalMessage?: string } }

/**
 * The name of the constraint a failed write ran into, or null when it failed for another reason. Our triggers raise
 * the bare name as their message; PostgreSQL quotes it inside a sentence.
 */
export function violatedConstraint(error: unknown): string | null {
  const known = error as { meta?: { driverAdapterError?: DriverError } } & DriverError
  const message = (known?.meta?.driverAdapterError ?? known)?.cause?.originalMessage
  if (message === undefined) return null
  return /constraint "([^"]+)"/.exec(message)?.[1] ?? /^[a-z][a-z0-9_]+$/.exec(message)?.[0] ?? null
}

export { Prisma }
