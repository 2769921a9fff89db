import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

const audit = '/teams/ohio/measures/safe-crib-audit'

test.describe('the data manager', () => {
  test.use({ persona: 'data-manager' })

  for (const { label, type, starts } of [
    { label: 'Drawing (SVG)', type: 'svg', starts: '<?xml' },
    { label: 'Picture (PNG)', type: 'png', starts: '\u0089PNG' },
    { label: 'Table (CSV)', type: 'csv', starts: '\u00ef\u00bb\u00bfTeam,Measure,Period' },
    { label: 'Whole analysis (JSON)', type: 'json', starts: '{' },
  ]) {
    test(`takes a chart along as ${type}`, async ({ page, visit }) => {
      await visit(audit)
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: label }).click()
      const file = await download
      expect(file.suggestedFilename()).toMatch(new RegExp(`^ohio-safe-crib-audit-20\\d\\d-\\d\\d\\.${type}$`))
      expect(readFileSync(await file.path(), 'latin1').startsWith(starts)).toBe(true)
    })
  }

  test('comes back to the chart as it was by its address', async ({ page, visit }) => {
    await visit(`${audit}?through=2025-06`)
    await expect(page.getByText('The chart as it is with the figures through June 2025.')).toBeVisible()
    const values = page.getByRole('region', { name: 'Values' })
    await expect(values.getByRole('rowheader').last()).toHaveText('Jun 2025')
    await page.getByRole('link', { name: 'Show all figures' }).click()
    await expect(page).toHaveURL(audit)
    await expect(values.getByRole('rowheader').last()).not.toHaveText('Jun 2025')
  })

  test('walks the explorer from point to point by keyboard, and hears of each', async ({ page, visit }) => {
    await visit(audit)
    await page.getByRole('button', { name: 'Explore this chart' }).press('Enter')
    const points = page.getByRole('slider', { name: 'Point by point' })
    await points.press('Home')
    await expect(points).toHaveAttribute('aria-valuetext', /^\w+ \d{4}: 39\.6% \(76 of 192\)$/)
    // The first live line says what the rules find in the whole chart.
    const announced = page.getByRole('region', { name: 'Explorer' }).locator('[aria-live=polite]').last()
    await expect(announced).toContainText(/: 39\.6% \(76 of 192\)\. Below the median of \d/)
    await points.press('ArrowRight')
    await expect(announced).toContainText(': 43.8% (89 of 203)')
    await points.press('End')
    await expect(announced).toContainText(/the median of \d/)
    await expect(points).not.toHaveAttribute('aria-valuetext', /39\.6%/)
    await page.getByRole('checkbox', { name: 'Goal' }).uncheck()
    await expect(page.locator('.explorer-goal')).toHaveCount(0)
    await expectNoViolations(page)
  })

  test('points at the explorer with the mouse', async ({ page, visit }) => {
    await visit(audit)
    await page.getByRole('button', { name: 'Explore this chart' }).click()
    const first = page.locator('.explorer-mark').first()
    await first.scrollIntoViewIfNeeded()
    await first.hover()
    await expect(page.getByRole('slider', { name: 'Point by point' })).toHaveAttribute(
      'aria-valuetext',
      /: 39\.6% \(76 of 192\)$/,
    )
  })

  test('goes from a point to a note that already knows its month', async ({ page, visit }) => {
    await visit(audit)
    await page.getByRole('button', { name: 'Explore this chart' }).click()
    await page.getByRole('slider', { name: 'Point by point' }).press('Home')
    await page.getByRole('link', { name: /^Write a note on \w+ \d{4}$/ }).click()
    await expect(page).toHaveURL(/\/annotations\?from=\d{4}-\d\d$/)
    const month = new URL(page.url()).searchParams.get('from')!
    await expect(page.getByLabel('Month', { exact: true })).toHaveValue(month)
  })

  test('pays for the explorer only when it is asked for', async ({ page, visit }) => {
    const fetched: string[] = []
    page.on('request', (request) => void fetched.push(request.url()))
    await visit(audit)
    const explorer = () => fetched.filter((url) => /\/assets\/.*Explorer.*\.js$/.test(url))
    expect(explorer()).toEqual([])
    await page.getByRole('button', { name: 'Explore this chart' }).click()
    await page.getByRole('slider', { name: 'Point by point' }).waitFor()
    expect(explorer()).toHaveLength(1)
  })
})

test.describe('the coach', () => {
  test.use({ persona: 'coach' })

  test('sets teams beside each other and frees the axes by a link', async ({ page, visit }) => {
    await visit(`${audit}`)
    await page.getByRole('link', { name: 'This measure in all teams you may read' }).click()
    await expect(page).toHaveURL('/measures/safe-crib-audit/teams')
    await expect(page.getByRole('link', { name: 'Ohio', exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'Free axes' }).click()
    await expect(page.getByRole('link', { name: 'Free axes' })).toHaveAttribute('aria-current', 'page')
    await page.getByRole('link', { name: 'Ohio', exact: true }).click()
    await expect(page).toHaveURL(audit)
  })
})

test('a visitor reads which charts there are, and goes to one by its name', async ({ page, visit }) => {
  await visit('/measures')
  await page.getByRole('link', { name: 'Charts and when to use them' }).click()
  await page.getByRole('link', { name: 'P′ chart (Laney)' }).click()
  await expect(page).toHaveURL('/charts/gallery#pp')
  const laney = page.getByRole('region', { name: 'P′ chart (Laney)' })
  await expect(laney).toBeInViewport()
  await laney.getByText('The numbers of this P′ chart').click()
  await expect(laney.getByRole('row', { name: /^Apr 2016/ })).toContainText('2,013')
})

test('the page of all charts is sound, and fits into the narrowest screen', async ({ page, visit }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await visit('/charts/gallery')
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  const [width, screen] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return [scrollWidth, clientWidth]
  })
  expect(width).toBe(screen)
  await expectNoViolations(page)
})

test.describe('with the reader’s own colors', () => {
  test.use({ persona: 'coach', contextOptions: { forcedColors: 'active' } })

  test('marks and lines of small charts stay apart from the ground', async ({ page, visit }) => {
    await visit('/teams/ohio/charts')
    const colors = await page.evaluate(() => {
      const ground = getComputedStyle(document.body).backgroundColor
      const drawn = ['.panel-line', '.panel-dots', '.panel-triangles', '.panel-center', '.panel-axis']
      return drawn.map((part) => {
        const element = document.querySelector(part)
        return element !== null && getComputedStyle(element).stroke !== ground
      })
    })
    expect(colors).toEqual([true, true, true, true, true])
  })
})

test.describe('without JavaScript', () => {
  test.use({ persona: 'coach', javaScriptEnabled: false })

  test('charts, sentences and files are there, and no button that would do nothing', async ({
    page,
    visit,
  }) => {
    await visit(audit)
    await expect(page.getByRole('img', { name: /Safe crib audit/ }).first()).toBeVisible()
    await expect(page.getByRole('link', { name: 'Picture (PNG)' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Explore this chart' })).toHaveCount(0)
    await visit('/measures/safe-crib-audit/teams')
    await expect(page.getByText(/above the median for/i).first()).toBeVisible()
  })
})

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))).toEqual([])
}
