import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '#app/routes.ts'
import { ELSEWHERE, PAGES } from '../browser/support/pages.ts'
import { expect, serverTest as test } from '../browser/support/server-test.ts'

test('every line of the site map is looked at', () => {
  const looked = new Set([...PAGES.map(({ route }) => route), ...Object.keys(ELSEWHERE)])
  expect(linesOf(routes).filter((line) => !looked.has(line))).toEqual([])
  expect([...looked].filter((line) => !linesOf(routes).includes(line))).toEqual([])
})

/** The addresses of routes that are pages themselves, and not the frame around some. */
const linesOf = (entries: readonly RouteConfigEntry[]): string[] =>
  entries.flatMap((entry) => (entry.children ? linesOf(entry.children) : [entry.path ?? '']))

const REFUSALS = { 403: 'This is not open to you', 404: 'Nothing is found at this address' } as const

for (const { path, persona, status = 200 } of PAGES) {
  if (status !== 403 && status !== 404) continue
  test.describe(persona ?? 'a visitor', () => {
    test.use({ persona })

    test(`${path} is answered ${status}, in the frame of every page`, async ({ request }) => {
      const answer = await request.get(path)
      const html = await answer.text()
      expect(answer.status()).toBe(status)
      expect(html.match(/<h1[ >]/g)).toHaveLength(1)
      expect(html).toMatch(new RegExp(`<h1[^>]*>${REFUSALS[status]}<`))
      expect(html).toContain('<header')
    })
  })
}
