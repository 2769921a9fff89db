import type { ServerBuild } from '@remix-run/node'
import { createElement } from 'react'

export const BARE_PATH = '/bench/bare'

const id = 'bench/bare'
const place = { id, parentId: 'root', path: BARE_PATH.slice(1) }

/**
 * The build with one more page: the root document around a heading, without a loader, so nearly nothing but what Remix and
 * React cost. It is added to the build in memory, so that it is served by the very same build and no visitor can ever reach it.
 */
export function withBarePage(build: ServerBuild): ServerBuild {
  const { root } = build.assets.routes
  if (root === undefined) throw new Error('A Remix build always has a root route')
  const bare = { ...root, ...place, hasAction: false, hasLoader: false, hasErrorBoundary: false, imports: [] }
  const module = { default: () => createElement('h1', null, 'A bare page') }
  return {
    ...build,
    assets: { ...build.assets, routes: { ...build.assets.routes, [id]: bare } },
    routes: { ...build.routes, [id]: { ...place, module } },
  }
}
