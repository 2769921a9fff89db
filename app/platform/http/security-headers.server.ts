import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'

/**
 * The Content-Security-Policy of one response. Only scripts that carry this response's nonce run, and no
 * inline style applies. Vite's reloading needs a socket and inline styles, so `reloading` loosens those two.
 * `framedBy` are the sources whose pages may show this response in a frame; nobody's by default.
 */
export function contentSecurityPolicy(
  nonce: string,
  reloading: boolean,
  framedBy: readonly string[] = [`'none'`],
): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self'${reloading ? ` 'unsafe-inline'` : ''}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${reloading ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `frame-ancestors ${framedBy.join(' ')}`,
    `form-action 'self'`,
  ].join('; ')
}

/** Sets what every response says about itself, and the nonce in `res.locals.nonce`. */
export function securityHeaders(reloading: boolean): RequestHandler {
  return (req, res, next) => {
    const nonce = randomBytes(16).toString('base64')
    res.locals.nonce = nonce
    res.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce, reloading))
    res.setHeader('X-Content-Type-Options', 'nosniff')
    res.setHeader('X-Frame-Options', 'DENY')
    // Not `no-referrer`: browsers then send `Origin: null` with our own forms, which looks like another
    // site's.
    res.setHeader('Referrer-Policy', 'same-origin')
    res.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    res.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
    res.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()')
    if (req.secure) res.setHeader('Strict-Transport-Security', 'max-age=31536000')
    next()
  }
}

/**
 * Lets this one response stand in a frame: on our own pages, and on those of `others`, which are origins.
 * X-Frame-Options knows no other site than our own; browsers that read frame-ancestors pass it over.
 */
export function allowFraming(res: Response, reloading: boolean, others: readonly string[]): void {
  const policy = contentSecurityPolicy(res.locals.nonce as string, reloading, [`'self'`, ...others])
  res.setHeader('Content-Security-Policy', policy)
  if (others.length === 0) res.setHeader('X-Frame-Options', 'SAMEORIGIN')
  else res.removeHeader('X-Frame-Options')
}
