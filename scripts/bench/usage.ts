import type { RequestListener, Server, ServerResponse } from 'node:http'
import pg from 'pg'
import { beginProfile, endProfile, PROFILE } from './profile.ts'

/** What a server process has used since it started. */
export type Usage = {
  /** Processor time of the process, in milliseconds. */
  readonly cpuMs: number
  /** Statements sent to the database, BEGIN and COMMIT included. */
  readonly queries: number
  readonly rssBytes: number
}

const USAGE = '/bench/usage'

/** Lets the servers of a process that only the bench starts say what it has used, and take profiles of it. */
export function showUsage(...servers: Server[]): void {
  const queries = countQueries()
  const usage = (): Usage => {
    const { user, system } = process.cpuUsage()
    return { cpuMs: (user + system) / 1000, queries: queries(), rssBytes: process.memoryUsage.rss() }
  }
  const own: Record<string, (res: ServerResponse) => unknown> = {
    [USAGE]: (res) => res.end(JSON.stringify(usage())),
    [PROFILE.begin]: async (res) => res.end(await beginProfile()),
    [PROFILE.end]: async (res) => res.end(await endProfile()),
  }
  for (const server of servers) {
    const pages = server.listeners('request')[0] as RequestListener
    server.removeAllListeners('request').on('request', (req, res) => {
      const answer = own[req.url ?? '']
      if (answer) answer(res)
      else pages(req, res)
    })
  }
}

/** What the process at this address has used until now. */
export async function usageAt(address: string): Promise<Usage> {
  return (await (await fetch(address + USAGE)).json()) as Usage
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
