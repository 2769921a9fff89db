import { hydrated } from './support/hydrated.ts'
import { expect, test } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

test.use({ persona: 'coach' })

test('a coach goes through teams by keyboard alone: to a team, marks it reviewed, on to the next, and undoes it', async ({
  page,
  visit,
}) => {
  await visit('/home')
  await hydrated(page)
  await expectWellMade(page, { phone: true })
  const teams = page.locator('tr[data-board-row] th a[id]')
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(page.locator('tr[data-board-row] th a[id]:focus')).toHaveCount(1, { timeout: 500 })
  }).toPass()
  const at = await teams.evaluateAll((links) => links.indexOf(document.activeElement as HTMLElement))
  await page.keyboard.press('j')
  await expect(teams.nth(at + 1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(teams.nth(at)).toBeFocused()
  while ((await teams.evaluateAll((links) => links.indexOf(document.activeElement as HTMLElement))) > 0)
    await page.keyboard.press('k')
  const [first, second] = [await teams.nth(0).textContent(), await teams.nth(1).textContent()]

  await page.keyboard.press('Enter')
  await page.waitForURL('**/review')
  await expect(page.getByText(`Review of ${first}`)).toBeVisible()
  await hydrated(page)
  await expectWellMade(page, { phone: true })
  const mark = page.getByRole('button', { name: 'Mark reviewed' })
  await mark.focus()
  await page.keyboard.press('Enter')

  await page.waitForURL('**/home?reviewed=*')
  await expect(page.getByRole('status').filter({ hasText: `${first} is marked as reviewed` })).toBeVisible()
  await expect(page.locator('tr[data-board-row] th a[id]:focus')).toHaveText(second!)
  await expectWellMade(page)
  await page.getByRole('button', { name: 'Undo', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/review')
  await expect(mark).toBeVisible()
  await visit('/home')
  await expect(page.locator('tr[data-board-row]').filter({ hasText: first! })).not.toContainText('today')
})

test('the menu of a row opens by its key, leads on, and pins the team to the top', async ({
  page,
  visit,
}) => {
  await visit('/home')
  await hydrated(page)
  const row = page.locator('tr[data-board-row]').filter({ hasText: 'Tennessee' })
  const menu = row.getByRole('link', { name: 'Promises', exact: true })
  await row.locator('th a[id]').focus()
  await expect(async () => {
    await page.keyboard.press('.')
    await expect(menu).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(row.getByRole('link', { name: 'Review', exact: true })).toBeFocused()
  await expectWellMade(page)
  await page.keyboard.press('.')
  await expect(menu).toBeHidden()
  await expect(row.locator('th a[id]')).toBeFocused()
  await page.keyboard.press('.')
  await row.getByRole('button', { name: 'Pin Tennessee to the top' }).press('Enter')
  await expect(page.locator('tr[data-board-row]').first()).toContainText('Tennessee')
  await expect(row).toContainText('Pinned')
  await row.locator('summary').click()
  await row.getByRole('button', { name: 'Unpin Tennessee' }).click()
  await expect(page.locator('tr[data-board-row]').first()).not.toContainText('Tennessee')
})

test.describe('national staff', () => {
  test.use({ persona: 'national-staff' })

  test('read twelve teams on one screen, without doing anything', async ({ page, visit }) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await visit('/home')
    const twelfth = page.locator('tr[data-board-row]').nth(11)
    const { y, height } = (await twelfth.boundingBox())!
    expect(y + height).toBeLessThanOrEqual(900)
  })
})
