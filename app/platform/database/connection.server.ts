import { Socket } from 'node:net'
import pg from 'pg'
import type { HangWatch } from '../watch/hang-watch.server.ts'

type Callback = (error: Error | null | undefined, ...rest: unknown[]) => void

/**
 * The class of a pool's connections: `watch` hears of all that is asked and answered. A connection takes its
 * next query when the last one is answered: inside a transaction Prisma sends those of several includes at
 * once, and node-postgres is about to stop queueing them.
 */
export function connectionsWatchedBy(watch: HangWatch) {
  return class Connection extends pg.Client {
    readonly #socket: Socket
    #last: Promise<unknown> = Promise.resolve()

    constructor(config?: pg.ClientConfig) {
      const socket = new Socket()
      super({ ...config, stream: () => socket })
      this.#socket = socket
    }

    // node-postgres overloads both in ways that no override can be typed with.
    override connect(...args: unknown[]): never {
      return this.#watched(args, (watched) => super.connect(...(watched as [])))
    }

    override query(...args: unknown[]): never {
      const ask = () =>
        this.#watched(args, (watched) => super.query(...(watched as Parameters<pg.Client['query']>)))
      // The pool itself asks with a callback, one query at a time.
      if (typeof args.at(-1) === 'function') return ask()
      const asked = this.#last.then(ask)
      // A failure is the caller's alone, and a large answer is not held until the next query.
      this.#last = asked.then(
        () => {},
        () => {},
      )
      return asked as never
    }

    #watched(args: unknown[], ask: (args: unknown[]) => unknown): never {
      const over = watch.asked(this.#socket)
      const callback = args.at(-1)
      if (typeof callback === 'function') {
        const watched: Callback = (error, ...rest) => {
          over(error)
          ;(callback as Callback)(error, ...rest)
        }
        return ask([...args.slice(0, -1), watched]) as never
      }
      const answer = ask(args) as Promise<unknown>
      answer.then(() => over(null), over)
      return answer as never
    }
  }
}
