import { beforeEach, expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { checkFile } from '#app/files/api.server.ts'
import { DECISIONS, STAGES } from '#app/pdsa/tests/transitions/stage.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { loadDemo } from '#prisma/seed/demo.ts'
import { FILES } from '#prisma/seed/demo/files/index.ts'
import { TESTS } from '#prisma/seed/demo/tests/index.ts'
import { testDatabase } from '#tests/support/test-database.ts'

const database = testDatabase()

beforeEach(async () => {
  expect(await loadDemo(database.db, stoppedClock('2026-04-15T12:00:00Z'))).toBe(true)
})

test('there are sixty tests of change and more, in every stage and with every decision, all marked as demo', async () => {
  const tests = await database.db.pdsaTest.findMany({
    select: { stage: true, decision: true, origin: true },
  })
  expect(tests.length).toBeGreaterThanOrEqual(60)
  expect(new Set(tests.map(({ origin }) => origin))).toEqual(new Set(['demo']))
  expect(new Set(tests.map(({ stage }) => stage))).toEqual(new Set(STAGES))
  const decisions = new Set(tests.flatMap(({ decision }) => decision ?? []))
  expect(decisions).toEqual(new Set(DECISIONS))
})

test('several ramps are climbed by three cycles and more', async () => {
  const ramps = await database.db.pdsaTest.groupBy({ by: ['rampId'], _count: true })
  expect(ramps.filter(({ _count }) => _count >= 3).length).toBeGreaterThanOrEqual(3)
})

test('plans went from state to state, only what was shared, and never before it was there', async () => {
  const copies = await database.db.pdsaTest.findMany({
    where: { copiedFromTestId: { not: null } },
    select: { createdAt: true, teamId: true, copiedFrom: true },
  })
  expect(new Set(copies.map(({ teamId }) => teamId)).size).toBeGreaterThanOrEqual(5)
  for (const { createdAt, teamId, copiedFrom } of copies) {
    expect(copiedFrom).toMatchObject({ sharing: 'network' })
    expect(copiedFrom!.teamId).not.toBe(teamId)
    expect(copiedFrom!.createdAt.getTime()).toBeLessThan(createdAt.getTime())
  }
})

test('every idea that a story names is one of the toolkit', () => {
  const named = Object.values(TESTS).flatMap((stories) => stories.flatMap(({ idea }) => idea ?? []))
  expect(named.filter((slug) => ideaOf(slug) === null)).toEqual([])
})

test('a few tests have files, each of the kind it says, as it would be stored, and marked as invented', async () => {
  for (const { name, kind, bytes, caption } of Object.values(FILES).flat()) {
    const checked = await checkFile(name, new Uint8Array(bytes))
    expect(checked).toMatchObject({ ok: true, file: { name, kind } })
    expect(checked.ok && Buffer.compare(checked.file.bytes, bytes)).toBe(0)
    expect([caption, name]).toEqual([expect.stringMatching(/^Demo: /), expect.stringMatching(/^demo-/)])
  }
  const stored = await database.db.pdsaAttachment.findMany({
    select: { test: { select: { origin: true } }, file: { select: { name: true, content: true } } },
  })
  expect(stored).toHaveLength(Object.values(FILES).flat().length)
  expect(new Set(stored.map(({ test }) => test.origin))).toEqual(new Set(['demo']))
  for (const { file } of stored) {
    const expected = Object.values(FILES)
      .flat()
      .find(({ name }) => name === file.name)!
    expect(Buffer.compare(file.content!.bytes, expected.bytes)).toBe(0)
  }
})
