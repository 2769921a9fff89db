import { expect, test } from './support/test.ts'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a visitor finds an idea by area and words, with the keyboard alone, and reads how to begin small', async ({
    page,
  }) => {
    await page.goto('/areas/safe-sleep')
    await page.getByRole('link', { name: 'Compare these ideas' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^6 of \d+ changes to test$/)
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

  test('a search that finds nothing says so and leads back to all ideas', async ({ page }) => {
    await page.goto('/ideas?words=nothing-of-that-kind')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No idea found')
    await expect(page.getByLabel('Words')).toHaveValue('nothing-of-that-kind')
    await page.getByRole('main').getByRole('link', { name: 'Show all ideas' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ changes to test$/)
  })
})

test('17P says that it is not to be tested, since when, and what to look at instead', async ({ page }) => {
  await page.goto('/ideas?evidence=superseded')
  await page.getByRole('link', { name: '17P started on time' }).click()
  await expect(page.getByRole('main')).toContainText('Not to be tested any more, since 6 Apr 2023')
  await expect(page.getByRole('heading', { name: 'How to test it small first' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Aspirin asked for all' }).click()
  await expect(page).toHaveURL('/ideas/aspirin-asked-for-all')
})
