import type { Browser, Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { ADA, becomeAdministrator, freshTest, setupCode } from './support/fresh.ts'
import { hydrated } from './support/hydrated.ts'
import { linkHandedOver } from './support/outbox.ts'
import { expect } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

const CARA = { email: 'cara@example.org', password: 'another sentence nobody guesses' }
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/**
 * The app of one person. Codes are used once, so each is one step later than the last: the server takes the
 * next step too.
 */
function authenticator(key: string) {
  const totp = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) })
  let used = 0
  return {
    /**
     * A code that counts now, and was not given before. Waits for the next step where all that count were.
     */
    async next(page: Page): Promise<string> {
      const now = () => Math.floor(Date.now() / 30_000)
      await expect.poll(() => now() + 1 > used, { timeout: 40_000 }).toBe(true)
      used = Math.max(used + 1, now())
      expect(page.isClosed()).toBe(false)
      return totp.generate({ timestamp: used * 30_000 })
    },
  }
}

/**
 * Sets a second factor up from its page on, by keyboard where it matters. Gives the app and the recovery
 * codes.
 */
async function setUp(page: Page, password: string, wellMade: boolean) {
  await page.getByRole('button', { name: 'Begin the set-up' }).press('Enter')
  await expect(heading(page)).toHaveText('Show this to your authenticator app')
  await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible()
  if (wellMade) await expectWellMade(page)
  const key = await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()
  await page.getByLabel('Code of the app').fill('000000')
  await page.getByLabel('Your password').fill(password)
  await page.getByLabel('Your password').press('Enter')
  await expect(page.getByRole('alert')).toContainText('not the code the app shows')
  // The same key stands there still: nobody has to scan again.
  await expect(page.getByText(key)).toBeVisible()
  const app = authenticator(key)
  await page.getByLabel('Code of the app').fill(await app.next(page))
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Turn the second factor on' }).click()
  await expect(heading(page)).toHaveText('Your second factor is on')
  if (wellMade) await expectWellMade(page)
  const codes = (await page.getByLabel('Recovery codes').innerText()).split('\n')
  expect(codes).toHaveLength(10)
  await page.getByRole('link', { name: 'I have kept the codes, go on' }).click()
  return { app, codes }
}

async function givePassword(
  page: Page,
  { email, password }: { email: string; password: string },
  script: boolean,
) {
  await page.goto('/sign-in?to=%2Fteams')
  if (script) await hydrated(page)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(heading(page)).toHaveText('Enter the code of your app')
}

const otherBrowser = async (browser: Browser, baseURL: string, javaScriptEnabled: boolean): Promise<Page> =>
  (await browser.newContext({ baseURL, javaScriptEnabled })).newPage()

