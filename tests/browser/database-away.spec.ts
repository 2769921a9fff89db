import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startThrowaway, type ThrowawayServer } from '#scripts/throwaway-server.ts'
import { sessionOf, signedIn } from './support/people.ts'
import { expect, test as base } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

type Away = { readonly server: ThrowawayServer; readonly session: string }
type Fixtures = {
  /** Stops the PostgreSQL of the server, or lets it go on. */
  database: (what: 'stop' | 'goOn') => Promise<void>
}

/**
 * Servers that share a PostgreSQL would all be without: this file has one of its own, for one test after the
 * other.
 */
const test = base.extend<Fixtures, { away: Away }>({
  away: [
    async ({}, use) => {
      const server = await startThrowaway({ demo: true })
      try {
        await use({ server, session: await sessionOf(server.address, 'data-manager') })
      } finally {
        await server.stop()
      }
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ away }, use) => use(away.server.address),
  storageState: ({ away }, use) => use(signedIn(away.session)),
  database: async ({ away: { server } }, use) => {
    const database: Fixtures['database'] = async (what) => {
      signal(server.dataFolder, what === 'stop' ? 'SIGSTOP' : 'SIGCONT')
      if (what === 'goOn')
        await expect.poll(async () => (await fetch(`${server.address}/readyz`)).status).toBe(200)
    }
    await use(database)
    await database('goOn')
  },
  // Answers of 503 are what the tests are about, and a browser reports each.
  noComplaints: async ({}, use) => use(),
})

test.describe.configure({ mode: 'default' })

/** Sends a signal to a PostgreSQL and all its processes. */
function signal(dataFolder: string, name: 'SIGSTOP' | 'SIGCONT') {
  const [pid] = readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
  for (const one of [pid, ...children]) process.kill(Number(one), name)
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const AWAY = 'Not available right now'

test('a page that is opened says so in the look of the site, and opens at the second try', async ({
  page,
  database,
}) => {
  await database('stop')
  const response = await page.goto('/teams/ohio/tests?stage=plan')
  expect(response!.status()).toBe(503)
  expect(response!.headers()).toMatchObject({ 'retry-after': '2', 'cache-control': 'no-store' })
  await expect(heading(page)).toHaveText(AWAY)
  await expect(page).toHaveTitle(/^Not available right now/)
  await expect(page.getByRole('link', { name: 'CoIIN Collaboratory' })).toBeVisible()
  // Who is signed in could not be found out, so nobody is asked to sign in.
  await expect(page.getByRole('link', { name: 'Sign in' })).toHaveCount(0)
  await expectWellMade(page, { phone: true })
  await database('goOn')
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(page).toHaveURL('/teams/ohio/tests?stage=plan')
  await expect(heading(page)).not.toHaveText(AWAY)
})

test('a page that is gone to says so in the frame of the person who asks, at each try, and opens in the end', async ({
  page,
  visit,
  database,
}) => {
  await visit('/teams/ohio')
  await database('stop')
  await page.getByRole('navigation').getByRole('link', { name: 'Measures', exact: true }).first().click()
  await expect(heading(page)).toHaveText(AWAY)
  await expect(page.locator('header summary').getByText('as Ohio data manager')).toBeVisible()
  await expectWellMade(page, { phone: true })
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(page.getByRole('status')).toHaveText('Tried again: still not available.')
  await database('goOn')
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(heading(page)).not.toHaveText(AWAY)
  await expect(page.locator('header summary').getByText('as Ohio data manager')).toBeVisible()
})

const CHANGE = 'Call families on the second day'

/** Fills the form of a new test in, and sends it without a database. */
async function logWithout(page: Page, database: Fixtures['database']) {
  await page.getByLabel('What we change').fill(CHANGE)
  await page.getByLabel('We predict that').fill('Nine of ten will answer')
  await database('stop')
  await page.getByRole('button', { name: 'Log this test' }).click()
}

test('a form keeps its page and its text, and is saved once the database is back', async ({
  page,
  visit,
  database,
}) => {
  await visit('/teams/ohio/tests/new')
  await logWithout(page, database)
  await expect(page.getByRole('alert')).toContainText('Nothing was saved')
  await expect(page.getByLabel('What we change')).toHaveValue(CHANGE)
  await expectWellMade(page)
  await expect(page).toHaveURL('/teams/ohio/tests/new')
  await database('goOn')
  await page.getByRole('button', { name: 'Log this test' }).click()
  await expect(page.getByText('The test is logged')).toBeVisible()
})

test('a form whose page is at another address comes back to be sent again', async ({
  page,
  visit,
  database,
}) => {
  await visit('/account/sessions')
  await database('stop')
  await page.locator('header summary').click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(heading(page)).toHaveText('Nothing was saved')
  await expect(page.getByRole('button', { name: 'Send it again' })).toBeVisible()
  await expectWellMade(page, { phone: true })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a form comes back with its text, to be sent again as often as it takes, and is saved once', async ({
    page,
    visit,
    database,
  }) => {
    await visit('/teams/ohio/tests/new')
    await logWithout(page, database)
    await expect(heading(page)).toHaveText('Nothing was saved')
    await page.getByRole('button', { name: 'Send it again' }).click()
    await expect(heading(page)).toHaveText('Nothing was saved')
    await database('goOn')
    await page.getByRole('button', { name: 'Send it again' }).click()
    await expect(page.getByText('The test is logged')).toBeVisible()
    await expect(page.getByRole('main')).toContainText(CHANGE)
  })

  test('a password is not put into the page, and its form is opened again', async ({
    page,
    visit,
    context,
    database,
  }) => {
    await context.clearCookies()
    await visit('/sign-in')
    await page.getByLabel('E-mail address').fill('ada@example.org')
    await page.getByLabel('Password').fill('a sentence nobody guesses')
    await database('stop')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(heading(page)).toHaveText('Nothing was saved')
    expect(await page.content()).not.toContain('a sentence nobody guesses')
    await expect(page.getByRole('button', { name: 'Send it again' })).toHaveCount(0)
    await database('goOn')
    await page.getByRole('link', { name: 'Open the form again' }).click()
    await expect(heading(page)).toHaveText('Sign in')
  })
})
