import type { Page } from '@playwright/test'
import { hydrated } from './support/hydrated.ts'
import { test as base, expect } from './support/test.ts'
import { startOnCopy } from './support/template-databases.ts'
import type { ThrowawayServer } from '#scripts/throwaway-server.ts'

/** The demo story on a server of the test's own: what is saved on these ways is seen by no other test. */
const test = base.extend<{ server: ThrowawayServer }>({
  server: async ({}, use, { testId, retry }) => {
    const server = await startOnCopy('demo', `${testId}_${retry}`)
    await use(server)
    await server.stop()
  },
  baseURL: ({ server }, use) => use(server.address),
})

/** Signs in as the data manager of Ohio, and counts what the mouse does from then on. */
async function signInCounting(page: Page): Promise<() => number> {
  page.setDefaultTimeout(20_000)
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Enter as data manager' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Numbers are due')
  let clicks = 0
  await page.exposeFunction('countClick', () => {
    clicks += 1
  })
  const count = () => {
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (event.isTrusted) void (window as unknown as { countClick: () => void }).countClick()
      },
      true,
    )
  }
  await page.addInitScript(count)
  await page.evaluate(count)
  await hydrated(page)
  return () => clicks
}

test('from sign-in, a month is typed and submitted with one click, and put off with one', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const clicks = await signInCounting(page)
  const { keyboard } = page

  await page.getByRole('link', { name: /^Enter Jan 2026/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('due')
  await hydrated(page)
  const focused = page.locator('input[inputmode]:focus')
  await expect(focused).toHaveCount(1)
  const cell = await focused.locator('xpath=ancestor::td').getAttribute('data-key')
  await keyboard.type('45')
  await keyboard.press('Enter')
  if (await page.locator('input[name$=".denominator"]:focus').count()) await keyboard.type('60')
  await keyboard.press('Control+Enter')
  await expect(page.getByText(/Saved 1 new\.|needs your answer/)).toBeVisible()
  await expect(page.locator(`[data-key="${cell}"] input[inputmode]`).first()).toHaveValue('45')
  await page.getByRole('link', { name: 'Submit Jan 2026' }).last().press('Enter')
  await expect(page).toHaveURL(/\/periods\/2026-01$/)
  await page.getByRole('button', { name: /^Submit Jan 2026/ }).press('Enter')
  await expect(page.getByText('Jan 2026 is submitted')).toBeVisible()
  const typed = clicks()
  console.log(`Path A, type and submit the month: ${typed} of at most 1 click after sign-in`)
  expect(typed).toBeLessThanOrEqual(1)

  await page.goto('/home')
  await hydrated(page)
  await page.getByRole('link', { name: /^Not available yet ?: Dec 2025/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not available yet')
  await hydrated(page)
  await page.getByLabel('Expected on').focus()
  await keyboard.type('04152026')
  await keyboard.press('Tab')
  await page.getByLabel('Why it is not available yet').focus()
  await keyboard.type('waits for the hospital')
  await keyboard.press('Enter')
  await expect(page).toHaveURL(/\/periods\/2025-12$/)
  await expect(page.getByRole('main')).toContainText('waits for the hospital')
  const putOff = clicks() - typed
  console.log(`Path D, not available yet: ${putOff} of at most 1 click after sign-in`)
  expect(putOff).toBeLessThanOrEqual(1)
})
