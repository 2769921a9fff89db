import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { CRIB, enterCribAudit, reportSafeSleep } from './support/stage.ts'
import { expect, test } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

const HEAD = 'measure_code,period,numerator,denominator\n'

test.use({ persona: 'national-staff' })

const csv = (name: string, rows: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(HEAD + rows),
})

/** What a link gives, as a file that can be handed in again. */
async function downloaded(page: Page, link: Locator) {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  return { name: download.suggestedFilename(), buffer: readFileSync(await download.path()), mimeType: '' }
}

async function upload(
  page: Page,
  visit: (path: string) => Promise<unknown>,
  slug: string,
  file: Parameters<Locator['setInputFiles']>[0],
) {
  await visit(`/teams/${slug}/import`)
  await page.getByLabel('File', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Read the file' }).click()
}

test('refused rows come back as a file, are put right there and handed in', async ({
  page,
  visit,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2026-01')
  const title = page.getByRole('heading', { level: 1 })
  await upload(
    page,
    visit,
    team.slug,
    csv('audit.csv', 'safe-crib-audit,2026-01,30,60\nsafe-crib-audit,2026-02,70,60'),
  )
  await expect(title).toHaveText('1 new value, 1 row refused')
  const file = await downloaded(page, page.getByRole('link', { name: 'Download these rows to repair' }))
  expect(file.name).toBe('audit-to-repair.csv')
  const text = file.buffer.toString()
  expect(text).toContain('Why refused')
  expect(text).not.toContain('2026-01')
  await page.getByRole('button', { name: 'Import 1 new value' }).click()
  await expect(title).toHaveText('Imported: 1 new value, 1 row refused')

  const repaired = Buffer.from(text.replace('70,60', '40,60'))
  await upload(page, visit, team.slug, { ...file, mimeType: 'text/csv', buffer: repaired })
  await expect(title).toHaveText('1 new value')
})

test('what goes out comes back: an export as it is changes nothing, in both formats', async ({
  page,
  visit,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2026-01')
  await enterCribAudit(staff, team, [
    ['2026-01', '30', '60'],
    ['2026-02', '36', '60'],
  ])
  for (const [link, ending] of [
    ['CSV', 'csv'],
    ['Excel workbook', 'xlsx'],
  ] as const) {
    await visit(`/teams/${team.slug}/import`)
    const file = await downloaded(page, page.getByRole('link', { name: link, exact: true }))
    expect(file.name.endsWith(`.${ending}`)).toBe(true)
    await upload(page, visit, team.slug, file)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing new: 2 values are the same')
  }
})

test('a file is dropped on the entry, import and measure pages, and is chosen there without being sent', async ({
  page,
  visit,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2026-01')
  await enterCribAudit(staff, team, [['2026-01', '30', '60']])
  for (const path of ['entry', 'import', 'measures/safe-crib-audit']) {
    await visit(`/teams/${team.slug}/${path}`)
    const transfer = await page.evaluateHandle((text) => {
      const carried = new DataTransfer()
      carried.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }))
      return carried
    }, `${HEAD}safe-crib-audit,2026-02,36,60`)
    await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
    await expect(page.getByText('Drop the file to import it.')).toBeVisible()
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
    await expect(page.getByText('dropped.csv is chosen.')).toBeVisible()
    expect(new URL(page.url()).pathname).toBe(`/teams/${team.slug}/import`)
  }
  await page.getByRole('button', { name: 'Read the file' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 new value')
})

test('path C: a file with foreign names takes three clicks the first time, and two from then on', async ({
  page,
  visit,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2026-01')
  const title = page.getByRole('heading', { level: 1 })
  const file = (rows: string) => ({
    ...csv('hospital.csv', ''),
    buffer: Buffer.from(`What,Month,All met,Looked at\n${rows}`),
  })
  const path = async (name: string, rows: string, mapping: boolean) => {
    let clicks = 0
    const click = async (button: string) => {
      await page.getByRole('button', { name: button }).click()
      clicks += 1
    }
    await visit(`/teams/${team.slug}/import`)
    // A click is a step that sends something; choosing a file or from a list is not counted.
    await page.getByLabel('File', { exact: true }).setInputFiles(file(rows))
    if (mapping) await page.getByLabel('Measure').selectOption({ label: CRIB })
    await click('Read the file')
    if (mapping) {
      await page.getByLabel('Numerator').selectOption('All met')
      await page.getByLabel('Denominator').selectOption('Looked at')
      await click('Read again with these choices')
    }
    await expect(title).toHaveText('1 new value')
    await expectWellMade(page)
    await click('Import 1 new value')
    await expect(title).toHaveText('Imported: 1 new value')
    process.stdout.write(`Path C, ${name}: ${clicks} clicks\n`)
    return clicks
  }
  expect(await path('first file', 'Cribs,Jan-26,30,60', true)).toBeLessThanOrEqual(3)
  expect(await path('next file', 'Cribs,Feb-26,36,60', false)).toBeLessThanOrEqual(2)
})
