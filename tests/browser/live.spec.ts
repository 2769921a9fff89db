import { expect, test } from './support/test.ts'
import { hydrated } from './support/hydrated.ts'
import { expectWellMade } from './support/well-made.ts'

test.use({ persona: 'participant' })

test('what others write arrives without a reload, and is shown when asked for', async ({
  page,
  visit,
  alsoSignedIn,
}) => {
  await page.request.post('/notices/read', { form: {} })
  const form = {
    ...{ kind: 'question', title: 'Which mornings suit a huddle best?', tried: 'Mondays' },
    body: 'Ours is at seven, and the night shift has left by then.',
  }
  const answer = await page.request.post('/network/commons/new?kind=question', { form, maxRedirects: 0 })
  const address = answer.headers().location!
  await visit(address)
  const elsewhere = await page.context().newPage()
  await visit('/network', elsewhere)
  const lead = await alsoSignedIn('state-lead')
  await visit(address, lead)

  const text = page.getByLabel('Your reply')
  await text.fill('I am writing meanwhile')
  const before = await text.boundingBox()
  await lead.getByLabel('Your reply').fill('Tuesdays, as they are quiet.')
  await lead.getByRole('button', { name: 'Post this reply' }).click()
  await expect(lead.locator('#post-2')).toBeVisible()
  const bar = page.getByRole('button', { name: '1 new reply' })
  await expect(bar).toBeVisible()
  await expect(page.locator('#post-2')).toHaveCount(0)
  expect(await text.boundingBox()).toEqual(before)
  await expectWellMade(page, { phone: true })
  // Of the topic that is open the bell says nothing; elsewhere it does.
  await expect(page.getByRole('link', { name: 'Notices', exact: true })).toBeVisible()
  await expect(elsewhere.getByRole('link', { name: 'Notices, 1 unread' })).toBeVisible()

  await lead
    .locator('#post-1')
    .getByRole('button', { name: /^Same question/ })
    .click()
  const asked = page.locator('#post-1').getByRole('button', { name: /^Same question/ })
  const count = page.locator('#post-1').getByText('Same question: 1')
  await expect(asked.or(count)).toContainText('1')

  await bar.click()
  await expect(page.locator('#post-2')).toBeFocused()
  await expect(page.locator('#post-2')).toContainText('Tuesdays, as they are quiet.')
  await expect(bar).toHaveCount(0)
  await expect(text).toHaveValue('I am writing meanwhile')
  await expect(elsewhere.getByRole('link', { name: 'Notices', exact: true })).toBeVisible()
  await hydrated(elsewhere)
  await elsewhere.getByRole('link', { name: 'Notices', exact: true }).click()
  await expect(elsewhere.getByRole('heading', { level: 1, name: 'Nothing is unread' })).toBeVisible()
})
