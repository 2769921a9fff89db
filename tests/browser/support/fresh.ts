import type { Page } from '@playwright/test'
import type { ThrowawayServer } from '#scripts/throwaway-server.ts'
import { startOnCopy } from './template-databases.ts'
import { test } from './test.ts'

/**
 * A collaboratory in which nothing has happened yet: no demo, no people. Each test starts its own, on a copy
 * of a migrated database.
 */
export const freshTest = test.extend<{ server: ThrowawayServer }>({
  server: async ({}, use, { testId, retry }) => {
    const server = await startOnCopy('fresh', `${testId}_${retry}`)
    await use(server)
    await server.stop()
  },
  baseURL: ({ server }, use) => use(server.address),
})

export function setupCode({ printed }: ThrowawayServer): string {
  const code = /one-time setup code: (\S+)/.exec(printed())?.[1]
  if (code === undefined) throw new Error(`No setup code was printed:\n${printed()}`)
  return code
}

export const ADA = { name: 'Ada Example', email: 'ada@example.org', password: 'a sentence nobody guesses' }

/** Fills the form of the first administrator in and sends it. */
export async function becomeAdministrator(page: Page, code: string): Promise<void> {
  await page.getByLabel('Setup code').fill(code)
  await page.getByLabel('Your name').fill(ADA.name)
  await page.getByLabel('E-mail address').fill(ADA.email)
  await page.getByLabel('Password').fill(ADA.password)
  await page.getByRole('button', { name: 'Create the account and sign in' }).click()
}
