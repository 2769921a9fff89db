import type { RequestHandler } from 'express'
import type { Metrics } from '../watch/metrics.server.ts'
import { answer } from './answer.server.ts'

export const LARGEST_BODY_BYTES = 25 * 1024 * 1024
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])

/** Refuses addresses and methods that no page can have, before anything trips over them. */
export const refuseMalformed: RequestHandler = (req, res, next) => {
  if (!methods.has(req.method)) {
    res.setHeader('Allow', [...methods].join(', '))
    return answer(req, res, 405, 'This method is not used here.')
  }
  if (isAddress(req.originalUrl, req.get('host'))) return next()
  answer(req, res, 400, 'This address cannot be read.')
}

function isAddress(path: string, host: string | undefined): boolean {
  try {
    decodeURIComponent(path.split('?', 1)[0]!)
    return path.startsWith('/') && new URL(`http://${host}${path}`).host !== ''
  } catch {
    return false
  }
}

/** Refuses a body that is too large, or does not say how large it is, without keeping any of it. */
export const refuseLargeBody: RequestHandler = (req, res, next) => {
  const length = req.headers['content-length']
  if (length === undefined && req.headers['transfer-encoding'] !== undefined) {
    return answer(req, res, 411, 'A request must say how long it is.')
  }
  if (Number(length ?? 0) <= LARGEST_BODY_BYTES) return next()
  answer(req, res, 413, 'That is larger than 25 MB. Nothing was loaded; send a smaller file.')
}

/**
 * Takes what is left of a body once the answer is sent, and lets go of it. A body that nobody read to its end
 * would stand before the next request of the same connection, which then waits for ever.
 */
export const drainBody: RequestHandler = (req, res, next) => {
  res.once('finish', () => {
    if (req.readableEnded) return
    // A reader that stopped early has paused the body.
    req.removeAllListeners('data').resume()
  })
  next()
}

/**
 * Refuses what only old clients of Remix requested. The Remix here answers it with an error in the log, which
 * any stranger could fill that way.
 */
export const refuseDataRequests: RequestHandler = (req, res, next) => {
  if (!new URL(req.originalUrl, 'http://here.invalid').searchParams.has('_data')) return next()
  answer(req, res, 400, 'This address cannot be read.')
}

/**
 * Refuses forms that another site's page sends in a visitor's name: its Origin must be ours, scheme included.
 * Ours is `baseUrl` where it is set, and then the request has to name its host too; without it, where the
 * request says it went. Remix asks this of pages only and fails with status 500; asked here it holds for
 * every route and reads as what it is.
 */
export function refuseCrossOrigin(metrics: Metrics, baseUrl: string | null): RequestHandler {
  return (req, res, next) => {
    // A forwarded host counts only behind a proxy that is configured as trusted; Remix would believe anyone.
    if (!req.app.get('trust proxy')) delete req.headers['x-forwarded-host']
    if (req.method === 'GET' || req.method === 'HEAD') return next()
    const host = req.get('x-forwarded-host')?.split(',')[0]?.trim() ?? req.get('host') ?? ''
    if (baseUrl !== null && originOf(`${new URL(baseUrl).protocol}//${host}`) !== baseUrl) {
      metrics.crossOriginRefusals.inc()
      return answer(req, res, 403, `This site is at ${baseUrl}. Nothing was done; open it there.`)
    }
    const own = baseUrl ?? originOf(`${req.protocol}://${host}`)
    if (isSameOrigin(req.get('origin'), req.get('sec-fetch-site'), own)) return next()
    metrics.crossOriginRefusals.inc()
    answer(req, res, 403, 'This form came from another site, so nothing was done.')
  }
}

/** The origin of an address (`https://coiin.example`, without a usual port); null when it has none. */
function originOf(address: string): string | null {
  const origin = URL.canParse(address) ? new URL(address).origin : 'null'
  return origin === 'null' ? null : origin
}

/**
 * `origin` and `site` are the Origin and Sec-Fetch-Site headers; a program that is no browser sends neither.
 * `own` is the origin of this site, null when the request does not say.
 */
export function isSameOrigin(
  origin: string | undefined,
  site: string | undefined,
  own: string | null,
): boolean {
  if (site === 'cross-site') return false
  return origin === undefined || (own !== null && originOf(origin) === own)
}
