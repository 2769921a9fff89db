import type { Locator } from '@playwright/test'
import { PNG } from '../support/sample-files.ts'
import { expect, test } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

test.use({ persona: 'state-lead' })

/** Drops a picture or pastes cells on a text, as a browser hands them over. */
const hand = (text: Locator, how: 'drop' | 'paste', bytes: readonly number[] | null) =>
  text.evaluate(
    (element, [event, picture]) => {
      const data = new DataTransfer()
      if (picture) data.items.add(new File([new Uint8Array(picture)], 'board.png', { type: 'image/png' }))
      else
        data.setData(
          'text/html',
          '<html><head><style>td { color: red }</style></head><body><table><tr><td>Site</td><td>n</td></tr><tr><td>A</td><td>12</td></tr></table></body></html>',
        )
      const options = { bubbles: true, cancelable: true }
      element.dispatchEvent(
        event === 'drop'
          ? new DragEvent('drop', { ...options, dataTransfer: data })
          : new ClipboardEvent('paste', { ...options, clipboardData: data }),
      )
    },
    [how, bytes] as const,
  )

test('a topic is written with the toolbar, a name, a table of a spreadsheet and a picture, and looked at first', async ({
  page,
  visit,
}) => {
  await visit('/network/commons/new?kind=tip')
  await page.getByLabel('Title').fill('Cribs are handed out before discharge')
  await page.getByLabel('Where this was done').fill('Two hospitals')
  const text = page.getByLabel('Tip', { exact: true })
  await text.focus()
  await page.waitForFunction(() => customElements.get('md-bold') && customElements.get('text-expander'))
  await text.fill('twice')
  await text.selectText()
  await page.getByRole('button', { name: 'Bold' }).click()
  await expect(text).toHaveValue('**twice**')
  await text.press('End')
  await text.pressSequentially(' with @oh')
  await expect(page.getByRole('option', { name: /@ohio$/ })).toBeVisible()
  await page.getByRole('option', { name: /@ohio$/ }).click()
  await expect(text).toHaveValue('**twice** with @ohio ')
  await hand(text, 'paste', null)
  await expect(text).toHaveValue(/\| Site \| n \|/)
  await hand(text, 'drop', [...PNG])
  await page.getByLabel('What board.png shows').fill('The board [1] in the hall')
  await expect(text).toHaveValue(/!\[The board \\\[1\\\] in the hall\]\(\/network\/files\/[\da-f-]{36}\)/)

  await page.getByRole('button', { name: 'Preview' }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText(/This notifies \d+ (?:person|people)\./)
  await expect(preview.getByRole('columnheader', { name: 'Site' })).toBeVisible()
  const shown = preview.getByRole('img', { name: 'The board [1] in the hall' })
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(12)
  await expectWellMade(page)

  await page.getByRole('button', { name: 'Post this tip' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cribs are handed out before discharge')
  const post = page.locator('#post-1')
  await expect(post.locator('strong')).toHaveText('twice')
  await expect(post.getByRole('link', { name: '@Ohio' })).toHaveAttribute('href', '/teams/ohio')
  await expect(post.getByRole('cell', { name: '12' })).toBeVisible()
  const picture = post.getByRole('img', { name: 'The board [1] in the hall' })
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(12)
  await expectWellMade(page, { phone: true })
})

test('a file that is refused says why beside the field, and the text stays', async ({ page, visit }) => {
  await visit('/network/commons/new?kind=story')
  const text = page.getByLabel('Story', { exact: true })
  await text.fill('What we did')
  await page.getByText('Add pictures or files').click()
  const drawing = { name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') }
  await page.getByLabel('Pictures or files').setInputFiles(drawing)
  await expect(page.getByText(/^drawing\.svg is a web page/)).toBeVisible()
  await expect(text).toHaveValue('What we did')
})
