import { expect, test } from 'vitest'
import { addMonths, month } from '#app/kernel/time/month.ts'
import { MOST_NOTED } from '#app/measures/import/parse/noted.ts'
import { importFile } from '#app/measures/import/commands.server.ts'
import { previewFile } from '#app/measures/import/queries.server.ts'
import { addTeamOf, asking, valueOf } from '#tests/support/asking.ts'
import { testDatabase } from '#tests/support/test-database.ts'

const database = testDatabase()
const ask = () => asking(database.db, { kind: 'system', name: 'import' })

const [CRIB, TEACH] = ['safe-crib-audit', 'safe-sleep-teach-back'] as const

/** Ohio, reporting two monthly measures of which it has no value. */
async function ohio() {
  const team = await addTeamOf(database.db, 'OH')
  const measures = await database.db.measure.findMany({ where: { slug: { in: [CRIB, TEACH] } } })
  const pickedAt = new Date('2026-01-01')
  await database.db.teamMeasure.createMany({
    data: measures.map(({ id }) => ({ teamId: team.id, measureId: id, pickedAt, dueFrom: pickedAt })),
  })
  const crib = measures.find(({ slug }) => slug === CRIB)!
  return { teamId: team.id, measureId: crib.id }
}

/** More rows than one statement writes: 1,000 months of each measure from 1930-01 on. */
const long = (measures: readonly string[] = [CRIB, TEACH]) =>
  measures.flatMap((slug) =>
    Array.from({ length: 1_000 }, (_, i) => `${slug},,${addMonths(month('1930-01'), i)},${i % 50},100`),
  )
const fileOf = (rows: readonly string[]) => ({
  team: 'OH',
  file: new File([['measure,stratum,period,numerator,denominator', ...rows].join('\n')], 'history.csv'),
})

const stored = async () => {
  const { db } = database
  return { values: await db.measureValue.count(), old: await db.measureValueRevision.count() }
}

async function imported(rows: readonly string[]) {
  const input = fileOf(rows)
  const expected = valueOf(await previewFile.ask(ask(), input))
  const { created, changed, unchanged, parsed } = valueOf(await importFile.ask(ask(), input))
  const plan = expected.plan!
  expect([created, changed, unchanged]).toEqual([
    plan.created.length,
    plan.changed.length,
    plan.unchanged.length,
  ])
  expect(parsed.rejected).toEqual(expected.parsed.ok && expected.parsed.rejected)
  return { created, changed, unchanged, rejected: parsed.rejected.map(({ row, code }) => `${row} ${code}`) }
}

test('a long file is imported as its preview says, and once more changes nothing', async () => {
  await ohio()
  const counts = { changed: 0, rejected: [] }
  expect(await imported(long())).toEqual({ ...counts, created: 2_000, unchanged: 0 })
  expect(await imported(long())).toEqual({ ...counts, created: 0, unchanged: 2_000 })
  expect(await stored()).toEqual({ values: 2_000, old: 0 })
})

test('a last row that gives other figures for the first takes its place', async () => {
  const { teamId } = await ohio()
  expect(await imported([...long(), `${CRIB},,1930-01,77,100`])).toEqual({
    created: 2_000,
    changed: 0,
    unchanged: 0,
    rejected: ['2 superseded'],
  })
  const first = await database.db.measureValue.findFirstOrThrow({
    where: { teamId, numerator: 77 },
  })
  expect(first.periodStart.toISOString().slice(0, 10)).toBe('1930-01-01')
  expect(await stored()).toEqual({ values: 2_000, old: 0 })
})

test('groups at the end that the totals cannot hold are taken back as in a short file', async () => {
  const { measureId, teamId } = await ohio()
  const { slug } = await database.db.stratification.findFirstOrThrow({
    where: { strata: { some: { slug: 'black' } } },
  })
  await database.db.teamStratification.create({
    data: { teamId, measureId, stratificationSlug: slug, switchedOnAt: new Date('2026-01-01') },
  })
  const groups = [`${CRIB},Black,1930-02,1,50`, `${CRIB},Black,1930-03,60,90`]
  expect(await imported([...long(), ...groups])).toEqual({
    created: 2_001,
    changed: 0,
    unchanged: 0,
    rejected: ['2003 groups_exceed_total'],
  })
  expect(await database.db.stratumValue.count()).toBe(1)
})

test('of a measure with values and one without, each row is imported to its own', async () => {
  await ohio()
  await imported([`${CRIB},,1930-01,0,100`, `${CRIB},,1930-02,9,100`])
  expect(await imported(long())).toEqual({ created: 1_998, changed: 1, unchanged: 1, rejected: [] })
  expect(await stored()).toEqual({ values: 2_000, old: 1 })
})

test('rows of a locked period stay out, the others go in', async () => {
  const { teamId } = await ohio()
  const periodStart = new Date('1930-03-01')
  await database.db.periodLock.create({
    data: { teamId, frequency: 'month', periodStart, lockedAt: new Date('2026-01-01'), reason: 'Closed' },
  })
  expect(await imported(long())).toEqual({
    created: 1_998,
    changed: 0,
    unchanged: 0,
    rejected: ['4 period_closed', '1004 period_closed'],
  })
})

test('of very many refused rows the first are listed, and all are counted', async () => {
  await ohio()
  const bad = Array.from({ length: MOST_NOTED + 2_000 }, () => `${CRIB},,1930-01,many,100`)
  const outcome = valueOf(await importFile.ask(ask(), fileOf([...bad, `${TEACH},,1930-01,1,100`])))
  expect(outcome.created).toBe(1)
  expect([outcome.parsed.rejected.length, outcome.parsed.more.rejected]).toEqual([MOST_NOTED, 2_000])
  const stored = await database.db.valueImport.findFirstOrThrow({ select: { rejected: true } })
  expect(stored.rejected).toMatchObject({ total: MOST_NOTED + 2_000 })
  const event = await database.db.event.findFirstOrThrow({ where: { subjectKind: 'import' } })
  expect(event.data).toMatchObject({ created: 1, rejected: MOST_NOTED + 2_000 })
})

test('a file that turns out to be broken at its end leaves no trace', async () => {
  await ohio()
  const broken = fileOf([...long(), `${CRIB},,"1930-01,1,100`])
  expect(await importFile.ask(ask(), broken)).toMatchObject({
    kind: 'problems',
    problems: [{ field: 'unreadable' }],
  })
  expect(await stored()).toEqual({ values: 0, old: 0 })
  expect(await database.db.valueImport.count()).toBe(0)
})
