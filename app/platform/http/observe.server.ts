import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Metrics } from '../watch/metrics.server.ts'

/**
 * Logs each request when it is over and counts its time. `routeOf` names a path's pattern for the metrics.
 */
export function observe(log: Logger, metrics: Metrics, routeOf: (path: string) => string): RequestHandler {
  return (req, res, next) => {
    const began = process.hrtime.bigint()
    const { method, path } = req
    res.once('close', () => {
      const seconds = Number(process.hrtime.bigint() - began) / 1e9
      const status = res.statusCode
      // A path that no route serves is the visitor's invention: as a label each would stay in memory for
      // ever.
      const route = status < 400 ? routeOf(path) : status === 404 ? 'unknown' : 'refused or failed'
      metrics.requestSeconds.observe({ method, route, status }, seconds)
      // The query string stays out: people's search words and file names are nobody else's business.
      const finished = res.writableFinished
      const line = {
        requestId: res.locals.requestId,
        method,
        path: withoutTokens(path),
        status,
        ms: Math.round(seconds * 1000),
        finished,
      }
      log.info(line, 'request')
    })
    next()
  }
}

/**
 * A function that turns '/teams/ohio/areas' into '/teams/:/areas': words that occur in the route patterns
 * stay, all others are a parameter. `patterns` are route paths such as 'teams/:team/areas'.
 */
export function routeNamer(patterns: readonly string[]): (path: string) => string {
  const words = new Set(
    patterns.flatMap((pattern) => pattern.split('/')).filter((word) => /^\w[\w.-]*$/.test(word)),
  )
  return (path) => {
    if (path.startsWith('/assets/')) return '/assets/:'
    const data = path.endsWith('.data')
    const segments = path.replace(/\.data$/, '').split('/')
    return (
      segments.map((word) => (word === '' || words.has(word) ? word : ':')).join('/') + (data ? '.data' : '')
    )
  }
}

/** Links in mails carry what opens an account (43 letters of base64url); the log must not. */
export const withoutTokens = (path: string): string => path.replace(/[\w-]{40,}/g, ':token')
