import readExcelFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { csvResponse, xlsxResponse } from '#app/measures/export/files.server.ts'
import { exportTemplate, exportValues } from '#app/measures/export/queries.server.ts'
import { importFile, uploadFile } from '#app/measures/import/commands.server.ts'
import { previewFile } from '#app/measures/import/queries.server.ts'
import { repairFile } from '#app/measures/import/repair/queries.server.ts'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { loadDemo } from '#prisma/seed/demo.ts'
import { valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'
import { ofTeam } from '../../support/values-of.ts'
import { monthCell, workbookOf } from '../../support/workbook.ts'

const database = testDatabase()
const NOW = stoppedClock('2026-04-15T12:00:00Z')
const system = (): Context => ({
  actor: { kind: 'system', name: 'export' },
  db: database.db,
  clock: NOW,
  requestId: null,
  clientAddress: null,
  sessionId: null,
  demo: true,
  sendsMail: false,
  serverSecret: null,
  baseUrl: null,
})

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())
const csvOf = async (input: object) => bytesOf(csvResponse(valueOf(await exportValues.ask(system(), input))))
const xlsxOf = async (input: object) =>
  bytesOf(await xlsxResponse(valueOf(await exportValues.ask(system(), input))))

/** Everything recorded, as one text: whatever an import changes shows here. */
const everything = async () => {
  const rows = await database.db.$queryRaw<{ all: string }[]>`
    SELECT md5(string_agg(t::text, ';' ORDER BY t::text)) AS all FROM (
      SELECT v::text FROM measure_value v UNION ALL SELECT s::text FROM stratum_value s
      UNION ALL SELECT r::text FROM measure_value_revision r) t`
  return rows[0]?.all
}

test('importing the export of every demo team, as CSV and as workbook, changes nothing', async () => {
  await loadDemo(database.db, NOW)
  const before = await everything()
  const teams = await database.db.team.findMany({
    select: { slug: true, id: true },
    orderBy: { slug: 'asc' },
  })
  let figures = 0
  for (const { slug, id } of teams) {
    const recorded =
      (await database.db.measureValue.count({ where: { teamId: id } })) +
      (await database.db.stratumValue.count({ where: { teamId: id } }))
    if (recorded === 0) continue
    figures += recorded
    const files = [
      new File([await csvOf({ team: slug })], 'values.csv'),
      new File([await xlsxOf({ team: slug })], 'values.xlsx'),
    ]
    for (const file of files) {
      const { parsed, plan } = valueOf(await previewFile.ask(system(), { team: slug, file }))
      const refused = parsed.ok
        ? parsed.rejected.filter(({ code }) => code !== 'not_picked')
        : [parsed.message]
      const unpicked = parsed.ok ? parsed.rejected.length - refused.length : 0
      expect([slug, refused, [...plan!.created], [...plan!.changed]]).toEqual([slug, [], [], []])
      expect([slug, (plan?.unchanged.length ?? 0) + unpicked]).toEqual([slug, recorded])
    }
    await importFile.ask(system(), { team: slug, file: files[0] })
  }
  expect(figures).toBeGreaterThan(500)
  expect(await everything()).toBe(before)
}, 60_000)

test('comments that look like formulas are held in the file and come back as they were', async () => {
  await loadDemo(database.db, NOW)
  const comments = [
    '=HYPERLINK("x")',
    '+1',
    '-later',
    '@home',
    '"late", she said',
    "'=1",
    'line one\r\nline two',
  ]
  const values = await database.db.measureValue.findMany({
    where: await ofTeam(database.db, 'ohio'),
    take: comments.length,
  })
  for (const [i, { id }] of values.entries()) {
    await database.db.measureValue.update({ where: { id }, data: { comment: comments[i] ?? null } })
  }
  const text = new TextDecoder().decode(await csvOf({ team: 'ohio' }))
  expect(text).toContain(`"'=HYPERLINK(""x"")"`)
  expect(text).not.toMatch(/,"?[=+@-]/)
  for (const bytes of [await csvOf({ team: 'ohio' }), await xlsxOf({ team: 'ohio' })]) {
    const { plan } = valueOf(await previewFile.ask(system(), { team: 'ohio', file: new File([bytes], 'f') }))
    expect([[...plan!.created], [...plan!.changed]]).toEqual([[], []])
  }
})

test('the name of a team that looks like a formula is held in every file of figures, which still reads back', async () => {
  await loadDemo(database.db, NOW)
  const name = '=HYPERLINK("http://evil.example","Ohio")'
  await database.db.team.update({ where: { slug: 'ohio' }, data: { name } })
  const template = valueOf(await exportTemplate.ask(system(), { team: 'ohio' }))
  const values = await csvOf({ team: 'ohio' })
  for (const bytes of [values, await bytesOf(csvResponse(template))]) {
    const [head, ...lines] = new TextDecoder().decode(bytes).trimEnd().split('\r\n')
    expect(head).toMatch(/^\uFEFF?state,/)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.filter((line) => !line.startsWith(`"'=HYPERLINK(`))).toEqual([])
  }
  const file = new File([values], 'values.csv')
  const { plan } = valueOf(await previewFile.ask(system(), { team: 'ohio', file }))
  expect([[...plan!.created], [...plan!.changed]]).toEqual([[], []])
})

