import { expect, test } from 'vitest'
import type { Db } from '../database/db.server.ts'
import { forgetLookups, oncePerContext } from './once-per-context.server.ts'

const context = () => ({ db: {} as Db })

/** A look-up that says how often it was made. */
function counted() {
  let times = 0
  const load = oncePerContext(
    async (_: { db: Db }, slug: string) => ({ slug, times: (times += 1) }),
    (slug) => slug,
  )
  return load
}

test('use cases that share a context share what was looked up, also while it is on its way', async () => {
  const load = counted()
  const one = context()
  const [first, second] = await Promise.all([load(one, 'ohio'), load(one, 'ohio')])
  expect(first).toEqual({ slug: 'ohio', times: 1 })
  expect(second).toBe(first)
  expect(await load(one, 'ohio')).toBe(first)
})

test('another input or another context is looked up anew', async () => {
  const load = counted()
  const one = context()
  await load(one, 'ohio')
  expect(await load(one, 'utah')).toEqual({ slug: 'utah', times: 2 })
  expect(await load(context(), 'ohio')).toEqual({ slug: 'ohio', times: 3 })
})

test('what was looked up before a command is looked up anew after it', async () => {
  const load = counted()
  const one = context()
  await load(one, 'ohio')
  forgetLookups(one)
  expect(await load(one, 'ohio')).toEqual({ slug: 'ohio', times: 2 })
})
