import { expect, test } from './support/test.ts'

test('the head fits the narrowest screen before its own letters are there, whatever the team is called', async ({
  alsoSignedIn,
}) => {
  // A window of its own: letters that do not come are complained about.
  const page = await alsoSignedIn('data-manager')
  await page.setViewportSize({ width: 320, height: 640 })
  await page.route(/\.woff2/, (route) => route.abort())
  await page.goto('/teams/ohio')
  const role = page.locator('header summary').getByText('data manager')
  await expect(role).toBeVisible()
  for (const name of ['Oklahoma', 'Northern Mariana Islands', 'Massachusetts']) {
    await role.evaluate((label, text) => (label.textContent = text), `as ${name} data manager`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(320)
  }
})
