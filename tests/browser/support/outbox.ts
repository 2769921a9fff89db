import type { Page } from '@playwright/test'

/**
 * Has staff look the link of a waiting mail up, as they would to read it to somebody. Gives its path. `page`:
 * signed in as staff.
 */
export async function linkHandedOver(page: Page, address: string): Promise<string> {
  await page.goto('/outbox')
  await page.getByRole('row').filter({ hasText: address }).first().getByRole('link').first().click()
  await page.getByRole('button', { name: 'Show the link to hand over' }).click()
  return new URL(await page.getByLabel('Link to hand over').inputValue()).pathname
}
