import { expect, test } from '@playwright/test'
import { renderMarkdown } from '#app/network/markdown/render.server.ts'
import payloads from '../data/xss.json' with { type: 'json' }
import { HOSTILE_CONTEXT, misplacedIn } from '../support/post-html.ts'

const ADDRESS = 'https://coiin.example.org/'

test('no hostile post runs a script, asks anybody for anything or holds what no post may hold', async ({
  page,
}) => {
  const posts = payloads.map((source) => `<article>${renderMarkdown(source, HOSTILE_CONTEXT).html}</article>`)
  const requests: string[] = []
  // No content policy: what the renderer lets through would run.
  await page.route('**', (route) => {
    const url = route.request().url()
    if (url === ADDRESS)
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><title>Posts</title><script>window.ran = 0; window.xss = () => { ran += 1 }</script>${posts.join('')}`,
      })
    requests.push(url)
    return route.fulfill({ status: 204 })
  })
  await page.goto(ADDRESS, { waitUntil: 'networkidle' })
  // Pictures of the collaboratory are the only thing that is fetched.
  for (const image of await page.locator('img').all()) await image.scrollIntoViewIfNeeded()
  for (const element of await page.locator('a').all()) await element.dispatchEvent('pointerover')
  expect(await page.locator('article').count()).toBe(payloads.length)
  expect(await page.evaluate(() => (window as unknown as { ran: number }).ran)).toBe(0)
  expect(requests.filter((url) => !/^https:\/\/coiin\.example\.org\/network\/files\/\d+$/.test(url))).toEqual(
    [],
  )
  expect(page.url()).toBe(ADDRESS)
  const elements = await page.evaluate(() =>
    [...document.querySelectorAll('article *')].map(({ localName, attributes }) => ({
      localName,
      attributes: [...attributes].map(({ name, value }) => ({ name, value })),
    })),
  )
  expect(misplacedIn({ querySelectorAll: () => elements })).toEqual([])
})
