import { expect, test } from './support/test.ts'

test('a visitor of the demo goes in as one of its people in one click', async ({ page, visit }) => {
  await visit('/')
  await expect(page.getByText('This is a demonstration')).toBeVisible()
  await page.getByRole('link', { name: 'Sign in' }).first().click()
  await page.getByRole('button', { name: 'Enter as data manager' }).click()
  await expect(page).toHaveURL('/home')
  await expect(page.getByRole('heading', { name: 'Due now in Ohio' })).toBeVisible()
})

test('a wrong password is refused, and the page keeps the address but not the password', async ({
  page,
  visit,
}) => {
  await visit('/sign-in')
  await page.getByLabel('E-mail address').fill('somebody@example.org')
  await page.getByLabel('Password').fill('a wrong password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toContainText('do not fit together')
  await expect(page.getByLabel('E-mail address')).toHaveValue('somebody@example.org')
  expect(await page.content()).not.toContain('a wrong password')
})
