import { timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler } from 'express'

/**
 * Takes whole mails (`message/rfc822`) from a program that shows the secret as a bearer token, and answers
 * what became of each. Without a secret there is no such address. `refuseLargeBody` refuses what is too large
 * before.
 */
export function inboundMail(
  secret: string | null,
  take: (raw: Buffer, requestId: string) => Promise<string>,
): RequestHandler {
  return (req, res, next) => {
    if (secret === null) return next()
    if (!showsSecret(req, secret))
      return void res
        .status(401)
        .set('WWW-Authenticate', 'Bearer')
        .json({ reason: 'Show the shared secret.' })
    const packed = !/^(?:identity)?$/i.test(req.get('content-encoding') ?? '')
    if (packed || !/^message\/rfc822\s*(?:;|$)/i.test(req.get('content-type') ?? ''))
      return void res.status(415).json({ reason: 'Send one mail as it came, as message/rfc822.' })
    bodyOf(req)
      .then(async (raw) => {
        if (raw === null || raw.length === 0)
          return void res.status(400).json({ reason: 'Send the whole mail.' })
        res.json({ outcome: await take(raw, res.locals.requestId as string) })
      })
      .catch(next)
  }
}

function showsSecret(req: Request, secret: string): boolean {
  const given = Buffer.from(req.get('authorization') ?? '')
  const wanted = Buffer.from(`Bearer ${secret}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** The whole body; null when it ended early. */
async function bodyOf(req: Request): Promise<Buffer | null> {
  const pieces: Buffer[] = []
  try {
    for await (const piece of req as AsyncIterable<Buffer>) pieces.push(piece)
  } catch {
    return null
  }
  return Buffer.concat(pieces)
}
