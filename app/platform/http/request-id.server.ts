import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'

const sane = /^[\w.-]{8,64}$/

/**
 * Names the request, by the name a proxy gave it when that is harmless: in `res.locals.requestId` and the
 * response.
 */
export const requestId: RequestHandler = (req, res, next) => {
  const given = req.get('X-Request-Id')
  const id = given !== undefined && sane.test(given) ? given : randomUUID()
  res.locals.requestId = id
  res.setHeader('X-Request-Id', id)
  next()
}
