import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

test.use({ persona: 'data-manager' })

type Visit = (path: string, page?: Page) => Promise<unknown>

/** Logs a test of Ohio that waits to be studied, and gives its address. */
async function toStudy(page: Page, visit: Visit): Promise<string> {
  await visit('/teams/ohio/tests/new', page)
  await page.getByLabel('What we change').fill('Call on the second day')
  await page.getByLabel('We predict that').fill('Nine of ten will answer')
  await page.getByLabel('Begins').fill('2020-03-02')
  await page.getByRole('button', { name: 'Log this test' }).click()
  await expect(page.getByRole('main')).toContainText('Study due since')
  return new URL(page.url()).pathname
}

const EARLIER = 'Text from earlier that was not saved'

test('a study that was typed when the session ended is offered after signing in, and saved', async ({
  visit,
  alsoSignedIn,
}) => {
  const page = await alsoSignedIn('data-manager')
  const address = await toStudy(page, visit)
  await page.getByRole('radio', { name: 'Yes' }).first().check()
  await page.getByLabel('What was learned').fill('The third day is better')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Save and go on to decide' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await page.getByRole('button', { name: /data manager/i }).click()
  await expect(page).toHaveURL(`${address}/study`)
  await expect(page.getByText(EARLIER)).toBeVisible()
  await expect(page.getByLabel('What was learned')).toHaveValue('')

  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(page.getByRole('radio', { name: 'Yes' }).first()).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Yes' }).first()).toBeFocused()
  await expect(page.getByLabel('What was learned')).toHaveValue('The third day is better')
  await page.getByRole('button', { name: 'Save and go on to decide' }).click()
  await expect(page.getByText('The study is saved')).toBeVisible()
  await page.getByLabel('Reason').fill('Half a reason')
  await page.reload()
  await expect(page.getByText(EARLIER)).toBeVisible()
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(page.getByLabel('Reason')).toHaveValue('Half a reason')
  await page.context().close()
})

test('a new test that was half typed is there in another window, and gone once it is logged or thrown away', async ({
  page,
  visit,
}) => {
  await visit('/teams/ohio/tests/new')
  await page.getByLabel('What we change').fill('Ask before the visit')
  await page.getByText('The rest can wait').click()
  await page.getByLabel('What we want to find out').fill('Whether they come')
  await page.close()

  const other = await page.context().newPage()
  await visit('/teams/ohio/tests/new', other)
  await other.getByRole('button', { name: 'Put it back' }).click()
  await expect(other.getByLabel('What we change')).toHaveValue('Ask before the visit')
  await expect(other.getByLabel('What we want to find out')).toBeVisible()
  await expect(other.getByLabel('What we want to find out')).toHaveValue('Whether they come')
  // What came back with a problem is kept as well.
  await other.getByRole('button', { name: 'Log this test' }).click()
  await expect(other.getByRole('alert')).toContainText('what you think will happen')
  await visit('/teams/ohio/tests/new', other)
  await other.getByRole('button', { name: 'Put it back' }).click()
  await other.getByLabel('We predict that').fill('Half will have asked')
  await other.getByRole('button', { name: 'Log this test' }).click()
  await expect(other.getByText('The test is logged')).toBeVisible()

  await visit('/teams/ohio/tests/new', other)
  await expect(other.getByLabel('What we change')).toBeFocused()
  await expect(other.getByText(EARLIER)).toHaveCount(0)
  await other.getByLabel('What we change').fill('Something else')
  await other.reload()
  await other.getByRole('button', { name: 'Discard it' }).click()
  await expect(other.getByText(EARLIER)).toHaveCount(0)
  await other.reload()
  await expect(other.getByLabel('What we change')).toHaveValue('')
  await expect(other.getByText(EARLIER)).toHaveCount(0)
})

test('each line that was added leaves an empty field, and half a line outlives a reload of the same page', async ({
  page,
  visit,
}) => {
  await visit('/teams/ohio/tests/new')
  await page.getByLabel('What we change').fill('Ask on the ward round')
  await page.getByLabel('We predict that').fill('It takes two minutes')
  await page.getByRole('button', { name: 'Log this test' }).click()
  for (const line of ['The round was late', 'A nurse asked instead']) {
    await page.getByLabel('What was seen').fill(line)
    await page.getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByRole('button', { name: `Take back: ${line}` })).toBeVisible()
    await expect(page.getByLabel('What was seen')).toHaveValue('')
    await expect(page.getByText(EARLIER)).toHaveCount(0)
  }
  await page.getByLabel('What was seen').fill('Half a line')
  await page.reload()
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(page.getByLabel('What was seen')).toHaveValue('Half a line')
})

test('what is typed into a plan is offered beside what somebody else saved meanwhile, and both stay', async ({
  page,
  visit,
  alsoSignedIn,
}) => {
  await visit('/teams/ohio/tests/new')
  await page.getByLabel('What we change').fill('Ask before the visit')
  await page.getByLabel('We predict that').fill('Half will have asked')
  await page.getByLabel('Begins').fill('2199-01-05')
  await page.getByRole('button', { name: 'Log this test' }).click()
  await expect(page.getByText('The test is logged')).toBeVisible()
  const address = new URL(page.url()).pathname
  await page.getByLabel('Question 1').fill('Who asks?')

  const lead = await alsoSignedIn('state-lead')
  await visit(address, lead)
  await lead.getByLabel('Question 1').fill('When do they ask?')
  await lead.getByRole('button', { name: 'Save the plan' }).click()
  await expect(lead.getByText('The plan is saved')).toBeVisible()
  await lead.context().close()

  await page.reload()
  await page.getByRole('button', { name: 'Put it back' }).click()
  await page.getByRole('button', { name: 'Save the plan' }).click()
  await expect(page.getByText('The plan is saved')).toBeVisible()
  await expect(page.getByLabel('Question 1')).toHaveValue('When do they ask?')
  await expect(page.getByLabel('Question 2')).toHaveValue('Who asks?')
})

test('signing out leaves nothing in the browser, and another person is not shown what the first typed', async ({
  visit,
  alsoSignedIn,
}) => {
  const page = await alsoSignedIn('data-manager')
  await visit('/teams/ohio/tests/new', page)
  await page.getByLabel('What we change').fill('Not for everybody')
  await page.context().clearCookies()
  await page.goto('/sign-in?to=/teams/ohio/tests/new')
  await page.getByRole('button', { name: /state team lead/i }).click()
  await expect(page.getByLabel('What we change')).toBeVisible()
  await expect(page.getByText(EARLIER)).toHaveCount(0)
  await page.locator('header summary').click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/')
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  await page.context().close()
})
