import { matchRoutes } from '@remix-run/react'
import type { ServerBuild } from '@remix-run/node'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forMatchingRoutes } from './matching-routes.ts'

type Entry = { readonly path?: string; readonly index?: true; readonly children?: readonly Entry[] }

/** A build of routes whose ids say where they are: 'root/0/2' is the third in the first. */
function buildOf(children: readonly Entry[]): ServerBuild {
  const routes: Record<string, object> = { root: { id: 'root', path: '' } }
  const add = (entries: readonly Entry[], parentId: string): void =>
    entries.forEach(({ children: own = [], ...entry }, at) => {
      const id = `${parentId}/${at}`
      routes[id] = { id, parentId, ...entry }
      add(own, id)
    })
  add(children, 'root')
  return { routes, assets: { url: '/assets/manifest-1.js', routes: { ...routes } } } as unknown as ServerBuild
}

type Node = { id: string; path?: string; index?: true; children?: Node[] }

/** What Remix makes of a build's routes before it matches. */
const treeOf = (build: ServerBuild, parentId?: string): Node[] =>
  Object.values(build.routes)
    .filter((route) => route?.parentId === parentId)
    .map(({ id, path, index }) => ({
      id,
      path,
      ...(index ? { index } : { children: treeOf(build, id) }),
    })) as Node[]

const matchedBy = (build: ServerBuild, pathname: string) =>
  (matchRoutes(treeOf(build) as never, pathname) ?? []).map(({ route, params }) => [route.id, params])

const routesFor = (children: readonly Entry[], pathname: string): string[] =>
  forMatchingRoutes(buildOf(children), (build) => Object.keys(build.routes))(pathname)

const SITE: readonly Entry[] = [
  { path: 'sign-out' },
  { path: 'teams/:team/values.csv' },
  {
    children: [
      { index: true },
      { path: 'home' },
      { path: 'teams/new' },
      { path: 'teams/:team' },
      { path: 'staff', children: [{ index: true }, { path: 'audit' }] },
      { path: '*' },
    ],
  },
]
const frame = ['root', 'root/2']

test.each([
  ['/', [...frame, 'root/2/0', 'root/2/5']],
  ['/home', [...frame, 'root/2/1', 'root/2/5']],
  ['/HOME/', [...frame, 'root/2/1', 'root/2/5']],
  ['/%68ome', [...frame, 'root/2/1', 'root/2/5']],
  ['/teams/ohio', [...frame, 'root/2/3', 'root/2/5']],
  ['/teams/new', [...frame, 'root/2/2', 'root/2/3', 'root/2/5']],
  ['/teams/ohio/values.csv', ['root', 'root/1', 'root/2', 'root/2/5']],
  ['/staff', [...frame, 'root/2/4', 'root/2/4/0', 'root/2/5']],
  ['/staff/audit', [...frame, 'root/2/4', 'root/2/4/1', 'root/2/5']],
  ['/nowhere/at/all', [...frame, 'root/2/5']],
  ['/_root.data', [...frame, 'root/2/0', 'root/2/5']],
  ['/home.data', [...frame, 'root/2/1', 'root/2/5']],
  ['/teams/ohio.data', [...frame, 'root/2/3', 'root/2/5']],
])('%s keeps the routes that can match it, with their parents, and no others', (pathname, ids) => {
  expect(routesFor(SITE, pathname)).toEqual(ids)
})

test('where nothing can match, the root is left to say so', () => {
  expect(routesFor([{ path: 'home' }], '/nowhere')).toEqual(['root'])
})

test('only the routes and their assets are fewer: the file of all routes for the browser stays the same', () => {
  const build = buildOf(SITE)
  const part = forMatchingRoutes(build, (own) => own)('/home')
  expect(Object.keys(part.assets.routes)).toEqual(Object.keys(part.routes))
  expect(part.assets.url).toBe(build.assets.url)
  expect(part.routes['root/2/1']).toBe(build.routes['root/2/1'])
})

test('a set of routes is made once, and addresses that visitors invent make no more of them', () => {
  let made = 0
  const madeFor = forMatchingRoutes(buildOf(SITE), () => (made += 1))
  const known = ['/teams/ohio', '/teams/ohio/values.csv', '/nowhere'].map(madeFor)
  expect(known).toEqual([1, 2, 3])
  for (let n = 0; n < 500; n += 1) {
    expect([`/teams/${n}`, `/teams/${n}/values.csv`, `/${n}/${n}`].map(madeFor)).toEqual(known)
  }
})

const word = fc.constantFrom('a', 'b', 'A', 'a.csv', ':p', ':q', 'a?', ':o?')
const path = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([words, splat]) => [...words, ...(splat ? ['*'] : [])].join('/'))
const leaf: fc.Arbitrary<Entry> = fc.oneof(
  path.map((own) => ({ path: own })),
  fc.constant({ index: true } as const),
  fc.constant({ path: '*' }),
)
const { entry } = fc.letrec<{ entry: Entry }>((tie) => ({
  entry: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ path, children: fc.array(tie('entry'), { maxLength: 4 }) }, { requiredKeys: ['children'] }),
  ),
}))
const asked = fc
  .tuple(
    fc.array(fc.constantFrom('a', 'b', 'B', 'c', '%61', 'a.csv', '', 'x%2Fy'), { maxLength: 5 }),
    fc.constantFrom('', '/', '.data'),
  )
  .map(([words, end]) => `/${words.join('/')}${end}`)

test('Remix matches the same routes and parameters in the smaller build as in the whole one', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), asked, (entries, pathname) => {
      const build = buildOf(entries)
      const part = forMatchingRoutes(build, (own) => own)(pathname)
      for (const one of [pathname, pathname.replace(/\.data$/, '') || '/'])
        expect(matchedBy(part, one)).toEqual(matchedBy(build, one))
    }),
    { numRuns: 300 },
  )
}, 20_000)
