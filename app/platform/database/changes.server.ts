import pg from 'pg'
import type { Logger } from 'pino'

/** As the triggers of the database call it. */
const CHANNEL = 'coiin_live'
const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 15_000
/** A connection that is gone without a word is noticed within this time and `SILENT_MS`. */
const PROBE_MS = 20_000
const SILENT_MS = 5_000

/**
 * Somebody who is called when one of `keys` (`topic:<id>`, `person:<id>`) may have changed, and when the
 * process is about to end.
 */
export type Subscriber = {
  readonly keys: readonly string[]
  readonly changed: () => void
  readonly ended: () => void
}

/** What changes in the database, as its transactions commit. */
export type Changes = {
  /** Gives how to unsubscribe. */
  readonly subscribe: (subscriber: Subscriber) => () => void
  /** How many subscribers a key has in this process. */
  readonly watching: (key: string) => number
  /** Ends every subscriber and lets go of the connection. */
  readonly close: () => Promise<void>
}

/**
 * Listens to the database over one connection of its own, opened for the first subscriber. What happened
 * while it was lost cannot be queried, so every subscriber counts as changed once it stands again. A pooler
 * that lends another connection to each transaction cannot listen.
 */
export function listenForChanges(url: string, log: Logger): Changes {
  const subscribers = new Map<string, Set<Subscriber>>()
  const pooled = new URL(url).searchParams.get('pgbouncer') === 'true'
  let client: pg.Client | null = null
  let closed = false
  let opening = false
  let wait = FIRST_WAIT_MS
  let timer: NodeJS.Timeout | undefined

  const each = (call: (subscriber: Subscriber) => void) => {
    for (const one of new Set([...subscribers.values()].flatMap((set) => [...set]))) call(one)
  }

  function heard(payload: string | undefined) {
    const [kind, ...ids] = (payload ?? '').split(' ')
    const called = new Set(ids.flatMap((id) => [...(subscribers.get(`${kind}:${id}`) ?? [])]))
    for (const one of called) one.changed()
  }

  async function open(): Promise<void> {
    if (closed || opening || client !== null || pooled) return
    opening = true
    const fresh = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: SILENT_MS,
      keepAlive: true,
    })
    let lost = false
    const lose = (error?: Error) => {
      if (lost) return
      lost = true
      clearTimeout(timer)
      if (client === fresh) client = null
      fresh.end().catch(() => {})
      ;(fresh as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
      if (closed) return
      log.warn({ err: error }, 'the connection that listens for changes was lost')
      timer = setTimeout(() => void open(), wait)
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    }
    fresh.on('error', lose)
    fresh.on('end', () => lose())
    fresh.on('notification', ({ payload }) => heard(payload))
    const probe = () => {
      const silent = setTimeout(lose, SILENT_MS, new Error('The listening connection does not answer'))
      fresh.query('SELECT 1').then(
        () => {
          clearTimeout(silent)
          if (!lost) timer = setTimeout(probe, PROBE_MS)
        },
        (error: Error) => {
          clearTimeout(silent)
          lose(error)
        },
      )
    }
    try {
      await fresh.connect()
      await fresh.query(`LISTEN ${CHANNEL}`)
      opening = false
      if (lost) return
      if (closed) return await fresh.end()
      client = fresh
      wait = FIRST_WAIT_MS
      timer = setTimeout(probe, PROBE_MS)
      each(({ changed }) => changed())
    } catch (error) {
      opening = false
      lose(error as Error)
    }
  }

  return {
    subscribe(subscriber) {
      if (closed) subscriber.ended()
      for (const key of subscriber.keys) {
        const set = subscribers.get(key) ?? new Set()
        subscribers.set(key, set.add(subscriber))
      }
      void open()
      return () => {
        for (const key of subscriber.keys) {
          const set = subscribers.get(key)
          set?.delete(subscriber)
          if (set?.size === 0) subscribers.delete(key)
        }
      }
    },
    watching: (key) => subscribers.get(key)?.size ?? 0,
    async close() {
      closed = true
      clearTimeout(timer)
      each(({ ended }) => ended())
      await client?.end().catch(() => {})
    },
  }
}
