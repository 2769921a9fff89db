import { timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import type { Metrics } from '../watch/metrics.server.ts'
import { pendingMigrations, type AppliedMigration, type Migration } from '../database/migrations.server.ts'
import type { Services } from '../services.server.ts'

/**
 * The process is up. Says nothing about the database, so that a database outage does not restart every
 * process.
 */
export const healthz: RequestHandler = (_req, res) => void res.type('text').send('ok\n')

/** Whether requests can be served: the database answers within 3 seconds and every migration is in. */
export function readyz({ db, log }: Services, known: readonly Migration[]): RequestHandler {
  return (_req, res) => {
    within(3_000, unreadiness(db, known)).then(
      (reason) =>
        reason === null
          ? res.json({ status: 'ready' })
          : res.status(503).json({ status: 'not ready', reason }),
      (error: unknown) => {
        log.error({ err: error }, 'not ready')
        res.status(503).json({ status: 'not ready', reason: 'The database does not answer.' })
      },
    )
  }
}

async function unreadiness(db: Services['db'], known: readonly Migration[]): Promise<string | null> {
  const applied = await db.$queryRaw<AppliedMigration[]>`
    select migration_name as name, checksum from _prisma_migrations
    where finished_at is not null and rolled_back_at is null`
  const outcome = pendingMigrations(known, applied)
  if ('refused' in outcome) return outcome.refused
  return outcome.pending.length > 0 ? `${outcome.pending.length} migrations are not applied.` : null
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms`)), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/**
 * Prometheus text, for this machine or the holder of METRICS_TOKEN; for anyone else there is no such page.
 */
export function metricsPage({ registry }: Metrics, token: string | null): RequestHandler {
  return (req, res, next) => {
    if (!isLocal(req) && !carries(req, token)) return next()
    registry.metrics().then((text) => res.type(registry.contentType).send(text), next)
  }
}

const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'] as const

/** Whether the request came straight from this machine: what a proxy on it passes on comes from elsewhere. */
export function isLocal(req: Pick<Request, 'socket' | 'headers'>): boolean {
  const address = req.socket.remoteAddress ?? ''
  const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address)
  return loopback && forwarding.every((name) => req.headers[name] === undefined)
}

function carries(req: Request, token: string | null): boolean {
  const given = Buffer.from(req.get('authorization') ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return token !== null && given.length === wanted.length && timingSafeEqual(given, wanted)
}
