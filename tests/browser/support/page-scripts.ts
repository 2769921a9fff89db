import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#scripts/project.ts'

const client = join(projectFolder, 'build', 'client')

type Scripts = { readonly module: string; readonly imports?: readonly string[] }
type Route = Scripts & { readonly id: string; readonly parentId?: string }
type Manifest = {
  readonly url: string
  readonly entry: Scripts
  readonly routes: Readonly<Record<string, Route>>
}

/**
 * A route, and every script that a browser fetches to open its page: `/assets/build/name.js`. What a page
 * fetches later is not among them.
 */
export type PageScripts = { readonly route: string; readonly scripts: readonly string[] }

/**
 * The scripts of every page of the build: the table of routes, the entry, the route with those around it, and
 * all that these import.
 */
export function scriptsOfPages(): PageScripts[] {
  const { url, entry, routes } = builtManifest()
  const around = (route: Route): Route[] => {
    const parent = route.parentId === undefined ? undefined : routes[route.parentId]
    return parent === undefined ? [route] : [...around(parent), route]
  }
  return Object.values(routes).map((route) => {
    const all = [entry, ...around(route)].flatMap(({ module, imports = [] }) => [module, ...imports])
    return { route: route.id, scripts: [...new Set([url, ...all])] }
  })
}

/** Bytes of a script on the wire to a browser that takes gzip. */
export function sizeOf(script: string): number {
  const file = join(client, script)
  return statSync(existsSync(`${file}.gz`) ? `${file}.gz` : file).size
}

/** The table of routes as the browser reads it. */
function builtManifest(): Manifest {
  const folder = join(client, 'assets')
  const name = readdirSync(folder).find((file) => /^manifest-\w+\.js$/.test(file))
  if (name === undefined) throw new Error('The build has no table of routes')
  const text = readFileSync(join(folder, name), 'utf8')
  return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Manifest
}
