import { expect, test } from 'vitest'
import { MADE_BY_WRAPPER } from '#app/platform/routes/route-edge.server.ts'
import { PRODUCT_NAME } from '#app/routes/page-title.ts'

type RouteModule = Partial<Record<'loader' | 'action', { [MADE_BY_WRAPPER]?: string }>> & {
  meta?: (args: { data: undefined }) => { title?: string }[]
}

const routes = import.meta.glob<RouteModule>('/app/routes/**/*.tsx')

test('every loader and action goes through the wrapper that asks the policy', async () => {
  const around: string[] = []
  for (const [path, load] of Object.entries(routes)) {
    const module = await load()
    for (const kind of ['loader', 'action'] as const) {
      const handler = module[kind]
      if (handler && handler[MADE_BY_WRAPPER] === undefined) around.push(`${kind} of ${path}`)
    }
  }
  expect(Object.keys(routes).length).toBeGreaterThan(0)
  expect(around).toEqual([])
}, 120_000)

test('every page has a title that ends with the name of the product, also where its loader threw', async () => {
  const modules = await Promise.all(
    Object.entries(routes).map(async ([path, load]) => [path, await load()] as const),
  )
  const titled = modules.flatMap(([path, { meta }]) =>
    meta ? [[path, meta({ data: undefined })[0]?.title] as const] : [],
  )
  expect(titled.length).toBeGreaterThan(100)
  expect(
    titled.filter(([, title]) => !title?.endsWith(PRODUCT_NAME) || /undefined|null/.test(title)),
  ).toEqual([])
}, 120_000)
