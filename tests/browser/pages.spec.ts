import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '#app/routes.ts'
import { ELSEWHERE, PAGES } from './support/pages.ts'
import { expect, test } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

test('every line of the site map is looked at', () => {
  const looked = new Set([...PAGES.map(({ route }) => route), ...Object.keys(ELSEWHERE)])
  expect(linesOf(routes).filter((line) => !looked.has(line))).toEqual([])
  expect([...looked].filter((line) => !linesOf(routes).includes(line))).toEqual([])
})

/** The addresses of routes that are pages themselves, and not the frame around some. */
const linesOf = (entries: readonly RouteConfigEntry[]): string[] =>
  entries.flatMap((entry) => (entry.children ? linesOf(entry.children) : [entry.path ?? '']))

for (const { path, persona, status } of PAGES) {
  test.describe(persona ?? 'a visitor', () => {
    test.use({ persona })

    test(`${path} is well made`, async ({ page, visit }) => {
      const response = await visit(path)
      expect(response.status()).toBe(status)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expectWellMade(page)
    })
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('an address that is not there gets an answer in the frame', async ({ page, visit }) => {
    expect((await visit('/no/such/page')).status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is found at this address')
  })
})
