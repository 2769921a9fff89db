import { scriptsOfPages, sizeOf } from './support/page-scripts.ts'
import { expect, test } from './support/test.ts'

/**
 * What a page may ask for in compressed script. What is fetched when somebody asks for it, as the explorer of
 * a chart, comes on top.
 */
const MOST_BYTES = 150_000

const inKb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`

test('no page asks for more than 150 KB of compressed script', () => {
  const pages = scriptsOfPages()
  expect(pages.length).toBeGreaterThan(100)
  const tooHeavy = pages.flatMap(({ route, scripts }) => {
    const bytes = scripts.reduce((sum, script) => sum + sizeOf(script), 0)
    if (bytes <= MOST_BYTES) return []
    const heaviest = scripts.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, 8)
    return [
      `${route}: ${inKb(bytes)}, of it ${heaviest.map((script) => `${script} ${inKb(sizeOf(script))}`).join(', ')}`,
    ]
  })
  expect(tooHeavy).toEqual([])
})

test('a topic of the network asks for less than 130 KB, its composer included', () => {
  const { scripts } = scriptsOfPages().find(({ route }) => route === 'routes/network/topics/topic')!
  expect(scripts.reduce((sum, script) => sum + sizeOf(script), 0)).toBeLessThan(130_000)
})

test.describe('as a lead of a team', () => {
  test.use({ persona: 'state-lead' })

  for (const [path, route] of [
    ['/teams/ohio/entry', 'routes/measures/entry/entry'],
    ['/teams/ohio/measures/safe-crib-audit', 'routes/charts/view/measure'],
  ] as const) {
    test(`${path} fetches the scripts that are counted for it, and no other until somebody does something`, async ({
      page,
      visit,
    }) => {
      const fetched = new Set<string>()
      page.on('response', (response) => {
        const { pathname } = new URL(response.url())
        if (pathname.endsWith('.js')) fetched.add(pathname)
      })
      await visit(path)
      await page.waitForLoadState('networkidle')
      const counted = scriptsOfPages().find((one) => one.route === route)!.scripts
      expect([...fetched].sort()).toEqual(counted.toSorted())
    })
  }

  test('a chart beside the cells stays as the server drew it until a figure is typed, and then follows it', async ({
    page,
    visit,
  }) => {
    const charts = page.locator('.sheet-chart')
    const drawn = page.waitForResponse((response) => response.url().endsWith('/teams/ohio/entry'))
    await visit('/teams/ohio/entry')
    const sent = await (await drawn).text()
    const before = await charts
      .first()
      .locator('svg')
      .evaluate((chart) => chart.outerHTML)
    expect(sent).toContain(/ d="([^"]+)"/.exec(before)![0])
    expect(await charts.locator('svg').count()).toBe(await charts.count())
    const cell = page.locator('.sheet-row').first().locator('input[name$=".numerator"]').first()
    await cell.fill('1')
    await expect
      .poll(() =>
        charts
          .first()
          .locator('svg')
          .evaluate((chart) => chart.outerHTML),
      )
      .not.toBe(before)
  })

  test('opened from another page, the cells have their charts as well', async ({ page, visit }) => {
    await visit('/teams/ohio')
    await page.getByRole('link', { name: 'Enter numbers' }).first().click()
    const rows = page.locator('.sheet-row')
    await expect(rows.first()).toBeVisible()
    await expect(page.locator('.sheet-chart svg')).toHaveCount(await rows.count())
  })
})
