import type { EntryContext, ServerBuild } from '@remix-run/node'
import { http, passthrough } from 'msw'
import { mkdtempSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { systemClock, type Clock } from '#app/kernel/time/clock.ts'
import type { Database } from '#app/platform/database/db.server.ts'
import type { Changes } from '#app/platform/database/changes.server.ts'
import { readEnv } from '#app/platform/env.server.ts'
import { createLog } from '#app/platform/watch/log.server.ts'
import { closeGracefully, createHttpServer } from '#app/server.ts'
import { outbound } from './outbound.ts'

/**
 * Loaders and actions by their pattern (`teams/:team/join`); `file`: the address gives a file, so it has no
 * page.
 */
export type Routes = Record<string, { loader?: unknown; action?: unknown; file?: boolean }>

/** A document in place of a drawn page: what went wrong where, as JSON. */
const documents = {
  default: (_: Request, status: number, headers: Headers, { staticHandlerContext }: EntryContext) =>
    new Response(JSON.stringify(staticHandlerContext.errors), { status, headers }),
  handleError: () => {},
}

/**
 * Gives a test file HTTP servers with routes of its choice, closed after each test: the product's own server,
 * loaders and actions, without drawn pages. `serve` gives where one listens.
 */
export function routeServer() {
  const serveBuild = buildServer()
  return (db: Database['db'], routes: Routes, settings: Record<string, string> = {}, changes?: Changes) => {
    const entries = Object.entries(routes).map(([path, { file, ...module }]) => [
      path,
      { id: path, path, module: { ...module, ...(file ? {} : { default: () => null }) } },
    ])
    const build = {
      routes: Object.fromEntries(entries),
      assets: { routes: {} },
      future: { v3_singleFetch: true },
      mode: 'production',
      basename: '/',
      entry: { module: documents },
    } as unknown as ServerBuild
    return serveBuild(db, build, settings, systemClock, changes)
  }
}

/** The same with a build of any kind, by a clock of its own. */
export function buildServer() {
  let servers: Server[] = []
  beforeEach(() => outbound.use(http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough())))
  afterEach(async () => {
    await Promise.all(servers.map((server) => closeGracefully(server, 0)))
    servers = []
  })
  return async function serve(
    db: Database['db'],
    build: ServerBuild,
    settings: Record<string, string> = {},
    clock: Clock = systemClock,
    changes?: Changes,
  ): Promise<string> {
    const outcome = readEnv({ LOG_LEVEL: 'silent', ...settings })
    if (!outcome.ok) throw new Error(outcome.message)
    const services = { db, clock, log: createLog('silent'), env: outcome.env, ...(changes && { changes }) }
    const folder = mkdtempSync(join(tmpdir(), 'coiin-public-'))
    const server = createHttpServer(services, { kind: 'built', build, folder }, [])
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
}
