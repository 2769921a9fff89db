import type { Page } from '@playwright/test'
import { MOST_FILE_BYTES } from '#app/files/kinds.ts'
import { JPEG_WITH_PLACE, officeOf, PNG } from '../support/sample-files.ts'
import { expect, test, withAndWithoutScript } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

test.use({ persona: 'state-lead' })

const fileOf = (name: string, bytes: Uint8Array | string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})

/** Logs a test and gives the address of its page. */
async function logTest(
  page: Page,
  visit: (path: string) => Promise<unknown>,
  change: string,
): Promise<string> {
  await visit('/teams/ohio/tests/new')
  await page.getByLabel('What we change').fill(change)
  await page.getByLabel('We predict that').fill('Whoever passes will point at it')
  await page.getByLabel('Measure', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Log this test' }).click()
  await page.waitForURL(/\/tests\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

withAndWithoutScript((script) => {
  const way = script ? 'with' : 'without'

  test('files are attached from the page of a test, described, opened and removed', async ({
    page,
    visit,
  }) => {
    const address = await logTest(page, visit, `A photo of the board, ${way} script`)
    await page.getByText('Attach files', { exact: true }).click()
    await page
      .getByLabel('Choose files')
      .setInputFiles([fileOf('board.png', PNG), fileOf('plan.docx', officeOf('docx'))])
    if (!script) await page.getByLabel('What they show').fill('The board in the hall')
    else {
      await page.getByLabel('What the file is, board.png').fill('The board in the hall')
      await page.getByLabel('What the file is, plan.docx').fill('The plan')
    }
    await page.getByRole('button', { name: 'Attach the files' }).click()
    const board = page.getByRole('img', { name: 'The board in the hall' })
    await expect(board).toBeVisible()
    await expect.poll(() => board.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(12)
    await expect(page.getByRole('link', { name: /^plan\.docx/ })).toBeVisible()

    await visit(address)
    if (script) await expectWellMade(page)
    await page.getByRole('link', { name: /^Change the description.*board\.png/ }).click()
    if (script) await expectWellMade(page)
    await page.getByLabel('Description').fill('The board with its new arrow')
    await page.getByRole('button', { name: 'Keep the description' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 files')
    await expect(page.getByRole('img', { name: 'The board with its new arrow' })).toBeVisible()
    if (script) await expectWellMade(page)
    await page.getByRole('link', { name: /^Remove.*board\.png/ }).click()
    if (script) await expectWellMade(page)
    await page.getByRole('button', { name: 'Remove the file' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('One file')
    await expect(page.getByText('board.png')).toHaveCount(0)
    await page.getByText('One file was removed').click()
    await expect(page.getByText(/^Image \(PNG\), 1 KB: removed on .* by Demo: Ohio team lead$/)).toBeVisible()
  })
})

test('what is refused says why, beside what is attached', async ({ page, visit }) => {
  await logTest(page, visit, 'A drawing that is refused')
  await page.getByText('Attach files', { exact: true }).click()
  await page
    .getByLabel('Choose files')
    .setInputFiles([fileOf('drawing.svg', '<svg/>'), fileOf('note.txt', 'Seen twice.')])
  await page.getByRole('button', { name: 'Attach the files' }).click()
  await expect(page.getByText(/^drawing\.svg is a web page, a drawing in SVG/).first()).toBeVisible()
  await expect(page.getByText('1 file is attached. 1 was not: the reason stands beside it.')).toBeVisible()
  await expect(page.getByRole('link', { name: /^note\.txt/ })).toBeVisible()
  await page.getByRole('button', { name: 'Leave out drawing.svg' }).click()
  await expect(page.getByText(/is a web page/)).toHaveCount(0)
})

test('a file over 10 MB is named before it is sent, and none is sent in vain', async ({ page, visit }) => {
  await logTest(page, visit, 'A film that is too large')
  await page.getByText('Attach files', { exact: true }).click()
  let sent = 0
  page.on('request', (request) => (sent += Number(request.method() === 'POST')))
  await page.getByLabel('Choose files').setInputFiles([fileOf('film.mp4', Buffer.alloc(MOST_FILE_BYTES + 1))])
  await expect(
    page.getByText('It is larger than 10 MB. Choose a smaller file, or leave it out.'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Attach the file' }).click()
  await expect(page.getByText('1 was not: the reason stands beside it.')).toBeVisible()
  expect(sent).toBe(0)
})

test('a file is sent so that nothing in it runs, and to nobody who may not read its test', async ({
  page,
  visit,
  browser,
  alsoSignedIn,
}) => {
  const address = await logTest(page, visit, 'A photo that tells a place')
  const form = (files: File[]) => {
    const body = new FormData()
    body.append('stage', 'do')
    for (const file of files) body.append('files', file)
    return body
  }
  const photo = new File([JPEG_WITH_PLACE], 'photo.jpg')
  const sent = await page.request.post(`${address}/attachments/send`, { multipart: form([photo]) })
  expect([sent.status(), await sent.json()]).toEqual([201, { count: 1 }])
  const refused = await page.request.post(`${address}/attachments/send`, {
    multipart: form([new File(['<svg/>'], 'a.svg')]),
  })
  expect([refused.status(), JSON.stringify(await refused.json())]).toEqual([
    422,
    expect.stringContaining('a.svg is'),
  ])

  await visit(`${address}/attachments`)
  const href = (await page.getByRole('link', { name: /^photo\.jpg/ }).getAttribute('href')) ?? ''
  const file = await page.request.get(href)
  expect((await file.body()).includes('GPSLatitude')).toBe(false)
  const headers = file.headersArray().map(({ name, value }) => [name.toLowerCase(), value])
  expect(headers.filter(([name]) => name === 'x-content-type-options')).toEqual([
    ['x-content-type-options', 'nosniff'],
  ])
  expect(headers.filter(([name]) => name === 'content-security-policy').at(-1)?.[1]).toBe(
    "default-src 'none'; sandbox",
  )
  expect(file.headers()['content-disposition']).toMatch(/^inline; filename="photo\.jpg"/)

  const stranger = await alsoSignedIn('participant')
  expect((await stranger.request.get(href)).status()).toBe(404)
  await stranger.context().close()
  const visitor = await browser.newContext({
    baseURL: new URL(page.url()).origin,
    storageState: { cookies: [], origins: [] },
  })
  expect((await visitor.request.get(href, { maxRedirects: 0 })).status()).toBe(302)
  await visitor.close()
})

test('a body larger than a form may be is refused before it is read', async ({ page, visit }) => {
  const address = await logTest(page, visit, 'Too much at once')
  const answer = await page.request.post(`${address}/attachments/send`, {
    headers: { 'Content-Type': 'multipart/form-data; boundary=edge' },
    data: Buffer.alloc(26 * 1024 * 1024),
  })
  expect(answer.status()).toBe(413)
})
