import express, { Router, type RequestHandler } from 'express'
import { join } from 'node:path'

/** Built files by their hashed names, for good; the other public files for an hour. */
export function publicFiles(folder: string): RequestHandler {
  const router = Router()
  const hashed = { immutable: true, maxAge: '1y', index: false, fallthrough: true }
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), hashed),
    (_req, res) => void res.sendStatus(404),
  )
  router.use(express.static(folder, { maxAge: '1h', index: false, redirect: false }))
  return router
}

/**
 * Keeps pages out of shared caches unless they say otherwise. It looks when the headers are written, because Remix adds
 * its headers to those already there instead of replacing them.
 */
export const privateUnlessSaid: RequestHandler = (_req, res, next) => {
  const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => typeof res
  res.writeHead = ((...args: unknown[]) => {
    if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', 'private, no-cache')
    return writeHead(...args)
  }) as typeof res.writeHead
  next()
}
