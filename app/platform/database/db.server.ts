import { PrismaPg } from '@prisma/adapter-pg'
import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'
import { connectionsWatchedBy } from './connection.server.ts'
import { Prisma, PrismaClient } from '../generated/client.ts'
import { HUNG, watchForHang, type HangWatch } from '../watch/hang-watch.server.ts'
import { isUnavailable, Unconfirmed } from '../routes/unavailable.server.ts'

/** What a store needs: the client, or the transaction a command runs in. */
export type Db = Prisma.TransactionClient
export type Database = { readonly db: PrismaClient; readonly close: () => Promise<void> }

/**
 * `clock`: the instant at which the collaboratory's clock stands still, where it does; null for the real one.
 */
export type ConnectOptions = { poolSize?: number; clock?: string | null }

/**
 * Today by the clock of the collaboratory, for statements that have no instant of their own: its own where it
 * stands still, else Universal Time.
 */
export const TODAY = Prisma.sql`COALESCE(NULLIF(current_setting('coiin.today', true), '')::date, (now() AT TIME ZONE 'UTC')::date)`

/**
 * Opens a pool on a PostgreSQL `url`; connections are made when first needed, so a wrong url shows at the
 * first query. Statements are prepared, except with `pgbouncer=true` in the url: a pooler that gives out
 * another connection for each transaction may lose them.
 */
export function connect(url: string, { poolSize = 10, clock = null }: ConnectOptions = {}): Database {
  const watch = watchForHang(url)
  const pool = new OnceEachPool(watch, {
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    Client: connectionsWatchedBy(watch),
    ...stoppedAt(clock),
  })
  const pooled = new URL(url).searchParams.get('pgbouncer') === 'true'
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    ...(pooled ? {} : { statementNameGenerator: statementNames() }),
  })
  const db = new PrismaClient({ adapter })
  const close = async () => {
    watch.stop()
    await db.$disconnect()
  }
  return { db, close }
}

/** Connection options that stop the clock of PostgreSQL at a day. */
const stoppedAt = (clock: string | null) =>
  clock === null ? {} : { options: `-c coiin.today=${new Date(clock).toISOString().slice(0, 10)}` }

/**
 * Statements whose text depends on their input would pile up in every connection; beyond this many each is
 * planned anew.
 */
const MOST_PREPARED = 200

/**
 * Names statements, so that a connection plans each once instead of every time: for our short queries
 * planning is most of the work. PostgreSQL takes an empty name for a statement that is not kept.
 */
function statementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= MOST_PREPARED) return ''
    const name = `s${names.size}`
    names.set(sql, name)
    return name
  }
}

const LONGEST_COMMAND_MS = 30_000

const TRANSACTION = Symbol.for('coiin.transaction')

/**
 * The transaction that the running code is in. One for the whole process: this file is built into server and
 * pages.
 */
const transaction = ((globalThis as { [TRANSACTION]?: AsyncLocalStorage<{ open: boolean }> })[TRANSACTION] ??=
  new AsyncLocalStorage())

/**
 * Runs `work` in one transaction: all of it happened, or none. Inside a transaction it joins that one. Throws
 * `Unconfirmed` where the database went away while it was to commit.
 */
export async function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  if (!('$transaction' in db)) return work(db)
  let worked = false
  const within = async (tx: Db): Promise<T> => {
    const state = { open: true }
    try {
      const result = await transaction.run(state, () => work(tx))
      worked = true
      return result
    } finally {
      // What goes on after its end holds nothing any more.
      state.open = false
    }
  }
  try {
    return await (db as PrismaClient).$transaction(within, { timeout: LONGEST_COMMAND_MS, maxWait: 5_000 })
  } catch (error) {
    throw worked && isUnavailable(error) ? new Unconfirmed(error) : error
  }
}

/**
 * Throws when the running code holds a transaction's connection, or `db` is one: `what` does not belong
 * there.
 */
export function refuseInTransaction(db: Db | null, what: string): void {
  if (transaction.getStore()?.open || (db !== null && !('$transaction' in db)))
    throw new Error(`A transaction is open, and to ${what} belongs before it`)
}

/**
 * A pool that refuses a second connection to code that holds one for its transaction: when every connection
 * is held by somebody who waits for another, all of them wait until they give up. It refuses at once while
 * the database is hung.
 */
class OnceEachPool extends pg.Pool {
  readonly #watch: HangWatch

  constructor(watch: HangWatch, config: pg.PoolConfig) {
    super(config)
    this.#watch = watch
  }

  // node-postgres overloads `connect` in ways that no override can be typed with.
  override connect(...args: unknown[]): never {
    refuseInTransaction(null, 'ask for another connection')
    if (!this.#watch.hung()) return super.connect(...(args as Parameters<pg.Pool['connect']>)) as never
    const error = new Error(HUNG)
    const [callback] = args as [((error: Error) => void)?]
    if (callback === undefined) return Promise.reject(error) as never
    process.nextTick(callback, error)
    return undefined as never
  }
}

type DriverError = { cause?: { originalMessage?: string } }

/**
 * The name of the constraint a failed write ran into, or null when it failed for another reason. Our triggers
 * raise the bare name as their message; PostgreSQL quotes it inside a sentence.
 */
export function violatedConstraint(error: unknown): string | null {
  const known = error as { meta?: { driverAdapterError?: DriverError } } & DriverError
  const message = (known?.meta?.driverAdapterError ?? known)?.cause?.originalMessage
  if (message === undefined) return null
  return /constraint "([^"]+)"/.exec(message)?.[1] ?? /^[a-z][a-z0-9_]+$/.exec(message)?.[0] ?? null
}

export { Prisma }
