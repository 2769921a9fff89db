import type { RequestHandler } from 'express'

/** Seconds after which the embedded database is back and a crowd has passed. */
const SECONDS = 2

/**
 * Says of every answer 503 when to come again, and that nobody is to keep it: a browser would show what it
 * fetched ahead of a click. It looks when the headers are written, because the status is set late.
 */
export const retryAfter: RequestHandler = (_req, res, next) => {
  const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => typeof res
  res.writeHead = ((...args: unknown[]) => {
    if (args[0] === 503) {
      if (!res.hasHeader('Retry-After')) res.setHeader('Retry-After', String(SECONDS))
      res.setHeader('Cache-Control', 'no-store')
    }
    return writeHead(...args)
  }) as typeof res.writeHead
  next()
}
