/**
 * Where a link leads. `own`: the path within the collaboratory, as other features know it; null where it
 * leads elsewhere.
 */
export type LinkTarget = { readonly href: string; readonly own: string | null }

const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d](?:[a-z\d.-]{0,250}[a-z\d])?$/i

/**
 * What a link in a post may lead to: http(s), one mail address, or a path of the collaboratory, whose address
 * is `origin`. Null for everything else. The address is spelled anew by the URL parser, so that what was
 * checked is what a browser reads.
 */
export function linkTarget(written: string, origin: string): LinkTarget | null {
  const address = written.trim()
  if (/^mailto:/i.test(address)) return mailTarget(address)
  const url = parsed(address, origin)
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return null
  if (url.origin !== origin) return { href: url.href, own: null }
  // `/.//evil.example` is a path of ours to the parser, and `//evil.example` to anyone who reads the path
  // alone.
  const path = url.pathname.replace(/^\/+/, '/')
  return { href: `${path}${url.search}${url.hash}`, own: `${withoutLastSlash(path)}${url.search}` }
}

/** The path of a picture, where its address is one of ours that `isFile` knows; else null. */
export function fileAddress(written: string, origin: string, isFile: RegExp): string | null {
  const target = linkTarget(written, origin)
  return target?.own != null && isFile.test(target.own) ? target.own : null
}

/**
 * Only what begins with a scheme or a slash is an address: `cdc.gov/x` would lead to a page of ours that is
 * not there.
 */
function parsed(address: string, origin: string): URL | null {
  const whole = /^www\./i.test(address) ? `https://${address}` : address
  if (!/^(?:https?:\/\/|\/)/i.test(whole)) return null
  try {
    return new URL(whole, origin)
  } catch {
    return null
  }
}

/** Without subject, copies and text, which somebody else would have written into the reader's mail. */
function mailTarget(address: string): LinkTarget | null {
  const to = address.slice('mailto:'.length).split('?')[0] ?? ''
  return ADDRESS.test(to) ? { href: `mailto:${to}`, own: null } : null
}

const withoutLastSlash = (path: string): string =>
  path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
