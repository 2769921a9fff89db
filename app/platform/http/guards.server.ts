import type { RequestHandler } from 'express'
import type { Metrics } from '../metrics.server.ts'
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
    decodeURIComponent(path.replace(/\?.*$/s, ''))
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
 * Refuses forms that another site's page sends in a visitor's name. Remix asks this of pages only and fails with
 * status 500; asked here it holds for every route and reads as what it is.
 */
export function refuseCrossOrigin(metrics: Metrics): RequestHandler {
  return (req, res, next) => {
    // A forwarded host counts only behind a proxy that we were told to trust; Remix would believe anyone.
    if (!req.app.get('trust proxy')) delete req.headers['x-forwarded-host']
    const safe = req.method === 'GET' || req.method === 'HEAD'
    const host = req.get('x-forwarded-host')?.split(',')[0]?.trim() ?? req.get('host')
    if (safe || isSameOrigin(req.get('origin'), req.get('sec-fetch-site'), host)) return next()
    metrics.crossOriginRefusals.inc()
    answer(req, res, 403, 'This form came from another site, so nothing was done.')
  }
}

/** `origin` and `site` are the Origin and Sec-Fetch-Site headers; a program that is no browser sends neither. */
export function isSameOrigin(
  origin: string | undefined,
  site: string | undefined,
  host: string | undefined,
): boolean {
  if (site === 'cross-site') return false
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
