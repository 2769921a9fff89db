import { monthCell, workbookOf, type TestCell } from '../support/workbook.ts'
import { expect, serverTest as test } from '../browser/support/server-test.ts'
import { CRIB, enterCribAudit, reportSafeSleep } from '../browser/support/stage.ts'
import type { OpenTeam } from '../browser/support/teams.ts'
import type { PlainPage } from './plain-page.ts'

test.use({ persona: 'national-staff' })

const csv = (name: string, text: string) => new File([text], name, { type: 'text/csv' })
const HEAD = 'measure_code,period,numerator,denominator\n'

async function upload(plain: PlainPage, { slug }: OpenTeam, file: File): Promise<void> {
  await plain.open(`/teams/${slug}/import`)
  plain.attach('File', file)
  await plain.press('Read the file')
}

test('a changed figure is shown old beside new before it replaces anything', async ({
  plain,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2026-01')
  await upload(plain, team, csv('audit.csv', `${HEAD}safe-crib-audit,2026-01,30,60`))
  await plain.press('Import 1 new value')
  const rows = 'safe-crib-audit,2026-01,36,60\nsafe-crib-audit,2026-02,70,60'
  await upload(plain, team, csv('audit.csv', HEAD + rows))
  expect(plain.heading).toBe('1 correction, 1 row refused')
  expect(plain.row(/Jan 2026/)).toContain('30 of 60')
  expect(plain.row(/Jan 2026/)).toContain('36 of 60')
  expect(plain.region('Refused rows')).toContain('70')
  await plain.press('Import 1 correction')
  expect(plain.heading).toBe('Imported: 1 correction, 1 row refused')
})

test('a workbook with a column a month is mapped on the page, and the next by itself', async ({
  plain,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2026-01')
  const workbook = (rows: readonly (readonly TestCell[])[]) => {
    const title: readonly TestCell[] = ['Crib audit of our hospitals', null, null]
    const bytes = workbookOf([{ name: 'Audit', rows: [title, [], ...rows] }])
    return new File([Buffer.from(bytes)], 'audit.xlsx')
  }
  await upload(
    plain,
    team,
    workbook([
      ['What we count', monthCell(46023), monthCell(46054), 'Total'],
      ['Cribs looked at', 60, 58, 118],
      ['All elements met', 30, 36, 66],
    ]),
  )
  expect(plain.heading).toBe('4 rows refused')
  plain.choose('Measure of row 4, Cribs looked at', CRIB)
  plain.choose('What row 4 brings, Cribs looked at', 'Denominator')
  plain.choose('Measure of row 5, All elements met', CRIB)
  plain.choose('What row 5 brings, All elements met', 'Numerator')
  await plain.press('Read again with this layout')
  expect(plain.heading).toBe('2 new values')
  await plain.press('Import 2 new values')
  expect(plain.heading).toBe('Imported: 2 new values')

  await upload(
    plain,
    team,
    workbook([
      ['What we count', monthCell(46023), monthCell(46054), monthCell(46082), 'Total'],
      ['Cribs looked at', 60, 58, 50, 168],
      ['All elements met', 30, 36, 41, 107],
    ]),
  )
  expect(plain.heading).toBe('1 new value')
  expect(plain.text()).toContain('Read the way your last file with these columns was read')
})

test('a file about single persons is refused whole, with the column', async ({ plain, team }) => {
  await upload(
    plain,
    team,
    csv('people.csv', 'period,numerator,denominator,mother_dob\n2026-01,3,40,1990-02-03\n'),
  )
  expect(plain.alerts).toContain('mother_dob')
  expect(plain.text('html')).not.toContain('1990-02-03')
})

test('a program named .csv gets a sentence and loads nothing', async ({ plain, team }) => {
  const program = [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, ...Array.from({ length: 400 }, () => 0)]
  await upload(plain, team, new File([Buffer.from(program)], 'data.csv', { type: 'text/csv' }))
  expect(plain.alerts).not.toBe('')
  expect(plain.hasButton(/^Import/)).toBe(false)
})

test('refused rows come back as a file, are put right there and handed in', async ({
  plain,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2026-01')
  const rows = 'safe-crib-audit,2026-01,30,60\nsafe-crib-audit,2026-02,70,60'
  await upload(plain, team, csv('audit.csv', HEAD + rows))
  expect(plain.heading).toBe('1 new value, 1 row refused')
  const file = await staff.get(plain.href('Download these rows to repair'))
  expect(file.headers()['content-disposition']).toContain('audit-to-repair.csv')
  const text = await file.text()
  expect(text).toContain('Why refused')
  expect(text).not.toContain('2026-01')
  await plain.press('Import 1 new value')
  expect(plain.heading).toBe('Imported: 1 new value, 1 row refused')
  await upload(plain, team, csv('audit-to-repair.csv', text.replace('70,60', '40,60')))
  expect(plain.heading).toBe('1 new value')
})

for (const [link, ending] of [
  ['CSV', 'csv'],
  ['Excel workbook', 'xlsx'],
] as const) {
  test(`what goes out comes back: an export as ${ending} changes nothing`, async ({ plain, team, staff }) => {
    await reportSafeSleep(staff, team, '2026-01')
    await enterCribAudit(staff, team, [
      ['2026-01', '30', '60'],
      ['2026-02', '36', '60'],
    ])
    await plain.open(`/teams/${team.slug}/import`)
    const file = await staff.get(plain.href(link))
    expect(file.headers()['content-disposition']).toMatch(new RegExp(`\\.${ending}"?$`))
    await upload(plain, team, new File([new Uint8Array(await file.body())], `export.${ending}`))
    expect(plain.heading).toBe('Nothing new: 2 values are the same')
  })
}

test('the template is filled in and handed in without choosing anything', async ({ plain, team, staff }) => {
  await reportSafeSleep(staff, team, '2026-01')
  await plain.open(`/teams/${team.slug}/import`)
  const template = await (await staff.get(plain.href('Template as CSV'))).text()
  const [head = '', ...rows] = template
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
  const names = head.split(',')
  const filled = rows.map((row) => {
    const cells = row.split(',')
    if (cells[names.indexOf('measure_code')] !== 'safe-crib-audit') return row
    cells[names.indexOf('numerator')] = '30'
    cells[names.indexOf('denominator')] = '60'
    return cells.join(',')
  })
  await upload(plain, team, csv('template.csv', [head, ...filled].join('\n')))
  expect(plain.heading).toMatch(/^\d+ new values?$/)
  expect(plain.hasButton(/^Import \d+ new value/)).toBe(true)
})
