import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

const audit = '/teams/ohio/measures/safe-crib-audit'
const teachBack = '/teams/ohio/measures/safe-sleep-teach-back'

test.use({ persona: 'data-manager' })

const explorer = (page: Page) => page.getByRole('region', { name: 'Explorer' })
const slider = (page: Page) => page.getByRole('slider', { name: 'Point by point' })
/** What is said of the whole chart, and of the point that is chosen. */
const said = (page: Page) => explorer(page).locator('[aria-live=polite]')

async function explore(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore this chart' }).press('Enter')
  await slider(page).waitFor()
}

test('other rules read the chart again, here and for this look alone', async ({ page, visit }) => {
  await visit(audit)
  await explore(page)
  await expect(said(page).first()).toHaveText(/^Above the median for /)
  await expect(explorer(page).getByRole('checkbox', { name: 'Limits' })).toHaveCount(0)
  await explorer(page).getByRole('radio', { name: 'NHS Making Data Count rules' }).check()
  await expect(said(page).first()).not.toHaveText(/median/)
  await expect(explorer(page).getByRole('checkbox', { name: 'Limits' })).toBeChecked()
  await expect(explorer(page).locator('.explorer-limit')).not.toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Above the median for /)
  await expect(page).toHaveURL(audit)
  await explorer(page).getByRole('radio', { name: 'IHI run-chart rules' }).check()
  await expect(said(page).first()).toHaveText(/^Above the median for /)
})

for (const { name, drawn } of [
  { name: 'Center line', drawn: '.explorer-center' },
  { name: 'Limits', drawn: '.explorer-limit' },
  { name: 'Goal', drawn: '.explorer-goal' },
  { name: 'Notes', drawn: '.explorer-note' },
  { name: 'Denominators', drawn: '.explorer-bars' },
]) {
  test(`${name}: its box takes it out of the drawing and back`, async ({ page, visit }) => {
    await visit('/teams/ohio/measures/early-elective-delivery')
    await explore(page)
    const box = explorer(page).getByRole('checkbox', { name })
    const lines = explorer(page).locator(drawn)
    await box.check()
    await expect(lines).not.toHaveCount(0)
    await box.uncheck()
    await expect(lines).toHaveCount(0)
    await box.press('Space')
    await expect(lines).not.toHaveCount(0)
  })
}

test('groups are drawn and told on demand, all of them or some', async ({ page, visit }) => {
  await visit(teachBack)
  await explore(page)
  const groups = explorer(page).locator('.explorer-stratum')
  await expect(groups).toHaveCount(0)
  await expect(said(page).last()).not.toContainText('Asian')
  await explorer(page).getByRole('radio', { name: 'By race and ethnicity' }).check()
  await expect(groups).toHaveCount(5)
  await expect(said(page).last()).toContainText(/Asian \d+\.\d% \(\d+ of \d+\); Black or African American/)
  await explorer(page).getByRole('checkbox', { name: 'Asian' }).uncheck()
  await expect(groups).toHaveCount(4)
  await expect(said(page).last()).not.toContainText('Asian')
  await expect(said(page).last()).toContainText('Black or African American')
  await slider(page).press('Home')
  await expect(said(page).last()).toContainText('Black or African American not recorded')
  await expectWellMade(page)
  await explorer(page).getByRole('radio', { name: 'No groups' }).check()
  await expect(groups).toHaveCount(0)
})

test('a point left out is the same cross in the explorer and in the still chart', async ({ page, visit }) => {
  await visit(audit)
  await explore(page)
  const shapeOf = (selector: string) =>
    page.locator(selector).evaluate((path) => path.getAttribute('d')!.replace(/[\d.,]+/g, '#'))
  const still = await shapeOf('svg.chart-wide .chart-excluded')
  expect(still).toBe('M#L#M#L#')
  expect(await shapeOf('.explorer-mark .chart-excluded')).toBe(still)
  await expect(page.locator('.explorer-mark:has(.chart-excluded) circle')).toHaveCount(0)
})

