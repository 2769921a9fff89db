import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { importFile, uploadFile } from '#app/measures/import/commands.server.ts'
import { readUpload } from '#app/measures/import/queries.server.ts'
import { beginWork } from '#app/measures/import/jobs/commands.server.ts'
import { readWork } from '#app/measures/import/jobs/queries.server.ts'
import { endWork, noteProgress } from '#app/measures/import/jobs/store.server.ts'
import { addPerson, addTeamOf, asking, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()

async function ohio() {
  const team = await addTeamOf(database.db, 'OH')
  const person = await addPerson(database.db, { team: { ...team, role: 'data-manager' } })
  return { team, context: asking(database.db, person) }
}

/** A file of more than 256 KB that brings one figure: the rest are rows of other states. */
const largeFile = (numerator: number) => {
  const others = Array.from(
    { length: 8_000 },
    (_, i) =>
      `${['AL', 'TX', 'UT'][i % 3]},2025-${String((i % 12) + 1).padStart(2, '0')},${i},9000,row ${i} of the national file`,
  )
  const rows = ['state,period,numerator,denominator,comment', `OH,2026-01,${numerator},60,`, ...others]
  return new File([rows.join('\n')], 'national.csv')
}

test('a file that takes long is followed by its team, from its first row to the page with its outcome', async () => {
  const { context } = await ohio()
  const begun = valueOf(
    await beginWork.ask(context, { team: 'ohio', task: 'reading', fileName: 'national.csv' }),
  )
  expect(valueOf(await readWork.ask(context, begun))).toMatchObject({
    fileName: 'national.csv',
    task: 'reading',
    progress: { doing: 'reading', row: 0, of: 0 },
    path: null,
    message: null,
  })
  await noteProgress(database.db, begun.work, { doing: 'choosing', row: 500, of: 2_000 })
  expect(valueOf(await readWork.ask(context, begun))).toMatchObject({
    progress: { doing: 'choosing', row: 500, of: 2_000 },
    path: null,
  })
  await endWork(database.db, begun.work, { path: '/teams/ohio/import/x' })
  await endWork(database.db, begun.work, { message: 'Too late to say otherwise.' })
  await noteProgress(database.db, begun.work, { doing: 'reading', row: 1, of: 2 })
  expect(valueOf(await readWork.ask(context, begun))).toMatchObject({
    progress: { row: 500 },
    path: '/teams/ohio/import/x',
    message: null,
  })
})

test('the progress of an upload of another team is shown to nobody else, and a file it never had is not found', async () => {
  const { context } = await ohio()
  const begun = valueOf(await beginWork.ask(context, { team: 'ohio', task: 'importing', fileName: 'a.csv' }))
  const alabama = await addTeamOf(database.db, 'AL')
  const manager = { ...alabama, role: 'data-manager' as const }
  const other = await addPerson(database.db, { email: 'al@agency.example', team: manager })
  const asked = asking(database.db, other)
  expect(await readWork.ask(asked, begun)).toMatchObject({ kind: 'refused' })
  expect(await readWork.ask(asked, { ...begun, team: 'alabama' })).toEqual({ kind: 'absent' })
  expect(await readWork.ask(context, { ...begun, work: randomUUID() })).toEqual({ kind: 'absent' })
  expect(await beginWork.ask(context, { team: 'ohio', task: 'reading', upload: randomUUID() })).toEqual({
    kind: 'absent',
  })
})

test('when nothing was heard of a file for half a minute, its page says what became of it as far as that is known', async () => {
  const { context } = await ohio()
  const begin = async (task: 'reading' | 'importing') =>
    valueOf(await beginWork.ask(context, { team: 'ohio', task, fileName: 'a.csv' }))
  const [read, imported] = [await begin('reading'), await begin('importing')]
  const says = async (work: typeof read) => valueOf(await readWork.ask(context, work)).message
  await database.db.$executeRaw`UPDATE import_work SET heard_at = now() - interval '29 seconds'`
  expect([await says(read), await says(imported)]).toEqual([null, null])
  await database.db.$executeRaw`UPDATE import_work SET heard_at = now() - interval '31 seconds'`
  expect(await says(read)).toContain('Nothing of it was stored')
  expect(await says(imported)).toContain('the import page lists what went in')
  expect(await says(imported)).not.toContain('was stored')
})

test('the database keeps no work that ended without a word, or with a page elsewhere', async () => {
  const { team } = await ohio()
  const add = (data: object) =>
    database.db.importWork.create({ data: { teamId: team.id, fileName: 'a', task: 'reading', ...data } })
  const now = new Date()
  await expect(add({ endedAt: now })).rejects.toThrow('import_work_ends_whole')
  await expect(add({ message: 'Why' })).rejects.toThrow('import_work_ends_whole')
  await expect(add({ endedAt: now, resultPath: '//elsewhere.example' })).rejects.toThrow(
    'import_work_result_here',
  )
  await expect(add({ rowAt: 3, rowCount: 2 })).rejects.toThrow('import_work_row_within')
})

test('the preview of a large file is stored until something happens in the team', async () => {
  const { context } = await ohio()
  const measure = 'early-elective-delivery'
  const handedIn = { team: 'ohio', measure, file: largeFile(4) }
  const system = asking(database.db, { kind: 'system', name: 'import' })
  const steps: string[] = []
  const report = ({ doing }: { doing: string }) => void steps.push(doing)
  const { upload, choices } = valueOf(await uploadFile.ask(system, { ...handedIn, report }))
  expect(new Set(steps)).toEqual(new Set(['reading', 'choosing']))
  const input = { team: 'ohio', upload, measure, where: choices.where }
  const first = valueOf(await readUpload.ask(system, input))
  expect(first).toMatchObject({ kind: 'preview', preview: { created: { total: 1 }, rejected: { total: 0 } } })

  await database.db
    .$executeRaw`UPDATE import_preview SET found = jsonb_set(found, '{toPick}', '"As it was kept"')`
  expect(valueOf(await readUpload.ask(context, input))).toMatchObject({ measureToAdd: 'As it was kept' })
  expect(valueOf(await readUpload.ask(system, { ...input, where: [] }))).not.toMatchObject({
    measureToAdd: 'As it was kept',
  })

  const same = new File(['period,numerator,denominator\n2026-01,4,60\n'], 'same.csv')
  valueOf(await importFile.ask(system, { team: 'ohio', measure, file: same }))
  expect(valueOf(await readUpload.ask(context, input))).toMatchObject({
    measureToAdd: null,
    preview: { created: { total: 0 }, unchanged: { total: 1 } },
  })
})

test('a small file is read again each time, and its preview is not stored', async () => {
  await ohio()
  const system = asking(database.db, { kind: 'system', name: 'import' })
  const file = new File(['period,numerator,denominator\n2026-01,4,60\n'], 'small.csv')
  const { upload } = valueOf(
    await uploadFile.ask(system, { team: 'ohio', measure: 'early-elective-delivery', file }),
  )
  valueOf(await readUpload.ask(system, { team: 'ohio', upload }))
  expect(await database.db.importPreview.count()).toBe(0)
})
