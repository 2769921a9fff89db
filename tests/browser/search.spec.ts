import { hydrated } from './support/hydrated.ts'
import { expect, test } from './support/test.ts'

test.use({ persona: 'state-lead' })

test('the / key opens the search, and a result is opened and a search saved and followed by keyboard', async ({
  page,
  visit,
}) => {
  await visit('/home')
  await page.keyboard.press('/')
  const field = page.getByRole('searchbox', { name: 'Search' })
  await expect(field).toBeFocused()
  // In a field it is a letter like any other.
  await page.keyboard.type('crib/cot')
  await expect(field).toHaveValue('crib/cot')
  await field.fill('crib')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Results for crib')
  await page.getByRole('button', { name: 'Save this search' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Follow ?: crib$/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved and followed')).toBeVisible()
  await page.locator('body').press('/')
  await expect(field).toBeFocused()
  const first = page.getByRole('region', { name: 'Topics' }).getByRole('link').first()
  const title = (await first.textContent())!
  await first.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
})

test('whoever turns shortcuts off has the / key do nothing, on every page', async ({ page, visit }) => {
  await visit('/account/shortcuts')
  await page.getByRole('button', { name: 'Turn shortcuts off' }).click()
  await expect(page.getByRole('heading', { name: 'Shortcuts are off' })).toBeVisible()
  const search = page.getByRole('link', { name: 'Search', exact: true })
  const pressed = async () => {
    await hydrated(page)
    await page.locator('body').press('/')
  }
  await pressed()
  await expect(search).not.toBeFocused()
  await visit('/home')
  await pressed()
  await expect(search).not.toBeFocused()
  await expect(page).toHaveURL(/\/home$/)
  await visit('/account/shortcuts')
  await page.getByRole('button', { name: 'Turn shortcuts on' }).click()
  await expect(page.getByRole('heading', { name: 'Shortcuts are on' })).toBeVisible()
  await pressed()
  await expect(page).toHaveURL(/\/search$/)
})
