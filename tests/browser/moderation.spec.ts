import { signedIn } from './support/people.ts'
import { expect, test } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

test.use({ persona: 'national-staff' })

test('a flagged post is hidden, its writer reads why, and cannot post while they are paused', async ({
  page,
  visit,
  browser,
  stage,
}) => {
  const as = async (persona: 'coach' | 'participant') => {
    const context = await browser.newContext({
      baseURL: stage.address,
      storageState: signedIn(stage.sessions[persona]),
    })
    return { context, page: await context.newPage() }
  }
  const form = { kind: 'story', title: 'A month with two cribs on the counter', body: 'Everybody asked.' }
  const answer = await page.request.post('/network/commons/new?kind=story', { form, maxRedirects: 0 })
  const topic = answer.headers().location!
  const [writer, reader] = [await as('coach'), await as('participant')]
  await writer.page.request.post(topic, { form: { body: 'Only a state without nurses needs that.' } })

  await reader.page.goto(topic)
  await reader.page.getByRole('link', { name: 'Flag post 2' }).click()
  await reader.page.getByLabel('It is unkind').check()
  await reader.page.getByRole('button', { name: 'Flag this post' }).click()
  await expect(reader.page.getByText('You flagged this. Staff look at it.')).toBeVisible()

  await visit('/network/moderation')
  await expectWellMade(page, { phone: true })
  await page.getByRole('link', { name: 'Post 2 of A month with two cribs' }).click()
  await expectWellMade(page, { phone: true })
  await page.getByLabel('Hide the post').check()
  await page.getByLabel('Sentence to the writer').fill('It speaks badly of a state.')
  await page.getByRole('button', { name: 'Decide' }).click()
  await expect(page.getByText('Hid the post: It speaks badly of a state.')).toBeVisible()
  await writer.page.goto(topic)
  await expect(writer.page.getByText('National staff hid your post 2.')).toBeVisible()
  await expect(writer.page.getByText('It speaks badly of a state.')).toBeVisible()

  await page.getByLabel("Pause its writer's posting").check()
  await page.getByLabel('Sentence to the writer').fill('Take a week.')
  const until = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Posts again on').fill(until)
  await page.getByRole('button', { name: 'Decide' }).click()
  await expect(page.getByText(/Their posting is paused until/)).toBeVisible()
  await writer.page.reload()
  await expect(writer.page.getByText(/You can post again on/)).toBeVisible()
  await expect(writer.page.getByLabel('Your reply')).toHaveCount(0)
  await page.getByRole('button', { name: 'Let them post again now' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What staff did' })).toBeVisible()
  await writer.page.reload()
  await expect(writer.page.getByLabel('Your reply')).toBeVisible()
  await writer.context.close()
  await reader.context.close()
})
