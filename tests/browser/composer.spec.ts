import { expect, test, type Page } from '@playwright/test'
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import { build, type InlineConfig, type Rollup } from 'vite'
import { renderMarkdown } from '#app/network/markdown/render.server.ts'
import { contentSecurityPolicy } from '#app/platform/http/security-headers.server.ts'
import { HOSTILE_CONTEXT } from '../support/post-html.ts'
import { expectWellMade } from './support/well-made.ts'

const ADDRESS = 'https://coiin.example.org'
const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }
const POST =
  'Seen **twice**, @ohio:\n\n| Site | n |\n| --- | --: |\n| A | 12 |\n\n- [x] Ask\n- [ ] Study\n\n> Why `x`?'
const files = new Map<string, string | Uint8Array>()

test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  const root = join(import.meta.dirname, 'support', 'composer-page')
  const options = {
    root,
    configFile: false,
    logLevel: 'error' as const,
    plugins: tailwindcss(),
  } satisfies InlineConfig
  const made = (await build({
    ...options,
    build: { write: false, assetsInlineLimit: 0 },
  })) as Rollup.RollupOutput
  for (const file of made.output)
    files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source)
})

/** Opens the page with the product's policy; gives what was asked for and what was refused by it. */
async function open(page: Page) {
  const asked: string[] = []
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.route('**', async (route) => {
    const { pathname, search } = new URL(route.request().url())
    asked.push(`${route.request().method()} ${pathname}${search}`)
    const json = (value: unknown) => route.fulfill({ json: value })
    if (pathname === '/network/names')
      return json({
        options: [
          { name: 'ohio', label: 'Ohio' },
          { name: 'ohana', label: 'O’Hana <b>' },
        ],
      })
    if (pathname === '/network/preview')
      return json({
        html: renderMarkdown(POST, HOSTILE_CONTEXT).html,
        notes: ['This notifies 12 people.'],
      })
    if (pathname === '/sent') return route.fulfill({ contentType: 'text/html', body: 'Sent' })
    const body = files.get(pathname === '/' ? '/index.html' : pathname)
    if (body === undefined) return route.fulfill({ status: 404 })
    return route.fulfill({
      body: Buffer.from(body),
      contentType: TYPES[pathname === '/' ? 'html' : pathname.split('.').at(-1)!] ?? 'font/woff2',
      headers: { 'content-security-policy': contentSecurityPolicy('none', false) },
    })
  })
  await page.goto(ADDRESS)
  return { asked, complaints, text: page.getByLabel('Your reply') }
}

test('what helps to write is fetched when somebody begins, and works by keyboard', async ({ page }) => {
  const { asked, complaints, text } = await open(page)
  await expect(text).toBeVisible()
  expect(asked.filter((one) => one.includes('load-editing'))).toEqual([])
  await text.focus()
  await page.waitForFunction(() => customElements.get('md-bold') && customElements.get('text-expander'))
  await text.fill('twice')
  await text.selectText()
  const bold = page.getByRole('button', { name: 'Bold' })
  await bold.focus()
  await page.keyboard.press('Enter')
  await expect(text).toHaveValue('**twice**')
  await expect(page.getByText('9 of 32,000 characters')).toBeVisible()
  await bold.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: 'Italic' })).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.getByRole('button', { name: /^Mention/ })).toBeFocused()
  expect(complaints).toEqual([])
})

test('names are offered behind @, and the chosen one is written', async ({ page }) => {
  const { asked, complaints, text } = await open(page)
  await text.focus()
  await page.waitForFunction(() => customElements.get('text-expander'))
  await text.pressSequentially('Thanks @oh')
  await expect(page.getByRole('option', { name: 'O’Hana <b> @ohana' })).toBeVisible()
  expect(asked).toContain('GET /network/names?q=oh')
  expect(asked).not.toContain('GET /network/names?q=o')
  await page.keyboard.press('Enter')
  await expect(text).toHaveValue('Thanks @ohio ')
  await expect(page.getByText('13 of 32,000 characters')).toBeVisible()
  expect(complaints).toEqual([])
})

test('cells of a spreadsheet are pasted as a table', async ({ page }) => {
  const { text } = await open(page)
  await text.focus()
  await page.waitForFunction(() => customElements.get('text-expander'))
  await text.evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'Site\tn\nA\t12')
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    clipboardData.setData('text/html', `<table>${row('Site', 'n')}${row('A', '12')}</table>`)
    clipboardData.setData(
      'text/html',
      '<html><head><style>td { color: red }</style></head><body><table><tr><td>Site</td><td>n</td></tr><tr><td>A</td><td>12</td></tr></table></body></html>',
    )
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(text).toHaveValue('| Site | n |\n| --- | --- |\n| A | 12 |\n\n')
})

test('a preview is shown, says when it is old, and Ctrl+Enter sends', async ({ page }) => {
  const { complaints, text } = await open(page)
  await text.fill(POST)
  await page.getByRole('button', { name: 'Preview' }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByRole('columnheader', { name: 'Site' })).toBeVisible()
  await expect(preview).toContainText('This notifies 12 people.')
  await expectWellMade(page, { phone: true })
  await text.press('End')
  await text.press('x')
  await expect(preview).toContainText('before the last changes')
  expect(complaints).toEqual([])
  await text.press('Control+Enter')
  await page.waitForURL('**/sent')
})
