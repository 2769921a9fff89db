import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { applyUpload, importFile, uploadFile } from '#app/measures/import/commands.server.ts'
import { previewFile, readImports, readUpload } from '#app/measures/import/queries.server.ts'
import type { Context, Outcome } from '#app/platform/use-case.server.ts'
import type { Actor } from '#app/policy/actor.ts'
import { chooseLayout } from '#app/measures/import/layouts/commands.server.ts'
import { addTeamOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'
import { day, errorCell, formula, monthCell, workbookOf } from '../../support/workbook.ts'

const database = testDatabase()

const SYSTEM: Actor = { kind: 'system', name: 'import' }
const contextFor = (actor: Actor = SYSTEM): Context => ({
  actor,
  db: database.db,
  clock: stoppedClock('2026-03-15T12:00:00Z'),
  requestId: null,
  clientAddress: null,
  sessionId: null,
  demo: false,
  sendsMail: false,
  serverSecret: null,
  baseUrl: null,
})

const fileOf = (path: string) =>
  new File([readFileSync(join(import.meta.dirname, '..', '..', 'data', path))], path.split('/').at(-1)!)
const csv = (text: string, name = 'values.csv') => new File([text], name)

async function ohio(): Promise<string> {
  const { id: collaborativeId } = await database.db.collaborative.findFirstOrThrow()
  const team = await database.db.team.create({
    data: {
      collaborativeId,
      jurisdictionCode: 'OH',
      slug: 'ohio',
      name: 'Ohio',
      joinedOn: new Date('2025-01-01'),
    },
  })
  return team.id
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.value
}

const NHS = {
  team: 'OH',
  measure: 'early-elective-delivery',
  mapping: { period: 'period', numerator: 'breaches', denominator: 'attendances' },
  where: [{ column: 'org_code', value: 'RAL' }],
}
const nhs = () => ({ ...NHS, file: fileOf('public/nhs-england-ae-type1-monthly-2016-2019.csv') })

const values = () =>
  database.db.measureValue.findMany({
    orderBy: { periodStart: 'asc' },
    select: {
      periodStart: true,
      state: true,
      numerator: true,
      denominator: true,
      provisional: true,
      origin: true,
      comment: true,
    },
  })

test('one site of the English emergency figures is imported as 36 months, and a second time changes nothing', async () => {
  await ohio()
  const first = valueOf(await importFile.ask(contextFor(), nhs()))
  expect(first).toMatchObject({
    created: 36,
    changed: 0,
    unchanged: 0,
    addedMeasure: 'early-elective-delivery',
  })
  const stored = await values()
  expect([stored.length, String(stored[0]?.numerator), String(stored[35]?.denominator)]).toEqual([
    36,
    '2013',
    '21438',
  ])
  const second = valueOf(await importFile.ask(contextFor(), nhs()))
  expect(second).toMatchObject({ created: 0, changed: 0, unchanged: 36, addedMeasure: null })
  expect(await database.db.measureValueRevision.count()).toBe(0)
})

test('the pair of birth exports gives six years of one measure', async () => {
  await ohio()
  const outcome = valueOf(
    await importFile.ask(contextFor(), {
      team: 'ohio',
      file: fileOf('public/wonder-low-risk-cesareans-2016-2021.txt'),
      denominatorFile: fileOf('public/wonder-low-risk-births-2016-2021.txt'),
      measure: 'low-risk-cesarean',
      mapping: { period: 'Year Code', numerator: 'Births', denominator: 'Births' },
      where: [{ column: 'State of Residence', value: 'Ohio' }],
    }),
  )
  expect([outcome.created, outcome.parsed.ok && outcome.parsed.rejected]).toEqual([6, []])
  const year2019 = (await values()).find((value) => value.periodStart.getUTCFullYear() === 2019)
  expect([Number(year2019?.numerator), Number(year2019?.denominator)]).toEqual([10805, 42210])
})

test('a correction replaces the value and keeps what it said; status and comment stay where the file is silent', async () => {
  await ohio()
  const input = { team: 'OH', measure: 'early-elective-delivery' }
  const before = csv(
    'period,numerator,denominator,status,comment\n2026-01,4,20,provisional,One site late\n2026-02,0,18,,\n',
  )
  valueOf(await importFile.ask(contextFor(), { ...input, file: before }))
  const after = csv('period,numerator,denominator\n2026-01,5,20\n2026-02,<10,18\n')
  expect(valueOf(await importFile.ask(contextFor(), { ...input, file: after }))).toMatchObject({
    created: 0,
    changed: 2,
  })
  const [january, february] = await values()
  expect(january).toMatchObject({
    state: 'value',
    provisional: true,
    comment: 'One site late',
    origin: 'imported',
  })
  expect([String(january?.numerator), february?.state]).toEqual(['5', 'withheld'])
  const revisions = await database.db.measureValueRevision.findMany({ orderBy: { id: 'asc' } })
  expect(revisions.map((row) => String(row.numerator))).toEqual(['4', '0'])
})

test('good rows go in, bad rows come back, and the event says how many', async () => {
  await ohio()
  const file = csv('period,numerator,denominator\n2026-01,4,20\n2026-02,30,20\n2027-01,1,2\n')
  const outcome = valueOf(
    await importFile.ask(contextFor(), { team: 'OH', measure: 'early-elective-delivery', file }),
  )
  expect(outcome.created).toBe(1)
  expect(
    outcome.parsed.ok && outcome.parsed.rejected.map(({ row, column, code }) => [row, column, code]),
  ).toEqual([
    [3, 'numerator', 'numerator_above_denominator'],
    [4, 'period', 'future_period'],
  ])
  const event = await database.db.event.findFirstOrThrow({ where: { subjectKind: 'import' } })
  expect([event.action, event.actorLabel, event.data]).toEqual([
    'values.import',
    'system: import',
    { file: 'values.csv', created: 1, changed: 0, unchanged: 0, rejected: 2 },
  ])
})

test('a file about single persons leaves no trace', async () => {
  await ohio()
  const file = csv('period,Patient name,numerator,denominator\n2026-01,A. B.,1,1\n')
  const input = { team: 'OH', measure: 'early-elective-delivery', file }
  expect(await importFile.ask(contextFor(), input)).toMatchObject({
    kind: 'problems',
    problems: [{ field: 'person_level' }],
  })
  expect(await uploadFile.ask(contextFor(), input)).toMatchObject({
    kind: 'problems',
    problems: [{ field: 'file' }],
  })
  expect([await database.db.valueImport.count(), (await values()).length]).toEqual([0, 0])
})

test('a dry run reports the same numbers and writes nothing', async () => {
  await ohio()
  const { plan, addedMeasure } = valueOf(await previewFile.ask(contextFor(), nhs()))
  expect([plan?.created.length, addedMeasure]).toEqual([36, 'early-elective-delivery'])
  const counts = [
    database.db.measureValue.count(),
    database.db.teamMeasure.count(),
    database.db.valueImport.count(),
  ]
  expect(await Promise.all(counts)).toEqual([0, 0, 0])
})

test('an upload is previewed, applied once, and keeps showing what was refused', async () => {
  await ohio()
  const { upload } = valueOf(
    await uploadFile.ask(contextFor(), { team: 'ohio', file: nhs().file, measure: NHS.measure }),
  )
  const at = { team: 'ohio', upload }
  const unmapped = valueOf(await readUpload.ask(contextFor(), { ...at, measure: NHS.measure }))
  expect(unmapped).toMatchObject({
    kind: 'preview',
    refusal: { code: 'missing_column' },
    columns: { period: 'period' },
    splits: [{ column: 'org_code', values: ['RAL', 'RBZ', 'RPA'] }],
  })
  const { measure, mapping } = NHS
  const whole = valueOf(await readUpload.ask(contextFor(), { ...at, measure, mapping }))
  expect(whole).toMatchObject({ preview: { created: { total: 0 }, rejected: { total: 108 } } })
  const one = valueOf(await readUpload.ask(contextFor(), { ...at, ...NHS, team: 'ohio' }))
  expect(one).toMatchObject({ preview: { created: { total: 36 } }, measureToAdd: 'Early elective delivery' })
  valueOf(
    await applyUpload.ask(contextFor(), {
      ...at,
      measure,
      mapping,
      where: [{ column: 'org_code', value: 'RAL' }],
    }),
  )
  const again = await applyUpload.ask(contextFor(), {
    ...at,
    measure,
    mapping,
    where: [{ column: 'org_code', value: 'RBZ' }],
  })
  expect(again).toMatchObject({ kind: 'problems' })
  const after = valueOf(await readUpload.ask(contextFor(), { ...at, measure }))
  expect(after).toMatchObject({
    kind: 'applied',
    applied: { created: 36, changed: 0, rejected: { total: 0 } },
  })
  expect(valueOf(await readImports.ask(contextFor(), { team: 'ohio' })).imports).toMatchObject([
    { id: upload, created: 36 },
  ])
})

test('a file of several states proposes the team as its filter', async () => {
  await ohio()
  const file = fileOf('parse/19-several-states.csv')
  const { choices } = valueOf(
    await uploadFile.ask(contextFor(), { team: 'ohio', file, measure: 'early-elective-delivery' }),
  )
  expect(choices.where).toEqual([{ column: 'State', value: 'Ohio' }])
})

test('an upload that nobody applied is deleted after a day, one that was applied stays', async () => {
  const teamId = await ohio()
  valueOf(await importFile.ask(contextFor(), nhs()))
  const old = {
    teamId,
    fileName: 'old.csv',
    content: new Uint8Array([1]),
    sha256: 'x',
    uploadedAt: new Date('2026-03-14T11:00:00Z'),
  }
  await database.db.valueImport.create({ data: old })
  const file = csv('period,numerator,denominator\n2026-01,4,20\n')
  valueOf(await uploadFile.ask(contextFor(), { team: 'ohio', file, measure: 'early-elective-delivery' }))
  const names = await database.db.valueImport.findMany({ select: { fileName: true } })
  expect(names.map((row) => row.fileName).sort()).toEqual([
    'nhs-england-ae-type1-monthly-2016-2019.csv',
    'values.csv',
  ])
})

test('an upload of another team is not found', async () => {
  const teamId = await ohio()
  const { upload } = valueOf(
    await uploadFile.ask(contextFor(), {
      team: 'ohio',
      file: csv('period,numerator,denominator\n2026-01,4,20\n'),
      measure: NHS.measure,
    }),
  )
  const { id: collaborativeId } = await database.db.collaborative.findFirstOrThrow()
  await database.db.team.create({
    data: {
      collaborativeId,
      jurisdictionCode: 'VT',
      slug: 'vermont',
      name: 'Vermont',
      joinedOn: new Date('2025-01-01'),
    },
  })
  expect(await readUpload.ask(contextFor(), { team: 'vermont', upload })).toEqual({ kind: 'absent' })
  expect(teamId).not.toBe(upload)
})

test('a measure in the file that the team has not picked is refused with the way to pick it', async () => {
  await ohio()
  const file = csv('measure,period,numerator,denominator\nearly-elective-delivery,2026-01,4,20\n')
  const { created, parsed } = valueOf(await importFile.ask(contextFor(), { team: 'OH', file }))
  expect(created).toBe(0)
  expect(parsed.ok && parsed.rejected[0]).toMatchObject({
    code: 'not_picked',
    message: expect.stringContaining('Pick it under Measures'),
  })
})

test('only the lead and the data manager of the team import', async () => {
  const teamId = await ohio()
  const person = (role: 'member' | 'data-manager'): Actor => ({
    kind: 'person',
    id: '00000000-0000-4000-8000-000000000001',
    name: 'Ana Reyes',
    standings: [],
    memberships: [{ teamId, teamSlug: 'ohio', teamName: 'Ohio', role }],
    coaches: [],
  })
  expect(await previewFile.ask(contextFor(person('member')), nhs())).toMatchObject({ kind: 'refused' })
  expect(await previewFile.ask(contextFor({ kind: 'anonymous' }), nhs())).toMatchObject({ kind: 'sign-in' })
  expect(await previewFile.ask(contextFor(person('data-manager')), nhs())).toMatchObject({ kind: 'done' })
})

test('a workbook is read like a text file: the sheet with figures, results of formulas, months as numbers', async () => {
  await ohio()
  const bytes = workbookOf([
    { name: 'Read me', rows: [['Figures of Ohio, see the second sheet']] },
    {
      name: 'Figures',
      rows: [
        ['Ohio, early elective deliveries'],
        ['Month', 'Numerator', 'Denominator'],
        [monthCell(46023), formula('SUM(X1:X9)', 4), 20],
        [monthCell(46054), errorCell('#N/A'), 18],
      ],
    },
  ])
  const input = { team: 'OH', measure: 'early-elective-delivery', file: new File([bytes], 'figures.xlsx') }
  const outcome = valueOf(await importFile.ask(contextFor(), input))
  expect(outcome).toMatchObject({ created: 1 })
  expect(outcome.parsed.rejected.map(({ row, code }) => [row, code])).toEqual([[4, 'formula_error']])
  expect(await values()).toMatchObject([{ periodStart: new Date('2026-01-01'), state: 'value' }])
  const other = { ...input, sheet: 'Read me' }
  expect(await importFile.ask(contextFor(), other)).toMatchObject({
    kind: 'problems',
    problems: [{ field: 'no_header' }],
  })
})

test('a workbook with single persons on another sheet leaves no trace', async () => {
  await ohio()
  const bytes = workbookOf([
    {
      name: 'Totals',
      rows: [
        ['period', 'numerator', 'denominator'],
        ['2026-01', 1, 2],
      ],
    },
    {
      name: 'Line list',
      hidden: true,
      rows: [
        ['Patient name', 'DOB'],
        ['A. B.', day(30000)],
      ],
    },
  ])
  const input = { team: 'OH', measure: 'early-elective-delivery', file: new File([bytes], 'f.xlsx') }
  expect(await importFile.ask(contextFor(), input)).toMatchObject({ problems: [{ field: 'person_level' }] })
  expect(await database.db.valueImport.count()).toBe(0)
})

test('what was said about a wide file is remembered for the team and maps the next file by itself', async () => {
  const teamId = await ohio()
  await addMeasure(teamId, 'early-elective-delivery')
  const text = (months: string, all: string, early: string) =>
    `Births we looked at,${months}\nPlanned before 39 weeks,${all}\nWithout a reason,${early}\n`
  const january = csv(text('Jan-26,Feb-26', '20,18', '4,0'), 'january.csv')
  const { upload } = valueOf(await uploadFile.ask(contextFor(), { team: 'OH', file: january }))
  const input = { team: 'OH', upload }
  expect(valueOf(await readUpload.ask(contextFor(), input))).toMatchObject({
    remembered: null,
    wide: { rows: [{ name: 'Planned before 39 weeks', measure: null }, { name: 'Without a reason' }] },
  })
  const rows = [
    { name: 'Planned before 39 weeks', measure: 'early-elective-delivery', part: 'denominator' },
    { name: 'Without a reason', measure: 'early-elective-delivery', part: 'numerator' },
  ]
  valueOf(await chooseLayout.ask(contextFor(), { ...input, layout: '', columns: [], rows }))
  valueOf(await applyUpload.ask(contextFor(), input))
  expect((await values()).map((value) => `${String(value.numerator)}/${String(value.denominator)}`)).toEqual([
    '4/20',
    '0/18',
  ])
  const march = csv(text('Jan-26,Feb-26,Mar-26', '20,18,30', '4,1,5'), 'march.csv')
  const next = valueOf(await uploadFile.ask(contextFor(), { team: 'OH', file: march }))
  const preview = valueOf(await readUpload.ask(contextFor(), { team: 'OH', upload: next.upload }))
  expect(preview).toMatchObject({
    remembered: new Date('2026-03-15T12:00:00Z'),
    preview: { created: { total: 1 }, changed: { total: 1 }, unchanged: { total: 1 } },
  })
  expect(valueOf(await importFile.ask(contextFor(), { team: 'OH', file: march }))).toMatchObject({
    created: 1,
    changed: 1,
    remembered: new Date('2026-03-15T12:00:00Z'),
  })
})

test('what another team said about its files is not taken over', async () => {
  await addMeasure(await ohio(), 'early-elective-delivery')
  const { id } = await addTeamOf(database.db, 'AL')
  await addMeasure(id, 'early-elective-delivery')
  const file = csv('Births we looked at,Jan-26,Feb-26\nA,4,5\nB,20,18\n')
  const { upload } = valueOf(await uploadFile.ask(contextFor(), { team: 'OH', file }))
  const rows = ['numerator', 'denominator'].map((part, i) => ({
    name: ['A', 'B'][i],
    measure: 'early-elective-delivery',
    part,
  }))
  const input = { team: 'OH', upload }
  valueOf(await chooseLayout.ask(contextFor(), { ...input, rows }))
  valueOf(await applyUpload.ask(contextFor(), input))
  const other = valueOf(await uploadFile.ask(contextFor(), { team: 'AL', file }))
  const preview = valueOf(await readUpload.ask(contextFor(), { team: 'AL', upload: other.upload }))
  expect(preview).toMatchObject({ remembered: null, preview: { rejected: { total: 4 } } })
})

async function addMeasure(teamId: string, slug: string): Promise<void> {
  const { id: measureId } = await database.db.measure.findUniqueOrThrow({ where: { slug } })
  const dueFrom = new Date('2026-01-01')
  await database.db.teamMeasure.create({ data: { teamId, measureId, pickedAt: dueFrom, dueFrom } })
}
