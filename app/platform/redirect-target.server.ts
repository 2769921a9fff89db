/**
 * A place inside this site to go on to, from what a link or form asked for. Anything that could lead elsewhere (another host, a
 * protocol, a backslash) gives `fallback`.
 */
export function insideSite(target: unknown, fallback = '/'): string {
  if (typeof target !== 'string' || !/^\/(?![/\\])/.test(target)) return fallback
  const base = 'http://inside.invalid'
  const url = URL.canParse(target, base) ? new URL(target, base) : null
  return url?.origin === base ? url.pathname + url.search + url.hash : fallback
}
