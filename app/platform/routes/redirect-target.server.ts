/**
 * Stand-in for the origin of this site while an address is resolved; nobody can name it in an address that is
 * accepted.
 */
const HERE = 'http://inside.invalid'

/**
 * A place inside this site to go on to (path, query and fragment, normalized), from what a link or form
 * requested. Whatever leads elsewhere, or would once it is normalized, gives `fallback`.
 */
export const insideSite = (target: unknown, fallback = '/'): string =>
  (typeof target === 'string' ? normalizedInside(target) : null) ?? fallback

/**
 * The answer itself, where it does not redirect or redirects inside this site. Throws RangeError on any
 * other: one of our own places was built from input that leads out, which must not reach the browser.
 */
export function staysInside<Answer>(answer: Answer): Answer {
  const location = answer instanceof Response ? answer.headers.get('Location') : null
  if (location !== null && normalizedInside(location) === null)
    throw new RangeError(`A redirect would lead out of the site: ${JSON.stringify(location)}`)
  return answer
}

/**
 * Normalizing is what makes `/.//evil.example` a host: the result of resolving once has to be inside when it
 * is resolved again, as the browser will do.
 */
function normalizedInside(target: string): string | null {
  if (!target.startsWith('/')) return null
  const once = resolved(target)
  const twice = once === null ? null : resolved(once)
  return once === twice ? once : null
}

function resolved(target: string): string | null {
  if (!URL.canParse(target, HERE)) return null
  const { origin, pathname, search, hash } = new URL(target, HERE)
  return origin === HERE ? pathname + search + hash : null
}
