import { expect, test } from 'vitest'
import { CATALOG } from '#app/measures/catalog/index.ts'
import { loadReference } from '#prisma/seed/reference.ts'
import { testDatabase } from '#tests/support/test-database.ts'

const database = testDatabase()

test('the reference data are whole: jurisdictions, two phases, six areas and every measure', async () => {
  const { db } = database
  expect(await db.jurisdiction.count()).toBe(59)
  expect(await db.strategyArea.count()).toBe(6)
  expect(await db.measure.count()).toBe(CATALOG.length)
  const phases = await db.collaborativePhase.findMany({ orderBy: { number: 'asc' } })
  expect(
    phases.map(({ startsOn, endsOn }) => [startsOn, endsOn].map((day) => day.toISOString().slice(0, 7))),
  ).toEqual([
    ['2012-09', '2014-08'],
    ['2013-09', '2017-09'],
  ])
})

test('every jurisdiction has a place of its own on the tile map', async () => {
  const tiles = await database.db.jurisdiction.findMany({ select: { tileRow: true, tileCol: true } })
  expect(new Set(tiles.map(({ tileRow, tileCol }) => `${tileRow} ${tileCol}`)).size).toBe(59)
  expect(tiles.filter(({ tileRow }) => tileRow === null)).toEqual([])
})

test('loading again changes nothing', async () => {
  const { db } = database
  const before = await db.measure.findMany({ orderBy: { slug: 'asc' } })
  await loadReference(db)
  expect(await db.measure.findMany({ orderBy: { slug: 'asc' } })).toEqual(before)
  expect(await db.collaborative.count()).toBe(1)
})

test('loading again restores what is missing and leaves what was changed', async () => {
  const { db } = database
  await db.jurisdiction.delete({ where: { code: 'GU' } })
  const { id } = await db.measure.update({
    where: { slug: 'preterm-birth' },
    data: { name: 'Preterm birth, our own name' },
  })
  const wording = await db.measureVersion.findUniqueOrThrow({
    where: { measureId_number: { measureId: id, number: 1 } },
  })
  const { number: _, ...same } = wording
  const effectiveMonth = new Date('2026-01-01')
  const change = { effectiveMonth, source: 'Our own files', changed: 'The source', reason: 'It is nearer' }
  await db.measureVersion.create({ data: { ...same, ...change, number: 2 } })
  await loadReference(db)
  expect(await db.jurisdiction.count()).toBe(59)
  expect(
    await db.measure.findUnique({
      where: { slug: 'preterm-birth' },
      select: { name: true, versions: { select: { source: true }, orderBy: { number: 'asc' } } },
    }),
  ).toEqual({
    name: 'Preterm birth, our own name',
    versions: [{ source: wording.source }, { source: 'Our own files' }],
  })
})

test('17P is retired with its day and reason', async () => {
  const measure = await database.db.measure.findUniqueOrThrow({ where: { slug: 'progesterone-17p-on-time' } })
  expect(measure.retiredOn?.toISOString().slice(0, 10)).toBe('2023-04-06')
  expect(measure.retiredReason).toMatch(/no benefit/)
})
