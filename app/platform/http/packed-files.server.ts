import type { RequestHandler } from 'express'
import { existsSync, readdirSync } from 'node:fs'
import { extname } from 'node:path'

/** The compressed files that a build leaves beside each of its texts, the smallest first. */
export const PACKED = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const

/**
 * Leads to the compressed file of a built one, where there is one that the browser takes. For a folder that
 * does not change while it is served.
 */
export function packedFiles(folder: string): RequestHandler {
  const there = new Set(existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
  return (req, res, next) => {
    const name = req.path.slice(1)
    const packed = PACKED.filter(({ ending }) => there.has(name + ending))
    const taken = packed.find(({ encoding }) => req.acceptsEncodings(encoding))
    if (packed.length > 0) res.vary('Accept-Encoding')
    if (taken !== undefined) {
      res.type(extname(name)).set('Content-Encoding', taken.encoding)
      req.url = `/${name}${taken.ending}`
    }
    next()
  }
}
