import type { ServerBuild } from '@remix-run/node'
import type { RouteConfigEntry } from '@remix-run/route-config'
import routeConfig from '#app/routes.ts'

type Module = ServerBuild['routes'][string] extends infer Route
  ? NonNullable<Route> extends { module: infer M }
    ? M
    : never
  : never

const modules = import.meta.glob<Module>('/app/routes/**/*.tsx')

/**
 * One address of the site map: its pattern, whether it is read by a loader, takes forms, and draws a page.
 */
export type Address = {
  readonly path: string
  readonly loads: boolean
  readonly acts: boolean
  readonly draws: boolean
}

/**
 * The whole application as the server takes it, built from the route manifest without bundling: every route
 * of `app/routes.ts`, also those that come later. It has no files for the browser.
 */
export async function appBuild(): Promise<{ build: ServerBuild; addresses: Address[] }> {
  const routes: ServerBuild['routes'] = {
    root: { id: 'root', path: '', module: (await import('#app/root.tsx')) as Module },
  }
  const addresses: Address[] = []

  async function add(entries: readonly RouteConfigEntry[], parentId: string, base: string): Promise<void> {
    for (const { file, path, index, children } of entries) {
      const load = modules[`/app/${file}`]
      if (load === undefined) throw new Error(`The route ${file} has no module`)
      const module = await load()
      const id = file.replace(/\.tsx$/, '')
      routes[id] = { id, parentId, module, ...(path !== undefined && { path }), ...(index && { index }) }
      const whole = [base, path].filter(Boolean).join('/')
      if (children) await add(children, id, whole)
      else {
        const has = { loads: 'loader' in module, acts: 'action' in module, draws: 'default' in module }
        addresses.push({ path: whole, ...has })
      }
    }
  }
  await add(await routeConfig, 'root', '')

  const manifest = Object.values(routes).map((route) => {
    const { id, parentId, path, index, module } = route as NonNullable<typeof route>
    const has = {
      hasLoader: 'loader' in module,
      hasAction: 'action' in module,
      hasErrorBoundary: 'ErrorBoundary' in module,
      hasClientLoader: false,
      hasClientAction: false,
    }
    return [id, { id, parentId, path, index, ...has, module: `/${id}.js`, imports: [], css: [] }]
  })
  const build = {
    routes,
    entry: { module: await import('#app/entry.server.tsx') },
    assets: {
      entry: { module: '/entry.js', imports: [] },
      routes: Object.fromEntries(manifest),
      url: '/manifest.js',
      version: 'test',
    },
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_routeConfig: true,
      v3_singleFetch: true,
      v3_throwAbortReason: true,
    },
    ...{ publicPath: '/', basename: '/', assetsBuildDirectory: '', isSpaMode: false, mode: 'production' },
  }
  return { build: build as unknown as ServerBuild, addresses }
}
