import type { Page } from '@playwright/test'
import { startThrowaway, type ThrowawayServer } from '#scripts/throwaway-server.ts'
import { expect, test } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

/** A collaboratory in which nothing has happened yet: no demo, no people. Each test starts its own. */
const fresh = test.extend<{ server: ThrowawayServer }>({
  server: async ({}, use) => {
    const server = await startThrowaway({ demo: false })
    await use(server)
    await server.stop()
  },
  baseURL: ({ server }, use) => use(server.address),
})

const setupCode = ({ printed }: ThrowawayServer): string => {
  const code = /one-time setup code: (\S+)/.exec(printed())?.[1]
  if (code === undefined) throw new Error(`No setup code was printed:\n${printed()}`)
  return code
}

async function fillIn(page: Page, code: string): Promise<void> {
  await page.getByLabel('Setup code').fill(code)
  await page.getByLabel('Your name').fill('Ada Example')
  await page.getByLabel('E-mail address').fill('ada@example.org')
  await page.getByLabel('Password').fill('a sentence nobody guesses')
  await page.getByRole('button', { name: 'Create the account and sign in' }).click()
}

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
