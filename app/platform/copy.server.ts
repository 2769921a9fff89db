import pg from 'pg'
import type { Db } from './db.server.ts'

/** The part of node-postgres' connection that COPY needs; its types leave it out. */
type Connection = {
  readonly stream: { readonly writableLength: number; once: (event: 'drain', go: () => void) => unknown }
  query: (sql: string) => void
  sendCopyFromChunk: (chunk: Uint8Array) => void
  endCopyFrom: () => void
  sendCopyFail: (why: string) => void
}

/** Bytes that may wait to be sent: enough that neither side stands still while the other is slow for a moment. */
const MOST_WAITING = 2 * 1024 * 1024

const numbered = (number: number, sql: string): string => `/* ${number} */ ${sql}`

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>
/** What is to be copied, and why it could not be made, once that is known. */
type Source = { readonly chunks: Chunks; failure: unknown }

const WAITING = Symbol.for('coiin.copies-waiting')

/**
 * What waits to be copied, by the statement that will ask for it. One for the whole process: this file is built twice, into the server that opens the
 * connections and into the pages that ask for copies.
 */
const waiting = ((globalThis as { [WAITING]?: Map<string, Source> })[WAITING] ??= new Map())

/**
 * Sends rows to `COPY ... FROM STDIN` on the connection of `db`, inside its transaction: the fastest way into a table, with every check and trigger asked as
 * for any other rows. `chunks` are in the format that the statement names and are
 * asked for as fast as they are taken; each is done with when the next is asked for. Returns how many rows there were.
 */
export async function copyIn(db: Db, sql: string, chunks: Chunks): Promise<number> {
  // The lowest number that is free, so that the same few texts come again: statements are remembered by their text.
  let number = 1
  while (waiting.has(numbered(number, sql))) number += 1
  const statement = numbered(number, sql)
  const source: Source = { chunks, failure: null }
  waiting.set(statement, source)
  try {
    return await db.$executeRawUnsafe(statement)
  } catch (error) {
    throw source.failure ?? error
  } finally {
    waiting.delete(statement)
  }
}

/**
 * A client that knows COPY beside what node-postgres does, so that `copyIn` reaches the connection on which a transaction runs, and that takes one query at a
 * time: Prisma sends those of several includes at once, and node-postgres is about to stop queueing them.
 */
export class CopyingClient extends pg.Client {
  #running: Promise<unknown> | null = null

  // node-postgres overloads `query` in ways that no override can be typed with.
  override query(...args: unknown[]): never {
    const told = args.at(-1)
    const statement = (args[0] as { text?: string } | undefined)?.text
    const source = statement === undefined ? undefined : waiting.get(statement)
    const given = args as Parameters<pg.Client['query']>
    // A pool asks its clients one thing, with a function to be called; a transaction awaits.
    if (typeof told === 'function') {
      if (statement === undefined || source === undefined) return super.query(...given) as never
      copy(this, statement, source).then(
        (result) => told(null, result),
        (error) => told(error),
      )
      return undefined as never
    }
    if (statement === undefined) return super.query(...given) as never
    return this.#inTurn(() =>
      source === undefined
        ? (super.query(...given) as unknown as Promise<unknown>)
        : copy(this, statement, source),
    ) as never
  }

  #inTurn(ask: () => Promise<unknown>): Promise<unknown> {
    const asked = this.#running === null ? ask() : this.#running.then(ask, ask)
    const done = () => {
      if (this.#running === asked) this.#running = null
    }
    this.#running = asked
    asked.then(done, done)
    return asked
  }
}

function copy(client: pg.Client, sql: string, source: Source): Promise<{ rowCount: number }> {
  return new Promise((resolve, reject) => {
    let refused = false
    let rowCount = 0
    const send = async (connection: Connection): Promise<void> => {
      try {
        for await (const chunk of source.chunks) {
          if (refused) return
          connection.sendCopyFromChunk(chunk)
          if (connection.stream.writableLength > MOST_WAITING) {
            await new Promise<void>((go) => connection.stream.once('drain', go))
          }
        }
        connection.endCopyFrom()
      } catch (error) {
        // PostgreSQL answers with an error of its own.
        source.failure = error
        connection.sendCopyFail('what was to be copied could not be made')
      }
    }
    client.query({
      submit: (connection: Connection) => connection.query(sql),
      handleCopyInResponse: (connection: Connection) => void send(connection),
      handleCommandComplete: ({ text }: { text: string }) => (rowCount = Number(text.split(' ')[1])),
      // After an error no word follows that the connection is ready.
      handleError: (error: Error) => {
        refused = true
        reject(error)
      },
      handleReadyForQuery: () => resolve({ rowCount }),
    } as unknown as pg.Submittable)
  })
}
