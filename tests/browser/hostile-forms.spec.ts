import pg from 'pg'
import payloads from '../data/xss.json' with { type: 'json' }
import { PNG } from '../support/sample-files.ts'
import { misplacedIn } from '../support/post-html.ts'
import { expect, test } from './support/test.ts'

test.use({ persona: 'state-lead' })
test.setTimeout(300_000)

const IN_SHORT = payloads.filter((payload) => payload.length <= 180)
const origin = (address: string) => ({ Origin: address })

test('hostile texts, titles, names, file names and descriptions sent by the real forms run nothing and ask nobody', async ({
  page,
  context,
  request,
  stage,
  visit,
}) => {
  const asked: string[] = []
  context.on('request', (one) => asked.push(one.url()))
  await context.addInitScript(() => {
    const ran: string[] = []
    Object.assign(window, {
      ran,
      xss: () => ran.push('xss'),
      alert: (text: string) => ran.push(String(text)),
    })
  })
  const post = async (address: string, multipart: Record<string, string | typeof file>) => {
    const answer = await request.post(address, { multipart, headers: origin(stage.address), maxRedirects: 0 })
    return { status: answer.status(), to: answer.headers().location ?? '' }
  }
  const file = { name: '"><img src=x onerror=alert(1)>.png', mimeType: 'image/png', buffer: Buffer.from(PNG) }

  const topics: string[] = []
  for (const [at, title] of IN_SHORT.filter((_, at) => at % 12 === 0).entries()) {
    const { status, to } = await post('/network/commons/new?kind=tip', {
      ...{ kind: 'tip', title: `Title ${at}: ${title}`, setting: title, alt: title },
      ...{ body: `${title}\n\n@ohio`, files: file },
    })
    if (status !== 302) continue
    topics.push(to)
  }
  expect(topics.length).toBeGreaterThan(10)
  const [topic] = topics
  // Nobody posts so much in half an hour.
  const database = new pg.Client(stage.databaseUrl)
  await database.connect()
  let posted = 0
  for (const [at, body] of payloads.entries()) {
    if (at % 50 === 0) await database.query('DELETE FROM rate_limit')
    const { status } = await post(topic!, { body, alt: body.slice(0, 300) })
    expect([302, 422]).toContain(status)
    if (status === 302) posted += 1
  }
  await database.end()
  // The rest is text that could identify somebody, or blank.
  expect(posted).toBeGreaterThan(payloads.length * 0.8)

  const pages = [1, 41, 81, 121, 161, 201].map((from) => `${topic}?from=${from}`)
  for (const address of [...pages, ...topics.slice(1), '/network/commons', '/search?q=title']) {
    await visit(address)
    for (const link of await page.locator('.post-body a').all()) await link.dispatchEvent('pointerover')
    expect(await page.evaluate(() => (window as unknown as { ran: string[] }).ran)).toEqual([])
    const elements = await page.evaluate(() =>
      [...document.querySelectorAll('.post-body *')].map(({ localName, attributes }) => ({
        localName,
        attributes: [...attributes].map(({ name, value }) => ({
          name,
          value: value.replace(/^\/network\/files\/[\da-f-]{36}$/, '/network/files/1'),
        })),
      })),
    )
    expect(misplacedIn({ querySelectorAll: () => elements })).toEqual([])
  }
  await visit(topics[0]!)
  const preview = page.getByRole('region', { name: 'Preview' })
  for (const body of IN_SHORT.filter((_, at) => at % 10 === 0)) {
    await page.getByLabel('Your reply').fill(body)
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect(preview).not.toContainText('before the last changes')
  }
  expect(await page.evaluate(() => (window as unknown as { ran: string[] }).ran)).toEqual([])
  expect(asked.filter((url) => !url.startsWith(stage.address) && !url.startsWith('data:'))).toEqual([])
})

test.describe('as somebody with a hostile name', () => {
  test.use({ persona: 'participant' })
  const NAME = 'Quill "><img src=https://evil.example/x onerror=xss()>'

  test('they are called, shown and offered as text', async ({
    page,
    context,
    plain,
    staff,
    stage,
    visit,
  }) => {
    const asked: string[] = []
    context.on('request', (one) => asked.push(one.url()))
    await context.addInitScript(() => {
      const ran: string[] = []
      Object.assign(window, { ran, xss: () => ran.push('xss') })
    })
    await plain.open('/account/profile')
    const before = String(plain.field('Name').getAttribute('value'))
    plain.fill('Name', NAME)
    await plain.press('Save the profile')
    try {
      const { options } = (await (await staff.get('/network/names?q=quill')).json()) as {
        options: { label: string }[]
      }
      expect(options.map(({ label }) => label)).toEqual([NAME])
      await visit('/network/commons/new?kind=story')
      await page.getByLabel('Title').fill('A story about a name')
      const text = page.getByLabel('Story', { exact: true })
      await text.focus()
      await page.waitForFunction(() => customElements.get('text-expander'))
      await text.pressSequentially('By @quill')
      await page.getByRole('listbox', { name: 'People and teams' }).getByRole('option').click()
      await page.getByRole('button', { name: 'Preview' }).click()
      await expect(page.getByRole('region', { name: 'Preview' })).toContainText(`@${NAME}`)
      await page.getByRole('button', { name: 'Post this story' }).click()
      await expect(page.locator('#post-1 a.mention')).toHaveText(`@${NAME}`)
      expect(await page.evaluate(() => (window as unknown as { ran: string[] }).ran)).toEqual([])
      expect(asked.filter((url) => !url.startsWith(stage.address))).toEqual([])
    } finally {
      await plain.open('/account/profile')
      plain.fill('Name', before)
      await plain.press('Save the profile')
    }
  })
})
