import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './support/test.ts'

const measure = '/teams/ohio/measures/safe-sleep-teach-back'
const embed = `${measure}/embed`

test.describe('in a frame', () => {
  test.use({ persona: 'data-manager' })

  test('on a page of the collaboratory the chart is there, with its groups, and leads to its page', async ({
    page,
    visit,
  }) => {
    await visit('/teams/ohio')
    await page.evaluate((src) => {
      const frame = document.createElement('iframe')
      frame.src = src
      frame.title = 'A chart'
      frame.width = '700'
      frame.height = '600'
      document.querySelector('main')!.prepend(frame)
    }, embed)
    const framed = page.frameLocator('iframe[title="A chart"]')
    await expect(framed.getByRole('img', { name: /^Caregiver teach-back/ }).first()).toBeVisible()
    await expect(framed.getByRole('heading', { name: 'By race and ethnicity' })).toBeVisible()
    await framed.getByRole('link', { name: 'All about this chart' }).click()
    await expect(page).toHaveURL(measure)
  })

  test('on a page of another site it is not', async ({ alsoSignedIn, baseURL }) => {
    const page = await alsoSignedIn('data-manager')
    // Another port of the same host: the session travels along, so that only the policy keeps the chart away.
    const elsewhere = createServer((_, answer) => {
      answer.setHeader('Content-Type', 'text/html')
      answer.end(`<title>Elsewhere</title><iframe src="${baseURL}${embed}"></iframe>`)
    })
    const { hostname } = new URL(baseURL!)
    await new Promise<void>((listening) => elsewhere.listen(0, hostname, listening))
    const { port } = elsewhere.address() as AddressInfo
    const refused = page.waitForEvent('requestfailed', (request) => request.url() === `${baseURL}${embed}`)
    await page.goto(`http://${hostname}:${port}`)
    expect((await refused).failure()?.errorText).toBe('net::ERR_BLOCKED_BY_RESPONSE')
    await expect(page.frameLocator('iframe').getByRole('main')).toHaveCount(0)
    await page.context().close()
    elsewhere.close()
  })

  test('the measure’s page gives the HTML that frames its chart as it is looked at', async ({
    page,
    visit,
    baseURL,
  }) => {
    await visit(`${measure}?groups=lines`)
    await page.getByText('Embed', { exact: true }).click()
    await expect(page.locator('code')).toHaveText(
      `<iframe src="${baseURL}${embed}?groups=lines" title="Caregiver teach-back before discharge, Ohio" width="100%" height="640" loading="lazy"></iframe>`,
    )
  })
})
