import { expect, test } from 'vitest'
import { MADE_BY_WRAPPER } from '#app/platform/route-edge.server.ts'

type RouteModule = Partial<Record<'loader' | 'action', { [MADE_BY_WRAPPER]?: string }>>

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
}, 30_000)
