import { expect, test, withAndWithoutScript } from './support/test.ts'

test.describe('a coach', () => {
  test.use({ persona: 'coach' })
  test('reads a team and is offered nothing that would be refused', async ({ page, visit }) => {
    await visit('/teams/ohio')
    await expect(page.getByRole('link', { name: /^Enter|Import a file|^Change (this|or)/ })).toHaveCount(0)
  })
})

test.describe('a data manager', () => {
  test.use({ persona: 'data-manager' })
  test('is offered entry and import, and not what is for the lead', async ({ page, visit }) => {
    await visit('/teams/ohio')
    await expect(page.getByRole('main').getByRole('link', { name: 'Enter numbers' })).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: 'Import a file' })).toBeVisible()
    await expect(page.getByRole('link', { name: /^Change (this|or)/ })).toHaveCount(0)
    await visit('/teams/ohio/areas')
    await expect(page.getByText('Areas are chosen by the team lead.')).toBeVisible()
    await expect(page.getByRole('checkbox')).toHaveCount(0)
  })
})

withAndWithoutScript(() => {
  test('a visitor is led to sign in and back to where they wanted to go', async ({ page, visit }) => {
    await visit('/teams/ohio/measures')
    await expect(page).toHaveURL('/sign-in?to=%2Fteams%2Fohio%2Fmeasures')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
    await page.getByRole('button', { name: 'Enter as coach' }).click()
    await expect(page).toHaveURL('/teams/ohio/measures')
  })
})
