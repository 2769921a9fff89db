import { expect } from './support/test.ts'
import { becomeAdministrator as fillIn, freshTest as fresh, setupCode } from './support/fresh.ts'
import { expectWellMade } from './support/well-made.ts'

for (const script of [true, false]) {
  fresh.describe(script ? 'with JavaScript' : 'without JavaScript', () => {
    fresh.use({ javaScriptEnabled: script })

    fresh(
      'without the demo, the code of the console makes the first administrator, who opens a team',
      async ({ page, visit, server }) => {
        await visit('/sign-in')
        await expect(page.getByText('Nobody has an account yet')).toBeVisible()
        await expect(page.getByText('Look around the demo')).toHaveCount(0)
        await page.getByRole('link', { name: 'Set up the first administrator' }).click()

        await fillIn(page, 'not-the-code')
        await expect(page.getByRole('alert')).toContainText('That is not the setup code.')
        if (script) await expectWellMade(page)
        await fillIn(page, setupCode(server))
        await expect(page).toHaveURL('/home')

        await visit('/teams/new')
        await page.getByLabel('State or jurisdiction').selectOption('Hawaii')
        await page.getByRole('button', { name: 'Open this team' }).click()
        await expect(page).toHaveURL('/teams/hawaii/areas')
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose the first strategy area')

        // The door is closed behind the first administrator, for the code as for the page.
        expect((await visit('/setup')).status()).toBe(404)
      },
    )
  })
}
