import type { RequestListener, Server } from 'node:http'
import pg from 'pg'

/** What a server process has used since it started. */
export type Usage = {
  /** Processor time of the process, in milliseconds. */
  readonly cpuMs: number
  /** Statements sent to the database, BEGIN and COMMIT included. */
  readonly queries: number
}

const PATH = '/bench/usage'

/** Lets the servers of a process that only the bench starts say what it has used, at an address of their own. */
export function showUsage(...servers: Server[]): void {
  const queries = countQueries()
  for (const server of servers) {
    const answer = server.listeners('request')[0] as RequestListener
    server.removeAllListeners('request').on('request', (req, res) => {
      if (req.url !== PATH) return answer(req, res)
      const { user, system } = process.cpuUsage()
      res.end(JSON.stringify({ cpuMs: (user + system) / 1000, queries: queries() } satisfies Usage))
    })
  }
}

/** What the process at this address has used until now. */
export async function usageAt(address: string): Promise<Usage> {
  return (await (await fetch(address + PATH)).json()) as Usage
}

/** Counts every statement that goes through node-postgres in this process, from now on. */
function countQueries(): () => number {
  let count = 0
  const send = pg.Client.prototype.query as (...args: unknown[]) => unknown
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    count += 1
    return send.apply(this, args)
  } as typeof pg.Client.prototype.query
  return () => count
}
