import { hydrated } from './support/hydrated.ts'
import { writtenAsOthers, writtenLast } from './support/stage-rows.ts'
import { expect, test } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

test.use({ persona: 'participant' })

test('somebody catches up by keyboard alone: unread topics, replies with a draft that outlives a reload, muted ones', async ({
  page,
  visit,
  alsoSignedIn,
  stage,
}) => {
  const lead = await alsoSignedIn('state-lead')
  const ask = async (title: string) => {
    const form = { kind: 'question', title, tried: 'Nothing yet', body: 'We wonder.\n\n'.repeat(40) }
    const answer = await lead.request.post('/network/commons/new?kind=question', { form, maxRedirects: 0 })
    return answer.headers().location!
  }
  const [first, second] = [
    await ask('Which evenings suit a huddle?'),
    await ask('Which nights suit a huddle?'),
  ]
  await lead.request.post(second, { form: { body: 'Ours is at nine.' }, maxRedirects: 0 })
  const topics = [second, first].map((path) => path.split('/').at(-1)!)
  await writtenLast(stage, topics)

  // In a list, focus steps from title to title, and Enter opens the topic.
  await visit('/network/commons')
  await hydrated(page)
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(page.locator('main li[data-topic] a:focus')).toHaveCount(1, { timeout: 500 })
  }).toPass()
  const titles = page.locator('main li[data-topic] > p:first-child a')
  const at = await titles.evaluateAll((links) => links.indexOf(document.activeElement as HTMLElement))
  await page.keyboard.press('j')
  await expect(titles.nth(at + 1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(titles.nth(at)).toBeFocused()
  await page.keyboard.press('Shift+?')
  const help = page.getByRole('dialog', { name: 'Keys of the learning network' })
  await expect(help).toBeVisible()
  await expectWellMade(page)
  await page.keyboard.press('j')
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await expect(titles.nth(at)).toBeFocused()

  // The newest unread topic comes first. Read to its end, it is marked without a click.
  await page.keyboard.press('n')
  await page.waitForURL(`**${second}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which nights suit a huddle?')
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(page.locator('#post-1')).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('End')
  await page.keyboard.press('j')
  await expect(page.locator('#post-2')).toBeFocused()
  await page.keyboard.press('Home')
  const mark = page.getByRole('button', { name: 'Mark as read' })
  await expect(async () => {
    await page.keyboard.press('PageDown')
    await expect(mark).toHaveCount(0, { timeout: 300 })
  }).toPass()

  // A reply is begun, outlives a reload, and is posted.
  await page.keyboard.press('r')
  const field = page.getByLabel(/^Your reply/)
  await expect(field).toBeFocused()
  await page.keyboard.type('jkn is typed, and does nothing else')
  await expect(page.getByText('Draft saved')).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(second)
  await page.reload()
  await expect(page.getByText(/^You have a draft from/)).toBeVisible()
  await expectWellMade(page, { phone: true })
  await page.getByRole('link', { name: 'Continue' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(/^Your reply/)).toHaveValue(/jkn is typed, and does nothing else$/)
  await expect(page.getByLabel(/^Your reply/)).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('article', { hasText: 'jkn is typed, and does nothing else' })).toBeFocused()
  await expect(page.getByText(/^You have a draft/)).toHaveCount(0)
  await expect(page.getByLabel(/^Your reply/)).toHaveValue('')

  // A muted topic is no next one.
  await writtenLast(stage, topics)
  await page.keyboard.press('n')
  await page.waitForURL(`**${first}`)
  await hydrated(page)
  await page.keyboard.press('m')
  await expect(page.getByText('You muted this topic.')).toBeVisible()
  await page.keyboard.press('n')
  await page.waitForURL((url) => url.pathname !== first)
  await writtenAsOthers(stage, topics)

  // Turned off, a key does nothing.
  await visit('/account/shortcuts')
  await page.getByRole('button', { name: 'Turn shortcuts off' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Shortcuts are off' })).toBeVisible()
  await visit('/network/commons')
  await hydrated(page)
  await page.keyboard.press('j')
  await page.keyboard.press('n')
  await expect(page.locator('main li[data-topic] a:focus')).toHaveCount(0)
  expect(new URL(page.url()).pathname).toBe('/network/commons')
  await visit('/account/shortcuts')
  await page.getByRole('button', { name: 'Turn shortcuts on' }).click()
  await expect(page.getByRole('heading', { name: 'Shortcuts are on' })).toBeVisible()
})
