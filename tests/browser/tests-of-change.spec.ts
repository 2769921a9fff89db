import type { Page } from '@playwright/test'
import { expect, test, withAndWithoutScript } from './support/test.ts'

test.use({ persona: 'data-manager' })

/** Counts what the person presses with the pointer; what they type is not counted. */
function counting(page: Page) {
  let clicks = 0
  return {
    press: async (role: 'link' | 'button', name: string | RegExp) => {
      clicks += 1
      await page.getByRole(role, { name }).click()
    },
    clicks: () => clicks,
  }
}

withAndWithoutScript(() => {
  test('a study begins at the nudge, and adapting leads to the next cycle one step larger', async ({
    page,
    visit,
  }) => {
    const change = `Call on the second day, ${test.info().project.name} ${Date.now()}`
    await visit('/teams/ohio/tests/new')
    await page.getByLabel('What we change').fill(change)
    await page.getByLabel('We predict that').fill('Nine of ten will answer')
    await page.getByLabel('Begins').fill('2020-03-02')
    await page.getByLabel('Measure', { exact: true }).selectOption('area:safe-sleep')
    await page.getByRole('button', { name: 'Log this test' }).click()
    await expect(page.getByRole('main')).toContainText('Study due since Mar 3, 2020')

    await visit('/home')
    const waiting = page.getByRole('region', { name: 'Tests due' })
    await waiting.getByRole('link', { name: change }).click()
    await page.getByRole('radio', { name: 'Yes' }).first().check()
    await page.getByLabel('What came out').fill('Six of ten answered')
    await page.getByLabel('What was learned').fill('The third day is better')
    await page.getByRole('button', { name: 'Save and go on to decide' }).click()
    await page.getByLabel('Reason').fill('Call on the third day instead')
    await page.getByRole('button', { name: 'Adapt' }).click()

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Cycle 2: ${change}`)
    await expect(page.getByLabel('How large')).toHaveValue('2')
    await page.getByLabel('What we change').fill(`${change}, a day later`)
    await page.getByRole('button', { name: 'Log this test' }).click()
    await page.getByRole('link', { name: 'Cycle 1, before this one' }).click()
    await expect(page.getByRole('main')).toContainText('The third day is better')
    await expect(page.getByRole('main')).toContainText('Adapted')
  })
})

test('a test is logged from any page of the team with two clicks besides typing', async ({ page, visit }) => {
  await visit('/teams/ohio/measures')
  const { press, clicks } = counting(page)
  await press('link', 'Test of change: log one for Ohio')
  await expect(page.getByLabel('What we change')).toBeFocused()
  await page.keyboard.type('Hand out the list at the first visit')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Four of five families will keep it')
  await page.getByLabel('Where').fill('Clinic 7')
  await page.getByLabel(/^Predicted/).fill('80')
  await press('button', 'Log this test')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hand out the list at the first visit')
  await expect(page.getByRole('main')).toContainText('It is running.')
  await expect(page.getByRole('main')).toContainText('Owner: Demo: Ohio data manager')
  expect(clicks()).toBe(2)
})

test('two windows that write one plan lose nothing, and the second chooses what stays', async ({
  page,
  visit,
  context,
}) => {
  await visit('/teams/ohio/tests/new')
  await page.getByLabel('What we change').fill('Ask before the visit')
  await page.getByLabel('We predict that').fill('Half will have asked')
  await page.getByLabel('Begins').fill('2199-01-05')
  await page.getByRole('button', { name: 'Log this test' }).click()
  await expect(page.getByRole('main')).toContainText('The test is logged')
  const address = new URL(page.url()).pathname
  const other = await context.newPage()
  await visit(address, other)
  await visit(address)

  await other.getByLabel('What we change').fill('Ask in the waiting room')
  await other.getByLabel('Why it should work').fill('People wait there anyway')
  await other.getByRole('button', { name: 'Save the plan' }).click()
  await expect(other.getByRole('main')).toContainText('The plan is saved')

  await page.getByLabel('What we change').fill('Ask by letter')
  await page.getByLabel('Where', { exact: true }).first().fill('Clinic 7')
  await page.getByRole('button', { name: 'Save the plan' }).click()
  const choice = page.getByRole('group', { name: 'What we change' })
  await expect(choice).toContainText('Yours: Ask by letter')
  await choice.getByRole('radio', { name: /Ask in the waiting room/ }).check()
  await page.getByRole('button', { name: 'Save the plan' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ask in the waiting room')
  await expect(page.getByLabel('Why it should work')).toHaveValue('People wait there anyway')
  await expect(page.getByLabel('Where', { exact: true }).first()).toHaveValue('Clinic 7')
})

test('a task is ticked off on the page of the test and opened again, and the history tells it', async ({
  page,
  visit,
}) => {
  await visit('/teams/ohio/tests/new')
  await page.getByLabel('What we change').fill('Ask beside the crib')
  await page.getByLabel('We predict that').fill('Nobody minds')
  await page.getByLabel('Begins').fill('2199-01-05')
  await page.getByRole('button', { name: 'Log this test' }).click()
  await page.getByLabel('Task 1').fill('Print the cards')
  await page.getByLabel('Who', { exact: true }).first().fill('Ann')
  await page.getByLabel('By when').first().fill('2020-03-02')
  await page.getByRole('button', { name: 'Save the plan' }).click()
  const tasks = page.getByRole('region', { name: 'To do for this test' })
  await expect(tasks).toContainText('1 of 1 open, 1 of them overdue.')
  await expect(tasks).toContainText('Overdue since Mar 2, 2020')
  await tasks.getByRole('button', { name: 'Mark as done: Print the cards' }).press('Enter')
  await expect(tasks).toContainText('Done.')
  const history = page.getByRole('region', { name: 'Who and when' })
  await expect(history).toContainText('Task done')
  const again = tasks.getByRole('button', { name: 'Open it again: Print the cards' })
  await expect(again).toBeFocused()
  await again.press('Enter')
  await expect(tasks).toContainText('1 of 1 open')
  await expect(history).toContainText('Task open again')
})