for (const script of [true, false]) {
  freshTest.describe(script ? 'with JavaScript' : 'without JavaScript', () => {
    freshTest.use({ javaScriptEnabled: script })

    freshTest(
      'staff require a second factor; an invited coach sets one up before anything else, signs in with it, and gets help when it is lost',
      async ({ page, visit, server, browser }) => {
        freshTest.setTimeout(300_000)
        await visit('/setup')
        await becomeAdministrator(page, setupCode(server))
        await expect(page).toHaveURL('/home')

        await visit('/people/second-factors')
        await expect(heading(page)).toHaveText('Everybody may, nobody has to')
        await page.getByRole('radio', { name: 'Required' }).check()
        await page.getByRole('button', { name: 'Set the rule' }).click()
        await expect(page.getByRole('alert')).toContainText('Say why')
        await expect(page.getByRole('radio', { name: 'Required' })).toBeChecked()
        await page.getByLabel('Why').fill('The figures of many teams')
        await page.getByRole('button', { name: 'Set the rule' }).click()
        // It holds for anyone who is signed in, the one who set it first of all.
        await expect(page).toHaveURL('/account/second-factor?to=%2Fpeople%2Fsecond-factors')
        await expect(heading(page)).toHaveText('Set up a second factor to go on')
        await visit('/outbox')
        await expect(page).toHaveURL('/account/second-factor?to=%2Foutbox')
        if (script) await expectWellMade(page)
        await setUp(page, ADA.password, false)
        await expect(page).toHaveURL('/outbox')

        await visit('/people/invitations')
        await page.getByLabel('Who').fill(`Cara Example <${CARA.email}>`)
        await page.getByRole('radio', { name: 'Coach' }).check()
        await page.getByRole('button', { name: 'Invite' }).click()
        await expect(page.getByText('One person is invited')).toBeVisible()
        const invitation = await linkHandedOver(page, CARA.email)

        const cara = await otherBrowser(browser, server.address, script)
        await cara.goto(invitation)
        await cara.getByLabel('Password').fill(CARA.password)
        await cara.getByRole('button', { name: 'Accept and sign in' }).click()
        await expect(heading(cara)).toHaveText('Set up a second factor to go on')
        const { app, codes } = await setUp(cara, CARA.password, script)
        await expect(cara).toHaveURL('/home')

        await cara.context().clearCookies()
        await givePassword(cara, CARA, script)
        if (script) await expectWellMade(cara)
        // Half open is not in: nothing but this page can be reached with it.
        await cara.goto('/home')
        await expect(cara).toHaveURL('/sign-in?to=%2Fhome')
        await givePassword(cara, CARA, script)
        await cara.getByLabel('Code of the app').fill(await app.next(cara))
        await cara.getByLabel('Code of the app').press('Enter')
        await expect(cara).toHaveURL('/teams')
        // The half-open sign-in is gone; by the other the browser is known when somebody guesses at the
        // account.
        const cookies = (await cara.context().cookies()).map(({ name }) => name)
        expect(cookies.toSorted()).toEqual(['coiin_device', 'coiin_session'])

        await cara.context().clearCookies()
        await givePassword(cara, CARA, script)
        await cara.getByRole('link', { name: 'Use a recovery code' }).click()
        await expect(cara.getByText('Lost the app and the codes?')).toBeVisible()
        if (script) await expectWellMade(cara)
        await cara.getByLabel('Recovery code').fill('AAAA-AAAA-AAAA')
        await cara.getByRole('button', { name: 'Sign in' }).click()
        await expect(cara.getByRole('alert')).toContainText('none of your recovery codes')
        await cara.getByLabel('Recovery code').fill((codes[0] ?? '').toLowerCase())
        await cara.getByRole('button', { name: 'Sign in' }).click()
        await expect(cara).toHaveURL('/teams')
        await cara.goto('/account/second-factor')
        await expect(cara.getByText('9 of 10 left')).toBeVisible()
        if (script) await expectWellMade(cara)
        await cara.getByRole('link', { name: 'Make new recovery codes' }).click()
        if (script) await expectWellMade(cara)
        await cara.getByLabel('Code of the app, or a recovery code').fill(codes[1] ?? '')
        await cara.getByLabel('Your password').fill(CARA.password)
        await cara.getByRole('button', { name: 'Make ten new codes' }).click()
        await expect(heading(cara)).toHaveText('Your new recovery codes')

        await visit('/people/second-factors')
        if (script) await expectWellMade(page)
        await page
          .getByRole('row')
          .filter({ hasText: CARA.email })
          .getByRole('link', { name: /^Lost/ })
          .click()
        await expect(heading(page)).toHaveText('Take the second factor of Cara Example away')
        if (script) await expectWellMade(page)
        await page.getByLabel('How do you know that it is them?').fill('Called back at the agency')
        await page.getByRole('button', { name: 'Take it away' }).click()
        await expect(page).toHaveURL('/people/second-factors')
        await expect(page.getByRole('row').filter({ hasText: CARA.email })).toContainText('None')
        await cara.goto('/home')
        await expect(cara).toHaveURL('/sign-in?to=%2Fhome')
      },
    )
  })
}
