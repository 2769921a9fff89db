import type { ServerBuild } from '@remix-run/node'

export const MORE_ROUTES = 200

/**
 * The build with 200 generated routes more, half of them under the pages of a team and half under first words
 * of their own, each with its place in the table of routes that goes to the browser. Nothing links to them.
 */
export function withMoreRoutes(build: ServerBuild): ServerBuild {
  const frame = Object.values(build.routes).find((route) => route?.path === 'teams/:team')?.parentId
  const { root } = build.assets.routes
  if (frame === undefined || root === undefined) throw new Error('The build has no page of a team')
  const places = Array.from({ length: MORE_ROUTES }, (_, n) => ({
    id: `bench/more-${n}`,
    parentId: frame,
    path: n % 2 === 0 ? `teams/:team/more-${n}/:thing` : `more-${n}/:thing`,
  }))
  const module = { default: () => null }
  const asset = { ...root, hasAction: false, hasLoader: false, hasErrorBoundary: false, imports: [] }
  const added = <Route>(make: (place: (typeof places)[number]) => Route) =>
    Object.fromEntries(places.map((place) => [place.id, make(place)]))
  return {
    ...build,
    routes: { ...build.routes, ...added((place) => ({ ...place, module })) },
    assets: {
      ...build.assets,
      routes: { ...build.assets.routes, ...added((place) => ({ ...asset, ...place })) },
    },
  }
}
