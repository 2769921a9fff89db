import { expect, test } from 'vitest'
import { csvResponse } from '#app/measures/export/files.server.ts'
import { applyUpload, uploadFile } from '#app/measures/import/commands.server.ts'
import { chooseLayout } from '#app/measures/import/layouts/commands.server.ts'
import { repairFile } from '#app/measures/import/repair/queries.server.ts'
import { readUpload } from '#app/measures/import/queries.server.ts'
import { addTeamOf, asking, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const context = () => asking(database.db, { kind: 'system', name: 'import' })

const CRIB = 'safe-crib-audit'
const TEACH = 'safe-sleep-teach-back'

async function ohio(): Promise<void> {
  const { id: teamId } = await addTeamOf(database.db, 'OH')
  const measures = await database.db.measure.findMany({ where: { slug: { in: [CRIB, TEACH] } } })
  const dueFrom = new Date('2026-01-01')
  await database.db.teamMeasure.createMany({
    data: measures.map(({ id: measureId }) => ({ teamId, measureId, pickedAt: dueFrom, dueFrom })),
  })
}

const file = (text: string, name: string) => new File([text], name)

type Given = { readonly measure?: string; readonly mapping?: object; readonly where?: object[] }

/** Uploads files with the choices, imports the valid rows, and gives the text of the file to repair. */
async function importedWithRepair(
  files: { file: File; denominatorFile?: File },
  given: Given = {},
): Promise<string> {
  const handedIn = valueOf(
    await uploadFile.ask(context(), { team: 'ohio', ...files, measure: given.measure }),
  )
  const input = { team: 'ohio', upload: handedIn.upload, ...given }
  valueOf(await applyUpload.ask(context(), input))
  const repair = valueOf(await repairFile.ask(context(), { team: 'ohio', upload: handedIn.upload }))
  return (await csvResponse(repair).text()).replace('\uFEFF', '')
}

/** The result of a corrected file without choices except, perhaps, its measure. */
async function previewOf(text: string, measure?: string) {
  const handedIn = valueOf(
    await uploadFile.ask(context(), { team: 'ohio', file: file(text, 'mended.csv'), measure }),
  )
  const { choices, upload } = handedIn
  const { mapping, where } = choices
  const view = valueOf(
    await readUpload.ask(context(), {
      team: 'ohio',
      upload,
      mapping,
      where,
      measure: choices.measure ?? undefined,
    }),
  )
  if (view.kind !== 'preview') throw new Error('The mended file was imported already.')
  const { preview, refusal } = view
  const input = { team: 'ohio', upload, mapping, where, measure: choices.measure ?? undefined }
  if (preview && preview.created.total + preview.changed.total > 0)
    valueOf(await applyUpload.ask(context(), input))
  return {
    refusal,
    created: preview?.created.total,
    changed: preview?.changed.total,
    rejected: preview?.rejected.rows,
  }
}

const stored = async () =>
  (
    await database.db.$queryRaw<{ line: string }[]>`
      SELECT m.slug || ' ' || to_char(v.period_start, 'YYYY-MM') || ' ' || v.numerator::int || '/' || v.denominator::int AS line
      FROM measure_value v JOIN measure m ON m.id = v.measure_id ORDER BY 1`
  ).map(({ line }) => line)

test('long rows with columns of their own names are mended and all in, without choosing anything again', async () => {
  await ohio()
  const text = 'Month,Met,Looked at\n2026-01,30,60\n2026-02,70,60\n2026-03,x,60\n'
  const given = { measure: CRIB, mapping: { period: 'Month', numerator: 'Met', denominator: 'Looked at' } }
  const repair = await importedWithRepair({ file: file(text, 'audit.csv') }, given)
  expect(await previewOf(repair.replace('70,60', '40,60').replace('x,60', '29,60'))).toEqual({
    refusal: null,
    created: 2,
    changed: 0,
    rejected: [],
  })
})

test('a wide table with numerators and denominators in alternating rows is mended and all in', async () => {
  await ohio()
  const text = [
    'Audit of our hospitals,,,,',
    'Measure,Part,Jan-26,Feb-26,Total',
    `${CRIB},Num,30,70,100`,
    ',Den,60,60,120',
    `${TEACH},Num,x,20,20`,
    ',Den,50,50,100',
    'Total,,140,150,290',
  ].join('\n')
  const repair = await importedWithRepair({ file: file(text, 'wide.csv') })
  const mended = repair.replace('Num,30,70', 'Num,30,40').replace('Num,x,20', 'Num,25,20')
  expect(await previewOf(mended)).toEqual({ refusal: null, created: 2, changed: 0, rejected: [] })
  expect(await stored()).toEqual([
    `${CRIB} 2026-01 30/60`,
    `${CRIB} 2026-02 40/60`,
    `${TEACH} 2026-01 25/50`,
    `${TEACH} 2026-02 20/50`,
  ])
})

test('a wide table with paired columns under merged months is mended and all in', async () => {
  await ohio()
  const text = [
    'Measure,Jan-26,,Feb-26,',
    ',Num,Den,Num,Den',
    `${CRIB},30,60,70,60`,
    `${TEACH},n.n.,50,20,50`,
  ].join('\n')
  const repair = await importedWithRepair({ file: file(text, 'paired.csv') })
  const mended = repair.replace('30,60,70,60', '30,60,40,60').replace('n.n.,50', '25,50')
  expect(await previewOf(mended)).toEqual({ refusal: null, created: 2, changed: 0, rejected: [] })
  expect(await stored()).toHaveLength(4)
})

test('a wide table whose rows had to be named is mended and all in, the way it was read before', async () => {
  await ohio()
  const text = 'What we count,Jan-26,Feb-26\nCribs looked at,60,60\nAll elements met,30,70\n'
  const handedIn = { team: 'ohio', file: file(text, 'named.csv') }
  const { upload } = valueOf(await uploadFile.ask(context(), handedIn))
  const rows = [
    { name: 'Cribs looked at', measure: CRIB, part: 'denominator' },
    { name: 'All elements met', measure: CRIB, part: 'numerator' },
  ]
  valueOf(await chooseLayout.ask(context(), { team: 'ohio', upload, rows }))
  valueOf(await applyUpload.ask(context(), { team: 'ohio', upload }))
  const repair = valueOf(await repairFile.ask(context(), { team: 'ohio', upload }))
  const given = (await csvResponse(repair).text()).replace('\uFEFF', '')
  expect(await previewOf(given.replace('30,70', '30,40'))).toEqual({
    refusal: null,
    created: 1,
    changed: 0,
    rejected: [],
  })
  expect(await stored()).toEqual([`${CRIB} 2026-01 30/60`, `${CRIB} 2026-02 40/60`])
})

test('the refused rows of a pair of files come back joined in one file, and are mended and all in', async () => {
  await ohio()
  const met = 'State,Hospital,Month,Count\nOhio,A,2026-01,30\nOhio,A,2026-02,70\nOhio,A,2026-03,x\n'
  const all = 'State,Month,Count\nOhio,2026-01,60\nOhio,2026-02,60\nOhio,2025-12,50\n'
  const repair = await importedWithRepair(
    { file: file(met, 'met.csv'), denominatorFile: file(all, 'all.csv') },
    { measure: CRIB, mapping: { period: 'Month', numerator: 'Count', denominator: 'Count' } },
  )
  const lines = repair.trimEnd().split('\r\n')
  expect(lines.map((line) => line.split(',').slice(0, 5).join())).toEqual([
    'state,measure_code,period,numerator,denominator',
    `Ohio,${CRIB},2026-02,70,60`,
    `Ohio,${CRIB},2026-03,x,`,
    `Ohio,${CRIB},2025-12,,50`,
  ])
  expect(lines[3]).toContain('for which met.csv has no numerator')
  const mended = repair.replace('70,60', '40,60').replace('x,', '29,55').replace('2025-12,,', '2025-12,31,')
  expect(await previewOf(mended)).toEqual({ refusal: null, created: 3, changed: 0, rejected: [] })
  expect(await stored()).toEqual([
    `${CRIB} 2025-12 31/50`,
    `${CRIB} 2026-01 30/60`,
    `${CRIB} 2026-02 40/60`,
    `${CRIB} 2026-03 29/55`,
  ])
})

test('of a pair of wide files only the refused periods come back, a row for each', async () => {
  await ohio()
  const repair = await importedWithRepair({
    file: file(`Measure,Jan-26,Feb-26\n${CRIB},30,70\n${TEACH},x,20\n`, 'met.csv'),
    denominatorFile: file(`Measure,Jan-26,Feb-26\n${CRIB},60,60\n${TEACH},50,50\n`, 'all.csv'),
  })
  const lines = repair.trimEnd().split('\r\n')
  expect(lines.map((line) => line.split(',').slice(0, 4).join())).toEqual([
    'measure_code,period,numerator,denominator',
    `${CRIB},Feb-26,70,60`,
    `${TEACH},Jan-26,x,50`,
  ])
  const mended = repair.replace('70,60', '40,60').replace('x,50', '25,50')
  expect(await previewOf(mended)).toEqual({ refusal: null, created: 2, changed: 0, rejected: [] })
  expect(await stored()).toHaveLength(4)
})
