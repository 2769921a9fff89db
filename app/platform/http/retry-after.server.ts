import type { RequestHandler } from 'express'

/** Seconds after which the embedded database is back and a crowd has passed. */
const SECONDS = 2

/** Says of every answer 503 when to come again. It looks when the headers are written, as whoever answers sets the status late. */
export const retryAfter: RequestHandler = (_req, res, next) => {
  const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => typeof res
  res.writeHead = ((...args: unknown[]) => {
    if (args[0] === 503 && !res.hasHeader('Retry-After')) res.setHeader('Retry-After', String(SECONDS))
    return writeHead(...args)
  }) as typeof res.writeHead
  next()
}
