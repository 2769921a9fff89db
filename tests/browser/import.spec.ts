import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#scripts/project.ts'
import { monthCell, workbookOf, type TestCell } from '../support/workbook.ts'
import { CRIB, reportSafeSleep } from './support/stage.ts'
import { expect, test, withAndWithoutScript } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Real figures of the NHS in England: attendances at emergency departments, and breaches of the four-hour
 * limit (tests/data/README.md).
 */
const NHS_FILE = join(projectFolder, 'tests', 'data', 'public', 'nhs-england-ae-type1-monthly-2016-2019.csv')

test.use({ persona: 'national-staff' })

withAndWithoutScript((script) => {
  test('a real file is read, looked through, imported and charted; again it changes nothing', async ({
    page,
    visit,
    team,
    staff,
  }) => {
    await reportSafeSleep(staff, team, '2016-04')
    const upload = async () => {
      await visit(`/teams/${team.slug}/import`)
      await page.getByLabel('File', { exact: true }).setInputFiles(NHS_FILE)
      await page.getByLabel('Measure').selectOption({ label: CRIB })
      await page.getByRole('button', { name: 'Read the file' }).click()
      await page.getByLabel('Numerator').selectOption('breaches')
      await page.getByLabel('Denominator').selectOption('attendances')
      await page.getByLabel('org_code').selectOption('RAL')
      await page.getByRole('button', { name: 'Read again with these choices' }).click()
    }
    const title = page.getByRole('heading', { level: 1 })

    await upload()
    await expect(title).toHaveText('36 new values')
    await expect(page.getByText('72 rows are kept out by the choice of rows below.')).toBeVisible()
    if (script) await expectWellMade(page)
    await page.getByRole('button', { name: 'Import 36 new values' }).click()
    await expect(title).toHaveText('Imported: 36 new values')
    if (script) await expectWellMade(page)

    await visit(`/teams/${team.slug}/measures/safe-crib-audit`)
    const values = page.getByRole('table', { name: `${CRIB}, by month` })
    // One row for the head; 2,013 of 17,771 in the first month of the file.
    await expect(values.getByRole('row')).toHaveCount(37)
    await expect(values.getByRole('row', { name: 'Apr 2016' })).toContainText('11.3%')
    await expect(
      page.getByRole('region', { name: 'Chart', exact: true }).getByRole('img').first(),
    ).toBeVisible()

    await upload()
    await expect(title).toHaveText('Nothing new: 36 values are the same')
    await expect(page.getByRole('button', { name: /^Import/ })).toHaveCount(0)
  })
})

test('a workbook with a merged title and a column a month is mapped on the page, and the next by itself', async ({
  page,
  visit,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2026-01')
  const upload = async (rows: readonly (readonly TestCell[])[]) => {
    await visit(`/teams/${team.slug}/import`)
    const buffer = Buffer.from(workbookOf([{ name: 'Audit', rows }]))
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'audit.xlsx', mimeType: XLSX, buffer })
    await page.getByRole('button', { name: 'Read the file' }).click()
  }
  const title = page.getByRole('heading', { level: 1 })
  await upload([
    ['Crib audit of our hospitals', null, null],
    [],
    ['What we count', monthCell(46023), monthCell(46054), 'Total'],
    ['Cribs looked at', 60, 58, 118],
    ['All elements met', 30, 36, 66],
  ])
  await expect(title).toHaveText('4 rows refused')
  await expectWellMade(page)
  await page.getByLabel('Measure of row 4, Cribs looked at').selectOption({ label: CRIB })
  await page.getByLabel('What row 4 brings, Cribs looked at').selectOption('Denominator')
  await page.getByLabel('Measure of row 5, All elements met').selectOption({ label: CRIB })
  await page.getByLabel('What row 5 brings, All elements met').selectOption('Numerator')
  await page.getByRole('button', { name: 'Read again with this layout' }).click()
  await expect(title).toHaveText('2 new values')
  await page.getByRole('button', { name: 'Import 2 new values' }).click()
  await expect(title).toHaveText('Imported: 2 new values')

  await upload([
    ['Crib audit of our hospitals', null, null],
    [],
    ['What we count', monthCell(46023), monthCell(46054), monthCell(46082), 'Total'],
    ['Cribs looked at', 60, 58, 50, 168],
    ['All elements met', 30, 36, 41, 107],
  ])
  await expect(title).toHaveText('1 new value')
  await expect(page.getByText('Read the way your last file with these columns was read')).toBeVisible()
})

test('a file of 100 MB is refused before it is sent', async ({ page, visit, team }, info) => {
  const large = info.outputPath('large.csv')
  writeFileSync(large, 'period,numerator,denominator\n')
  truncateSync(large, 100 * 1024 * 1024)
  await visit(`/teams/${team.slug}/import`)
  await page.getByLabel('File', { exact: true }).setInputFiles(large)
  await page.getByRole('button', { name: 'Read the file' }).click()
  await expect(page.getByRole('alert')).toContainText(/20 MB/)
})
