import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

test.use({ persona: 'data-manager' })

// Another one at a second try, which finds what the first one left.
const TITLE = `Who looks at the cribs while unit ${Date.now() % 100_000} moves?`
const ANSWER = 'We gave the list to the night charge nurse.'
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

test('a question is put to a state, answered, accepted, put on the page of its idea, and tried', async ({
  page,
  visit,
  alsoSignedIn,
}) => {
  // Four people, one after the other.
  test.slow()
  await visit('/network/safe-sleep/new?kind=question&idea=ten-cribs-a-week')
  const before = page.getByRole('region', { name: 'States that may know' })
  await expect(before).toContainText(/Tennessee adopted this at 5 sites\./)
  await page.getByLabel('Title').fill(TITLE)
  await page.getByLabel('What you tried or looked at already').fill('Nothing yet')
  await page.getByLabel('Question', { exact: true }).fill('We move to a new floor.')
  await page.getByRole('button', { name: 'Ask the network' }).click()
  await expect(heading(page, TITLE)).toBeVisible()
  await page.getByRole('button', { name: 'Ask Tennessee' }).click()
  await expect(page.getByText('Asked: Tennessee')).toBeVisible()
  await expectWellMade(page, { phone: true })
  const topic = new URL(page.url()).pathname

  const other = await alsoSignedIn('participant')
  await other.goto(topic)
  await other.getByLabel('Your reply').fill(`${ANSWER}\n\n[The idea](/ideas/ten-cribs-a-week)`)
  await other.getByRole('button', { name: 'Post this reply' }).click()
  await expect(other.locator('.post-card')).toContainText('Ten cribs a week')

  await page.goto(topic)
  await page.getByRole('button', { name: 'Accept as the answer' }).click()
  await page.getByRole('link', { name: /^Propose it for/ }).click()
  await page.getByRole('button', { name: 'Propose' }).click()
  await expect(page.getByText('Waits for national staff')).toBeVisible()
  await page.getByRole('link', { name: 'Say what you did' }).click()
  await page.getByLabel('Not yet').check()
  await page.getByLabel('In a sentence').fill('The move is in June.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('What came of it: not yet')).toBeVisible()

  const staff = await alsoSignedIn('national-staff')
  await staff.goto('/network/notes')
  await expectWellMade(staff, { phone: true })
  await staff.getByRole('button', { name: new RegExp(`^Accept ?: ${TITLE.slice(0, -1)}`) }).click()
  const notes = staff.getByRole('region', { name: 'Notes from practice' })
  await expect(notes).toContainText(ANSWER)

  const lead = await alsoSignedIn('state-lead')
  await lead.goto('/ideas/ten-cribs-a-week')
  await lead.getByRole('region', { name: 'Notes from practice' }).getByRole('link', { name: TITLE }).click()
  await lead.getByRole('button', { name: /^We tried this.*post 2/ }).click()
  await lead.getByRole('link', { name: /^Link your team's test/ }).click()
  await lead.getByLabel('Your test').selectOption({ index: 1 })
  await lead.getByRole('button', { name: 'Link this test' }).click()
  await expect(lead.getByRole('list', { name: 'Tests that tried post 2' })).toContainText('Ohio')
  await lead.getByRole('link', { name: 'Ten cribs a week' }).first().click()
  const tried = lead.getByRole('region', { name: 'Tried after reading about it' })
  await expect(tried).toContainText(TITLE)
  await expectWellMade(lead, { phone: true })
  await tried.getByRole('link', { name: TITLE }).first().click()
  await expect(heading(lead, TITLE)).toBeVisible()
})
