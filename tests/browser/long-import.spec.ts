import { writeFileSync } from 'node:fs'
import { holdImports } from './support/held-imports.ts'
import { CRIB, reportSafeSleep } from './support/stage.ts'
import { expect, test, withAndWithoutScript } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

const STATES = ['Texas', 'Vermont', 'Utah', 'Virginia', 'Wyoming', 'Washington', 'Wisconsin', 'Tennessee']

/** A file of every state and many months, with 24 of the team that hands it in. */
function longFile(path: string, team: string): void {
  const lines = ['state,measure_code,period,numerator,denominator,comment']
  for (let month = 0; month < 24; month++) {
    const period = `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
    lines.push(`${team},safe-crib-audit,${period},${20 + month},60,`)
  }
  const others = STATES.filter((state) => state !== team)
  for (let row = 0; row < 20_000; row++) {
    const period = `${2008 + (row % 17)}-${String((row % 12) + 1).padStart(2, '0')}`
    const state = others[row % others.length]
    lines.push(`${state},safe-crib-audit,${period},${row % 50},60,From the file of the month ${row}`)
  }
  writeFileSync(path, `${lines.join('\n')}\n`)
}

test.use({ persona: 'national-staff' })

withAndWithoutScript((script) => {
  test('a long file tells how far it is, also after a reload, and ends on what it would change', async ({
    page,
    visit,
    team,
    staff,
    stage,
  }, info) => {
    test.setTimeout(120_000)
    await reportSafeSleep(staff, team, '2025-01')
    const file = info.outputPath('national.csv')
    longFile(file, team.name)
    await visit(`/teams/${team.slug}/import`)
    const letGo = await holdImports(stage)
    await page.getByLabel('File', { exact: true }).setInputFiles(file)
    await page.getByRole('button', { name: 'Read the file' }).click()

    await expect(page).toHaveURL(/\/import\/progress\/[\w-]+$/, { timeout: 30_000 })
    const title = page.getByRole('heading', { level: 1 })
    const bar = page.getByRole('progressbar', { name: 'How far the file is' })
    await expect(title).toHaveText('Reading the file')
    await expect(bar).toBeVisible()
    await page.reload()
    if (script) {
      await expect(page.getByRole('status')).toHaveText(/^Reading the (file|rows that count)/)
      await expectWellMade(page)
    } else await expect(bar).toBeVisible()
    await letGo()

    await expect(title).toHaveText('24 new values', { timeout: 90_000 })
    await expect(page).toHaveURL(/\/import\/[0-9a-f-]{36}\?/)
    await page.getByRole('button', { name: 'Import 24 new values' }).click()
    await expect(title).toHaveText('Imported: 24 new values', { timeout: 90_000 })
    await visit(`/teams/${team.slug}/measures/safe-crib-audit`)
    await expect(page.getByRole('table', { name: `${CRIB}, by month` }).getByRole('row')).toHaveCount(25)
  })
})
