import type { ServerBuild } from '@remix-run/node'

/** A route that can end a match, and its whole path by words: ['TEAMS', ':TEAM', 'ENTRY']. */
type Pattern = { readonly id: string; readonly words: readonly string[] }

/**
 * Returns what `make` returns for a build that holds only the routes which a request's pathname can match.
 *
 * Remix ranks every route of its build several times per request, so each page pays for all the others. What
 * answers a request is still Remix's choice: a smaller build holds every route that could match, with its
 * parents, in the same order. `make` is called once for each set of routes, however many pathnames visitors
 * invent.
 */
export function forMatchingRoutes<Made>(
  build: ServerBuild,
  make: (build: ServerBuild) => Made,
): (pathname: string) => Made {
  const patterns = patternsOf(build.routes)
  const made = new Map<string, Made>()
  return (pathname) => {
    const readings = readingsOf(pathname)
    const matching = patterns.filter(({ words }) => readings.some((path) => couldMatch(words, path)))
    const ids = matching.map(({ id }) => id)
    const key = ids.join('\n')
    const known = made.get(key)
    if (known !== undefined) return known
    const own = make(withRoutes(build, ids))
    made.set(key, own)
    return own
  }
}

function patternsOf(routes: ServerBuild['routes']): Pattern[] {
  const pathOf = (id: string | undefined): string => {
    const { parentId, path = '' } = (id === undefined ? undefined : routes[id]) ?? {}
    if (path.startsWith('/') || parentId === undefined) return path
    return `${pathOf(parentId)}/${path}`
  }
  return Object.entries(routes)
    .filter(([, route]) => route?.path !== undefined || route?.index === true)
    .map(([id]) => ({ id, words: wordsOf(pathOf(id)) }))
}

/** Remix reads the pathname of a request for data both as it stands and as that of the page. */
function readingsOf(pathname: string): string[][] {
  const asked = wordsOf(pathname, decoded)
  if (!pathname.endsWith('.data')) return [asked]
  return [asked, wordsOf(pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/'), decoded)]
}

/**
 * In upper case, as Remix matches in either; without empty words, which only adds routes that could match.
 */
const wordsOf = (path: string, read = (word: string) => word): string[] =>
  path
    .split('/')
    .filter((word) => word !== '')
    .map((word) => read(word).toUpperCase())

function decoded(word: string): string {
  try {
    return decodeURIComponent(word)
  } catch {
    return word
  }
}

/**
 * Whether Remix could match a path to a pattern. A wrong yes costs a little time, a wrong no would lose a
 * page.
 */
function couldMatch(pattern: readonly string[], path: readonly string[]): boolean {
  for (const [at, word] of pattern.entries()) {
    // A splat takes the rest; an optional word may be left out, which moves those behind it.
    if (word.includes('*') || word.endsWith('?')) return true
    if (at >= path.length || (word !== path[at] && !word.startsWith(':'))) return false
  }
  return pattern.length === path.length
}

/** The build with the routes of these ids and their parents, and `root`, which shows what nothing matched. */
function withRoutes(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const included = new Set(['root'])
  for (const id of ids) {
    for (let at: string | undefined = id; at !== undefined; at = build.routes[at]?.parentId) included.add(at)
  }
  const only = <Route>(routes: Record<string, Route>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => included.has(id)))
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  }
}