test('from point to point with the arrows; Enter leads to what may be written, a second one to the note', async ({
  page,
  visit,
}) => {
  await visit(audit)
  await explore(page)
  const points = slider(page)
  await points.press('Home')
  const first = await points.getAttribute('aria-valuetext')
  await points.press('ArrowRight')
  await expect(points).not.toHaveAttribute('aria-valuetext', first!)
  await points.press('ArrowLeft')
  await expect(points).toHaveAttribute('aria-valuetext', first!)
  await points.press('ArrowRight')
  await points.press('Enter')
  const note = page.getByRole('link', { name: /^Write a note on \w+ \d{4}$/ })
  await expect(note).toBeFocused()
  const href = await note.getAttribute('href')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(href!)
  const month = new URL(page.url()).searchParams.get('from')!
  await expect(page.getByLabel('Month', { exact: true })).toHaveValue(month)
})

test('from a point a phase is started with the keyboard alone, and it begins there', async ({
  page,
  visit,
}) => {
  await visit(audit)
  await explore(page)
  await slider(page).press('Home')
  await slider(page).press('ArrowRight')
  await slider(page).press('ArrowRight')
  await slider(page).press('Enter')
  await page.keyboard.press('Tab')
  const phase = page.getByRole('link', { name: /^Start a phase with \w+ \d{4}$/ })
  await expect(phase).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/phases\?starts=\d{4}-\d\d$/)
  const starts = new URL(page.url()).searchParams.get('starts')!
  await expect(page.locator('select[name=starts]')).toHaveValue(starts)
})

test('Escape leads from the links back to the points, and from there out of the explorer', async ({
  page,
  visit,
}) => {
  await visit(audit)
  await explore(page)
  await slider(page).press('Enter')
  await expect(page.getByRole('link', { name: /^Write a note on \w+ \d{4}$/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(slider(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(explorer(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Explore this chart' })).toBeFocused()
})

test('a click on a point chooses it and leads to what may be written about it', async ({ page, visit }) => {
  await visit(audit)
  await explore(page)
  const mark = page.locator('.explorer-mark').nth(1)
  await mark.scrollIntoViewIfNeeded()
  await mark.click()
  await expect(slider(page)).toHaveValue('1')
  await expect(page.getByRole('link', { name: /^Write a note on \w+ \d{4}$/ })).toBeFocused()
})

test('a stretch of time is chosen with the keyboard, and the points end where it does', async ({
  page,
  visit,
}) => {
  await visit(audit)
  await explore(page)
  const ends = explorer(page).getByRole('slider', { name: /^Stretch shown: \w+ \d{4} to \w+ \d{4}$/ })
  await expect(ends).toHaveCount(2)
  await ends.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(slider(page)).toHaveAttribute('min', '1')
})

test('what the explorer shows is brought back by an address', async ({ page, visit }) => {
  await visit(teachBack)
  await explore(page)
  await explorer(page).getByRole('radio', { name: 'Anhøj rules' }).check()
  await explorer(page).getByRole('checkbox', { name: 'Goal' }).uncheck()
  await explorer(page).getByRole('checkbox', { name: 'Denominators' }).check()
  await explorer(page).getByRole('radio', { name: 'By race and ethnicity' }).check()
  const headline = await said(page).first().textContent()
  await page.getByRole('link', { name: 'The page with this look, to keep or to send' }).click()
  await expect(page).toHaveURL(
    `${teachBack}?rules=anhoej&hide=goal&by=race-ethnicity&groups=lines&denominators=shown`,
  )
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline!)
  await expect(page.getByRole('figure', { name: 'Race and ethnicity as lines' })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Denominators:/ })).toBeVisible()
  await expect(page.locator('svg.chart-wide .chart-goal')).toHaveCount(0)
})