test('what is on screen is exported alone, and another program reads the workbook', async () => {
  await loadDemo(database.db, NOW)
  const input = { team: 'ohio', measure: 'safe-crib-audit', from: '2025-11', to: '2025-12' }
  const [sheet] = await readExcelFile(Buffer.from(await xlsxOf(input)))
  const rows = sheet?.data ?? []
  expect(rows[0]?.slice(0, 4)).toEqual(['state', 'team_code', 'measure_code', 'period'])
  expect(rows.slice(1).map((row) => [row[0], row[1], row[2]])).toEqual(
    rows.slice(1).map(() => ['Ohio', 'OH', 'safe-crib-audit']),
  )
  expect([...new Set(rows.slice(1).map((row) => row[3]))]).toEqual(['2025-11', '2025-12'])
})

test('the template names every due figure and can be uploaded as it is, blank or filled', async () => {
  await loadDemo(database.db, NOW)
  const before = await everything()
  const template = valueOf(await exportTemplate.ask(system(), { team: 'ohio' }))
  const text = new TextDecoder().decode(await bytesOf(csvResponse(template)))
  const blank = valueOf(
    await previewFile.ask(system(), { team: 'ohio', file: new File([text], 'ohio-template.csv') }),
  )
  expect(blank.parsed).toMatchObject({ ok: false, code: 'no_rows' })
  expect(await everything()).toBe(before)
  const lines = text.trim().split('\r\n')
  const crib = lines.findIndex((line) => line.includes('safe-crib-audit'))
  const filled = lines.map((line, i) => (i === crib ? line.replace(',,,,,,,,', ',30,60,,,,,,') : line))
  const file = new File([filled.join('\n')], 'ohio-template.csv')
  expect(valueOf(await importFile.ask(system(), { team: 'ohio', file }))).toMatchObject({
    created: 1,
    changed: 0,
  })
  const workbook = await bytesOf(
    await xlsxResponse(template, [{ name: 'What is counted', rows: template.measures }]),
  )
  const read = valueOf(
    await previewFile.ask(system(), { team: 'ohio', file: new File([workbook], 't.xlsx') }),
  )
  expect(read.parsed).toMatchObject({ ok: false, code: 'no_rows' })
})

test('refused rows come back in their own layout with the reason, and are imported once they are corrected', async () => {
  await loadDemo(database.db, NOW)
  const measure = 'safe-crib-audit'
  const text = 'Our audit;;\nMonth;Num;Den\n2015-01;30;60\n2015-02;70;60\n2015-03;x;60\n2015-03;31;60\n'
  const file = new File([text], 'audit.csv')
  const { upload } = valueOf(await uploadFile.ask(system(), { team: 'ohio', file, measure }))
  const repair = valueOf(await repairFile.ask(system(), { team: 'ohio', upload, measure }))
  const given = new TextDecoder().decode(await bytesOf(csvResponse(repair))).replace('\uFEFF', '')
  expect([repair.name, given.split('\r\n').map((line) => line.split(',').slice(0, 3).join())]).toEqual([
    'audit-to-repair',
    ['Month,Num,Den', '2015-02,70,60', '2015-03,x,60', ''],
  ])
  expect(given).toContain('Num: The numerator 70 is larger than the denominator 60.')
  const mended = new File([given.replace('70,60', '40,60').replace('x,60', '29,60')], 'audit-to-repair.csv')
  expect(valueOf(await importFile.ask(system(), { team: 'ohio', file: mended, measure }))).toMatchObject({
    created: 2,
    parsed: { rejected: [], splits: [] },
  })
})

test('the refused cells of a wide workbook come back with the whole table', async () => {
  await loadDemo(database.db, NOW)
  const rows = [
    ['Our audit'],
    ['Measure', 'Part', monthCell(42005), monthCell(42036)],
    ['safe-crib-audit', 'Num', 30, 70],
    [null, 'Den', 60, 60],
  ]
  const file = new File([workbookOf([{ name: 'Audit', rows }])], 'audit.xlsx')
  const { upload } = valueOf(await uploadFile.ask(system(), { team: 'ohio', file }))
  const repair = valueOf(await repairFile.ask(system(), { team: 'ohio', upload }))
  const bytes = await bytesOf(await xlsxResponse(repair))
  const [sheet] = await readExcelFile(Buffer.from(bytes))
  expect(sheet?.data).toEqual([
    ['Our audit', null, null, null, null],
    ['Measure', 'Part', '2015-01', '2015-02', 'Why refused'],
    ['safe-crib-audit', 'Num', 30, 70, expect.stringContaining('2015-02: The numerator 70')],
    [null, 'Den', 60, 60, null],
  ])
  const again = valueOf(
    await importFile.ask(system(), { team: 'ohio', file: new File([bytes], 'again.xlsx') }),
  )
  expect(again).toMatchObject({ created: 1, parsed: { rejected: [{ row: 3, column: '2015-02' }] } })
})
