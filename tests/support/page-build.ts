import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import * as entry from '#app/entry.server.tsx'
import * as root from '#app/root.tsx'
import table from '#app/routes.ts'

type Entry = {
  readonly file: string
  readonly path?: string
  readonly index?: boolean
  readonly children?: Entry[]
}
type Module = Record<string, unknown>
type Route = { id: string; parentId?: string; path?: string; index?: boolean; module: Module }

const modules = import.meta.glob<Module>('/app/routes/**/*.tsx')
const idOf = (file: string): string => file.replace(/\.tsx$/, '')

/**
 * The pages as Remix would build them, from the table in app/routes.ts, without a bundler. Modules are loaded
 * only for the routes that the given paths match; the others stand in the table with an empty one.
 */
export async function pageBuild(paths: readonly string[]): Promise<ServerBuild> {
  const routes: Record<string, Route> = { root: { id: 'root', path: '', module: root } }
  const add = (entries: readonly Entry[], parentId: string): void => {
    for (const { file, path, index, children = [] } of entries) {
      const id = idOf(file)
      routes[id] = { id, parentId, path, index, module: {} }
      add(children, id)
    }
  }
  add(table as Entry[], 'root')
  for (const id of new Set(paths.flatMap((path) => matchedRoutes(routes, path)))) {
    if (id !== 'root') routes[id]!.module = await modules[`/app/${id}.tsx`]!()
  }
  return {
    mode: 'production',
    entry: { module: entry },
    routes,
    assets: { entry: { imports: [], module: '/assets/entry.js' }, routes: assetsOf(routes), ...MANIFEST },
    basename: '/',
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    future: FUTURE,
    isSpaMode: false,
  } as unknown as ServerBuild
}

const MANIFEST = { url: '/assets/manifest-1.js', version: '1' }
const FUTURE = {
  v3_fetcherPersist: true,
  v3_relativeSplatPath: true,
  v3_throwAbortReason: true,
  v3_lazyRouteDiscovery: false,
  v3_singleFetch: true,
}

/** The ids of the routes that answer a path, the outermost first; none when nothing matches. */
export function matchedRoutes(routes: Readonly<Record<string, unknown>>, path: string): string[] {
  const under = (parentId?: string): object[] =>
    (Object.values(routes) as Route[])
      .filter((route) => route.parentId === parentId)
      .map(({ id, path: own, index }) => (index ? { id, index } : { id, path: own, children: under(id) }))
  return (matchRoutes(under() as never, path) ?? []).map(({ route }) => route.id ?? '')
}

const assetsOf = (routes: Record<string, Route>) =>
  Object.fromEntries(
    Object.values(routes).map(({ module, ...place }) => [
      place.id,
      {
        ...place,
        hasAction: 'action' in module,
        hasLoader: 'loader' in module,
        hasClientAction: false,
        hasClientLoader: false,
        hasErrorBoundary: 'ErrorBoundary' in module,
        module: `/assets/${place.id}.js`,
        imports: [],
      },
    ]),
  )
