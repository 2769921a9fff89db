import express, { Router, type RequestHandler } from 'express'
import { join } from 'node:path'
import { packedFiles } from './packed-files.server.ts'

/**
 * Built files by their hashed names, for good and as small as they were packed; the other public files for an
 * hour.
 */
export function publicFiles(folder: string): RequestHandler {
  const router = Router()
  const assets = join(folder, 'assets')
  const hashed = { immutable: true, maxAge: '1y', index: false, fallthrough: true }
  router.use('/assets', packedFiles(assets), express.static(assets, hashed), (_req, res) => {
    // The packed file was there when the server began.
    res.removeHeader('Content-Encoding')
    res.sendStatus(404)
  })
  router.use(express.static(folder, { maxAge: '1h', index: false, redirect: false }))
  return router
}

/**
 * Keeps pages out of shared caches unless they say otherwise. It looks when the headers are written, because
 * Remix adds its headers to those already there instead of replacing them.
 */
export const privateUnlessSaid: RequestHandler = (_req, res, next) => {
  const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => typeof res
  res.writeHead = ((...args: unknown[]) => {
    if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', 'private, no-cache')
    return writeHead(...args)
  }) as typeof res.writeHead
  next()
}
