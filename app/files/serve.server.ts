import { FILE_KINDS } from './kinds.ts'
import type { FileToSend } from './api.server.ts'

/**
 * A stored file as a response in which nothing can run: images are shown, everything else is saved; a policy
 * of its own takes scripts, frames and our origin away from whatever shows it. That no type is guessed and
 * that no other site may embed it, the server says of every response. A browser keeps the file and asks each
 * time whether it may still show it.
 */
export function fileResponse({ name, kind, size, sha256, open }: FileToSend, request: Request): Response {
  const { mime, isImage } = FILE_KINDS[kind]
  const headers = {
    'Cache-Control': 'private, no-cache',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    ETag: `"${sha256}"`,
  }
  if (request.headers.get('If-None-Match') === headers.ETag)
    return new Response(null, { status: 304, headers })
  return new Response(request.method === 'HEAD' ? null : open(), {
    headers: {
      ...headers,
      'Content-Type': mime,
      'Content-Length': String(size),
      'Content-Disposition': disposition(isImage ? 'inline' : 'attachment', name),
    },
  })
}

/** RFC 6266: the name in ASCII for old programs, then as it is. */
function disposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .()-]/g, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${plain}"; filename*=UTF-8''${whole}`
}
