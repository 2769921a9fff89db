import type { Browser, Page } from '@playwright/test'
import { ADA, becomeAdministrator, freshTest, setupCode } from './support/fresh.ts'
import { expect } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

/** The same person in another browser. */
async function alsoAda(browser: Browser, baseURL: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL })).newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(ADA.email)
  await page.getByLabel('Password').fill(ADA.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/home')
  return page
}

for (const script of [true, false]) {
  freshTest.describe(script ? 'with JavaScript' : 'without JavaScript', () => {
    freshTest.use({ javaScriptEnabled: script })

    freshTest(
      'somebody sees where they are signed in, ends one session, and signs out everywhere',
      async ({ page, visit, server, browser }) => {
        await visit('/setup')
        await becomeAdministrator(page, setupCode(server))
        await expect(page).toHaveURL('/home')
        const second = await alsoAda(browser, server.address)
        const third = await alsoAda(browser, server.address)

        await visit('/account')
        await page.getByRole('link', { name: 'See where you are signed in' }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('In this browser and 2 others')
        await expect(page.getByRole('row')).toHaveCount(4)
        await expect(page.getByText('This browser', { exact: true })).toBeVisible()
        if (script) await expectWellMade(page)

        await page
          .getByRole('button', { name: /^Sign out Chrome on Linux/ })
          .first()
          .press('Enter')
        await expect(page.getByText('That browser is signed out.')).toBeVisible()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('In this browser and one other')
        // The list has the last used first, and the third was used last.
        await third.goto('/home')
        await expect(third).toHaveURL('/sign-in?to=%2Fhome')

        await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('In this browser only')
        await second.goto('/home')
        await expect(second).toHaveURL('/sign-in?to=%2Fhome')

        await page.getByRole('button', { name: 'Sign out everywhere, here too' }).click()
        await expect(page).toHaveURL('/')
        await visit('/home')
        await expect(page).toHaveURL('/sign-in?to=%2Fhome')
      },
    )
  })
}
