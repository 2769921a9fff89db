import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test, withAndWithoutScript } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

test.use({ persona: 'data-manager' })

const HEAD = 'change,area,started_on,ended_on,learned,decision,reason\n'

async function lookThrough(
  page: Page,
  visit: (path: string) => Promise<unknown>,
  text: string,
): Promise<void> {
  await visit('/teams/ohio/tests/import')
  const file = { name: 'tests.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
  await page.getByLabel('File', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Preview' }).click()
}

const title = (page: Page) => page.getByRole('heading', { level: 1 })

withAndWithoutScript((script) => {
  const way = script ? 'with' : 'without'

  test('tests from a table are looked through, mended, imported, and known again', async ({
    page,
    visit,
  }) => {
    const card = `Card ${way} script,safe-sleep,2025-02-03,2025-02-07,Ask sooner,adapt,Nights differ\n`
    await lookThrough(page, visit, `${HEAD}${card}Song ${way} script,safe-sleep,soon,,,,\n`)
    await expect(title(page)).toHaveText('1 row cannot be read yet')
    await expect(page.getByRole('row', { name: /3 Song.*started_on/ })).toContainText('"soon" is no day')
    await expect(page.getByRole('button', { name: /^Import/ })).toHaveCount(0)
    if (script) await expectWellMade(page)

    await lookThrough(page, visit, `${HEAD}${card}`)
    await expect(title(page)).toHaveText('1 test to import')
    if (script) await expectWellMade(page)
    await page.getByRole('button', { name: 'Import 1 test' }).click()
    await expect(page.getByText('One test is imported')).toBeVisible()

    await lookThrough(page, visit, `${HEAD}${card}`)
    await expect(title(page)).toHaveText('Nothing new: every test is here already')
    await page.getByRole('link', { name: `Card ${way} script` }).click()
    await expect(title(page)).toHaveText(`Card ${way} script`)
    await page.getByRole('link', { name: 'Worksheet of this test, to print' }).click()
    await expect(page.getByText('Adapt: change it, and test again (chosen)')).toBeVisible()
    await expect(page.getByText('Ask sooner')).toBeVisible()
    if (script) await expectWellMade(page)
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: 'as Markdown' }).click()
    const markdown = await readFile(await (await downloading).path(), 'utf8')
    expect(markdown).toContain('- [x] Adapt: change it, and test again')
  })
})

test('a sheet that is no table is refused where it was chosen', async ({ page, visit }) => {
  await lookThrough(page, visit, 'patient name,change\nA,B card\n')
  await expect(page.getByText(/may describe single persons/).first()).toBeVisible()
})

test('template and blank worksheet are there to take', async ({ page, visit }) => {
  await visit('/teams/ohio/tests/import')
  const template = await page.request.get('/teams/ohio/tests/template.csv')
  expect(await template.text()).toMatch(/^\uFEFF?change,area,idea,/)
  const blank = await page.request.get('/teams/ohio/tests/worksheet.md')
  expect(await blank.text()).toContain('- [ ] Adopt: spread it, and hold the gain')
})

test('a worksheet fits on two sheets of paper', async ({ page, visit }) => {
  await visit('/teams/ohio/tests/worksheet')
  const pdf = (await page.pdf({ format: 'Letter' })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length).toBeLessThanOrEqual(2)
})
