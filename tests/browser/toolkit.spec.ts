import { expect, test } from './support/test.ts'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a visitor finds an idea by area and words, with the keyboard alone, and reads how to begin small', async ({
    page,
  }) => {
    await page.goto('/areas/safe-sleep')
    await page.getByRole('link', { name: 'Compare these ideas' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^6 of \d+ change ideas$/)
    await expect(page.getByLabel('Area')).toHaveValue('safe-sleep')
    await page.getByLabel('Words').focus()
    await page.keyboard.type('grandparents')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^1 of/)
    await page.getByRole('link', { name: 'Plan for the night' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plan for the night')
    await expect(page.getByRole('region', { name: 'How to test it small first' })).toContainText('this week')
    await page.getByRole('link', { name: 'Caregiver teach-back before discharge' }).click()
    await expect(page).toHaveURL('/measures/safe-sleep-teach-back')
  })
})

test('17P says that it is not to be tested, since when, and what to look at instead', async ({ page }) => {
  await page.goto('/ideas?evidence=superseded')
  await page.getByRole('link', { name: '17P started on time' }).click()
  await expect(page.getByRole('main')).toContainText('Not to be tested any more, since Apr 6, 2023')
  await expect(page.getByRole('heading', { name: 'How to test it small first' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Aspirin asked for all' }).click()
  await expect(page).toHaveURL('/ideas/aspirin-asked-for-all')
})

test('the driver diagram says the same as a picture, as an outline and as files', async ({
  page,
  request,
}) => {
  await page.goto('/areas/safe-sleep')
  await page.getByRole('link', { name: 'The driver diagram, as a picture and as an outline' }).click()
  await expect(page.getByRole('img', { name: /^Driver diagram of Safe sleep/ })).toBeVisible()
  const outline = page.getByRole('region', { name: 'As an outline' })
  await expect(outline.getByText('Fathers (no idea yet)')).toBeVisible()
  await outline.getByRole('link', { name: 'Ten cribs a week' }).click()
  await expect(page).toHaveURL('/ideas/ten-cribs-a-week')
  const svg = await request.get('/areas/safe-sleep/drivers.svg')
  expect(svg.headers()['content-type']).toContain('image/svg+xml')
  expect(await svg.text()).toContain('>Ten cribs a week</text>')
  const text = await (await request.get('/areas/safe-sleep/drivers.md')).text()
  expect(text).toContain('- Driver: Fathers (no idea yet)')
  expect((await request.get('/areas/nowhere/drivers.md')).status()).toBe(404)
})
